"""Files of one name in several folders, and files that change folder: none lost, none doubled."""

from pathlib import Path

from csnsearch import Searcher, open_engine
from csnsearch.indexer import UpdateOptions, update_index


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text} : le rapport de l'assemblée sur la négociation.", encoding="utf-8")


def titles(index: Path) -> set[str]:
    engine = open_engine(index)
    try:
        return {hit.title.partition(" ")[0] for hit in Searcher(engine).search("rapport").hits}
    finally:
        engine.close()


def run(index: Path, *paths: Path) -> None:
    update_index(index, paths, UpdateOptions(jobs=1))


def test_namesakes_indexed_one_folder_at_a_time_are_two_documents(tmp_path: Path) -> None:
    index, one, two = tmp_path / "index", tmp_path / "2023", tmp_path / "2024"
    write(one / "pv.txt", "Ancien")
    write(two / "pv.txt", "Nouveau")
    run(index, one)
    run(index, two)
    assert titles(index) == {"Ancien", "Nouveau"}
    write(two / "pv.txt", "Corrigé")
    run(index, two)
    assert titles(index) == {"Ancien", "Corrigé"}


def test_a_changed_file_named_apart_before_is_kept(tmp_path: Path) -> None:
    """Indexed together, the second bears its folder's name; alone, it does not."""
    index, one, two = tmp_path / "index", tmp_path / "2023", tmp_path / "2024"
    write(one / "pv.txt", "Ancien")
    write(two / "pv.txt", "Nouveau")
    run(index, one, two)
    write(two / "pv.txt", "Corrigé")
    run(index, two)
    assert titles(index) == {"Ancien", "Corrigé"}


def test_a_moved_file_is_neither_lost_nor_doubled(tmp_path: Path) -> None:
    index, archive = tmp_path / "index", tmp_path / "archive"
    write(archive / "a" / "pv.txt", "Premier")
    write(archive / "a" / "autre.txt", "Second")
    run(index, archive)
    (archive / "b").mkdir()
    (archive / "a" / "pv.txt").rename(archive / "b" / "pv.txt")
    run(index, archive)
    engine = open_engine(index)
    assert Searcher(engine).search("rapport").total == 2
    engine.close()
    assert titles(index) == {"Premier", "Second"}
