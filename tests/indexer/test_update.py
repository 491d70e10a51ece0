"""Bringing an index up to date: what changed is read, what did not is left alone."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from csnsearch.errors import IndexDamaged, IndexLocked, IndexOutdated, SettingsError
from csnsearch.indexer import IndexReport, UpdateOptions, update_index
from csnsearch.inspection import check, status
from csnsearch.search import Searcher
from csnsearch.storage import IndexFolder, write_lock

GREVE = "Vote de grève\n\nLes préposées ont voté la grève générale à Rivière-aux-Aulnes."
SALAIRE = "Salaire minimum\n\nLa coalition demande un salaire minimum plus élevé."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "greve.txt").write_text(GREVE, encoding="utf-8")
    (folder / "salaire.txt").write_text(SALAIRE, encoding="utf-8")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def update(index: Path, *paths: Path, **options: object) -> IndexReport:
    return update_index(index, paths, UpdateOptions(jobs=1, **options))  # type: ignore[arg-type]


def titles(index: Path, query: str) -> set[str]:
    searcher = Searcher.open(index)
    try:
        result = searcher.search(query)
        return {hit.title for hit in result.hits[: result.total]}
    finally:
        searcher.close()


def codes(items: Iterable[object]) -> list[str]:
    return [getattr(item, "code", "") for item in items]


def test_a_first_run_indexes_everything(index: Path, archive: Path) -> None:
    report = update(index, archive)
    assert report.documents == 2
    assert titles(index, "grève") == {"Vote de grève"}
    assert list(check(index)) == []


def test_unchanged_files_are_not_read_again(index: Path, archive: Path) -> None:
    update(index, archive)
    report = update(index, archive)
    assert report.documents == 0
    assert codes(report.skipped) == ["unchanged", "unchanged"]


def test_a_file_that_was_only_touched_is_unchanged(index: Path, archive: Path) -> None:
    update(index, archive)
    os.utime(archive / "greve.txt", ns=(1, 1))
    assert codes(update(index, archive).skipped) == ["unchanged", "unchanged"]


def test_a_changed_file_replaces_its_document(index: Path, archive: Path) -> None:
    update(index, archive)
    (archive / "greve.txt").write_text(GREVE.replace("grève", "trêve"), encoding="utf-8")
    assert update(index, archive).documents == 1
    assert titles(index, "trêve") == {"Vote de trêve"}
    assert titles(index, "grève") == set()
    assert status(index).documents == 2


def test_a_vanished_file_stays_until_it_is_asked_to_go(index: Path, archive: Path) -> None:
    update(index, archive)
    (archive / "greve.txt").unlink()
    report = update(index, archive)
    assert len(report.vanished) == 1
    assert titles(index, "grève") == {"Vote de grève"}
    report = update(index, archive, prune=True)
    assert (report.removed, report.vanished) == (1, ())
    assert titles(index, "grève") == set()
    assert list(check(index)) == []


def test_a_file_that_cannot_be_read_any_more_keeps_its_document(index: Path, archive: Path) -> None:
    """Bad input loses nothing: the last good reading stays, and the failure is said."""
    update(index, archive)
    (archive / "greve.txt").write_text("", encoding="utf-8")
    report = update(index, archive)
    assert codes(report.failures) == ["empty"]
    assert titles(index, "grève") == {"Vote de grève"}
    assert [entry.code for entry in status(index).unreadable] == ["empty"]


def test_a_failed_file_is_tried_again(index: Path, archive: Path) -> None:
    (archive / "vide.txt").write_text("", encoding="utf-8")
    for _ in range(2):
        assert codes(update(index, archive).failures) == ["empty"]
    (archive / "vide.txt").write_text("Un piquetage de nuit.", encoding="utf-8")
    assert update(index, archive).failures == ()
    assert status(index).unreadable == ()


def test_the_same_document_in_two_files_is_kept_once(index: Path, archive: Path) -> None:
    (archive / "z-copie.txt").write_text(GREVE, encoding="utf-8")
    report = update(index, archive)
    assert codes(report.skipped) == ["duplicate"]
    assert status(index).documents == 2


def test_a_rebuild_takes_over_at_once_and_can_be_undone(index: Path, archive: Path) -> None:
    update(index, archive)
    before = IndexFolder(index).current()
    (archive / "greve.txt").write_text(SALAIRE + " Encore.", encoding="utf-8")
    update(index, archive, rebuild=True)
    assert IndexFolder(index).current() != before
    assert titles(index, "grève") == set()
    IndexFolder(index).rollback()
    assert titles(index, "grève") == {"Vote de grève"}


def test_a_rebuild_without_files_uses_what_is_stored(index: Path, archive: Path) -> None:
    """A new analysis needs no new reading: the files may even be gone."""
    update(index, archive)
    (archive / "greve.txt").unlink()
    assert update(index, rebuild=True).documents == 2
    assert titles(index, "grève") == {"Vote de grève"}
    assert list(check(index)) == []


def test_a_rebuild_carries_over_what_it_does_not_read(
    index: Path, archive: Path, tmp_path: Path
) -> None:
    update(index, archive)
    other = tmp_path / "autre"
    other.mkdir()
    (other / "greffe.txt").write_text("Le greffe du tribunal est fermé.", encoding="utf-8")
    update(index, other, rebuild=True)
    assert status(index).documents == 3
    assert titles(index, "grève") == {"Vote de grève"}


def test_a_rebuild_keeps_the_newest_reading_of_the_last_file(index: Path, archive: Path) -> None:
    """What the old index holds of a file that was just read again is not carried over."""
    update(index, archive)
    (archive / "salaire.txt").write_text(SALAIRE.replace("élevé", "juste"), encoding="utf-8")
    update(index, archive, rebuild=True)
    assert titles(index, "juste") == {"Salaire minimum"}
    assert titles(index, "élevé") == set()
    assert status(index).documents == 2


def test_a_rebuild_carries_every_document_of_a_file(index: Path, tmp_path: Path) -> None:
    """A file of notices is many documents, and all of them are carried over."""
    lines = [f'{{"id": "n{i}", "title": "Notice {i}", "text": "grève"}}' for i in range(5)]
    (tmp_path / "notices.jsonl").write_text("\n".join(lines), encoding="utf-8")
    update(index, tmp_path / "notices.jsonl")
    update(index, rebuild=True)
    assert status(index).documents == 5
    assert list(check(index)) == []


def test_a_rebuild_of_a_damaged_index_starts_from_the_files(index: Path, archive: Path) -> None:
    """Nothing can be carried over, and that is said."""
    update(index, archive)
    next(index.glob("generations/*/manifest.json")).write_text("{", encoding="utf-8")
    with pytest.raises(IndexDamaged):
        update(index, rebuild=True)
    (archive / "salaire.txt").unlink()
    report = update(index, archive, rebuild=True)
    assert [source for source, _ in report.warnings] == ["000001"]
    assert status(index).documents == 1
    assert list(check(index)) == []


def test_a_rebuild_changes_the_engine(index: Path, archive: Path) -> None:
    update(index, archive)
    with pytest.raises(IndexOutdated, match="--rebuild"):
        update(index, archive, engine="whoosh")
    update(index, archive, engine="whoosh", rebuild=True)
    assert status(index).engine == "whoosh"
    assert titles(index, "grèves") == {"Vote de grève"}


def test_a_folder_without_documents_leaves_no_index(index: Path, tmp_path: Path) -> None:
    empty = tmp_path / "rien"
    empty.mkdir()
    with pytest.raises(SettingsError, match="Aucun document"):
        update(index, empty)
    assert IndexFolder(index).current_or_none() is None


def test_a_path_that_does_not_exist_changes_nothing(index: Path, archive: Path) -> None:
    update(index, archive)
    with pytest.raises(SettingsError, match="nulle-part"):
        update(index, archive / "nulle-part")
    assert titles(index, "grève") == {"Vote de grève"}


def test_an_interrupted_rebuild_leaves_the_old_index_answering(index: Path, archive: Path) -> None:
    update(index, archive)

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update_index(index, [archive], UpdateOptions(jobs=1, rebuild=True), watch=stop)
    assert titles(index, "grève") == {"Vote de grève"}
    assert len(list(IndexFolder(index).generations())) == 1


def test_an_interrupted_update_leaves_the_old_documents_answering(
    index: Path, archive: Path
) -> None:
    update(index, archive)
    (archive / "greve.txt").write_text(GREVE + " Le vote est reporté.", encoding="utf-8")

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update_index(index, [archive], UpdateOptions(jobs=1), watch=stop)
    assert titles(index, "reporté") == set()
    assert titles(index, "grève") == {"Vote de grève"}
    assert update(index, archive).documents == 1
    assert titles(index, "reporté") == {"Vote de grève"}


def test_two_writers_do_not_meet(index: Path, archive: Path) -> None:
    update(index, archive)
    with write_lock(index), pytest.raises(IndexLocked):
        update(index, archive)


def test_what_could_not_be_read_of_a_file_is_remembered(index: Path, tmp_path: Path) -> None:
    """Its other documents are there, and the status still says what is missing."""
    good = '{"id": "%s", "title": "Un", "text": "grève"}'
    for name, lines in {"fin": [good % "a", "{"], "debut": ["{", good % "b", good % "c"]}.items():
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    update(index, tmp_path / "fin.jsonl", tmp_path / "debut.jsonl")
    found = status(index)
    assert found.documents == 3
    assert [entry.name for entry in found.unreadable] == ["debut.jsonl", "fin.jsonl"]
    assert codes(update(index, tmp_path / "fin.jsonl").skipped) == ["unchanged"]


def test_a_list_of_ready_documents_follows_its_file(index: Path, tmp_path: Path) -> None:
    """A line that goes takes its document with it; a bad line is a failure of its own."""
    ready = tmp_path / "notices.jsonl"
    lines = ['{"id": "a", "title": "Un", "text": "grève"}', '{"id": "b", "title": "Deux"}']
    ready.write_text("\n".join([*lines, "{"]), encoding="utf-8")
    report = update(index, ready)
    assert (report.documents, len(report.failures)) == (2, 1)
    ready.write_text(lines[1], encoding="utf-8")
    assert update(index, ready).removed == 1
    assert status(index).documents == 1
