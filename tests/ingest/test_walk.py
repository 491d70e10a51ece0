"""From paths to the files to read."""

import os
from pathlib import Path

import pytest

from csnsearch.document import Failure, Skipped
from csnsearch.errors import SettingsError
from csnsearch.ingest.source import Source
from csnsearch.ingest.walk import walk


def put(path: Path, content: str = "Un texte.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def described(*paths: Path) -> list[tuple[str, str]]:
    return [
        (item.name, item.media_type) if isinstance(item, Source) else (item.source, item.code)
        for item in walk(paths)
    ]


def test_files_come_sorted_and_named_from_the_folder(tmp_path: Path) -> None:
    put(tmp_path / "b" / "deux.txt")
    put(tmp_path / "a.md")
    put(tmp_path / "b" / "un.txt")
    assert described(tmp_path) == [
        ("a.md", "text/markdown"),
        ("b/deux.txt", "text/plain"),
        ("b/un.txt", "text/plain"),
    ]


def test_a_missing_path_is_the_users_mistake_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nulle-part"):
        walk([tmp_path, tmp_path / "nulle-part"])


def test_hidden_files_are_left_alone_unless_named(tmp_path: Path) -> None:
    put(tmp_path / ".git" / "config.txt")
    hidden = put(tmp_path / ".notes.txt")
    put(tmp_path / "__pycache__" / "x.txt")
    assert described(tmp_path) == []
    assert described(hidden) == [(str(hidden), "hidden")]


def test_another_format_is_reported_with_the_formats_there_are(tmp_path: Path) -> None:
    put(tmp_path / "donnees.csv", "a;b")
    [item] = walk([tmp_path])
    assert isinstance(item, Skipped)
    assert item.code == "unsupported"
    assert "PDF" in item.reason.text()


def test_a_file_whose_name_belies_its_content_fails(tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    [item] = walk([tmp_path])
    assert isinstance(item, Failure)
    assert item.reason.text() == "le fichier s'appelle .pdf mais contient une image PNG"


def test_links_do_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    outside = put(tmp_path / "ailleurs" / "secret.txt")
    root = tmp_path / "racine"
    put(root / "ici.txt")
    (root / "lien.txt").symlink_to(outside)
    (root / "dossier").symlink_to(outside.parent)
    assert described(root) == [
        ("dossier", "symlink"),
        ("ici.txt", "text/plain"),
        ("lien.txt", "symlink"),
    ]


def test_a_link_that_turns_in_circles_ends(tmp_path: Path) -> None:
    put(tmp_path / "ici.txt")
    (tmp_path / "encore").symlink_to(tmp_path)
    assert described(tmp_path) == [("encore", "symlink"), ("ici.txt", "text/plain")]


def test_a_device_is_not_opened(tmp_path: Path) -> None:
    """Opening a named pipe would wait for ever."""
    os.mkfifo(tmp_path / "tuyau.txt")
    assert described(tmp_path) == [("tuyau.txt", "special")]


def test_a_dangling_link_is_reported(tmp_path: Path) -> None:
    (tmp_path / "parti.txt").symlink_to(tmp_path / "nulle-part.txt")
    assert described(tmp_path) == [("parti.txt", "unreadable")]


def test_overlapping_paths_give_each_file_once(tmp_path: Path) -> None:
    file = put(tmp_path / "a" / "un.txt")
    assert described(tmp_path, tmp_path / "a", file) == [("a/un.txt", "text/plain")]


def test_two_folders_may_hold_files_of_one_name(tmp_path: Path) -> None:
    """A name is a document's key when it has no address: it must not be shared."""
    put(tmp_path / "x" / "pv.txt", "Premier.")
    put(tmp_path / "y" / "pv.txt", "Second.")
    names = [name for name, _ in described(tmp_path / "x", tmp_path / "y")]
    assert names == ["pv.txt", "y/pv.txt"]


def test_a_name_that_is_not_utf8_is_still_a_text(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/m\xe9moire.txt", os.O_CREAT | os.O_WRONLY))
    [item] = walk([tmp_path])
    assert isinstance(item, Failure)  # it is empty
    assert item.source.encode("utf-8")


def test_the_index_in_the_folder_is_no_document(tmp_path: Path) -> None:
    """`csnsearch index .` makes ./index, and must not read it, then or the next time."""
    (tmp_path / "a.txt").write_text("Le rapport du comité.", encoding="utf-8")
    generation = tmp_path / "index" / "generations" / "000001"
    generation.mkdir(parents=True)
    for name in ("index/CURRENT", "index/write.lock", "index/generations/000001/manifest.json"):
        (tmp_path / name).write_text("000001\n", encoding="utf-8")
    assert [item.name for item in walk([tmp_path]) if isinstance(item, Source)] == ["a.txt"]
    assert len(list(walk([tmp_path]))) == 1
