"""What tantivy wrote is what is there: a bit lost inside a file is noticed."""

from pathlib import Path

import pytest

from csnsearch.engines import create_store, damaged_files
from csnsearch.engines.base import Level
from tests.engines.archive import ARCHIVE, file_in


@pytest.fixture
def store(tmp_path: Path) -> Path:
    engine = create_store("tantivy", tmp_path)
    file_in(engine, ARCHIVE)
    with engine.writer() as writer:  # leaves a file of deleted records
        writer.delete(ARCHIVE[0][0].id)
    engine.close()
    return tmp_path


def written(store: Path) -> list[Path]:
    return sorted(path for path in store.rglob("*.*") if path.suffix not in {".json", ".lock"})


def test_a_sound_index_has_no_damaged_file(store: Path) -> None:
    assert len(written(store)) > 2 * len(Level)
    assert list(damaged_files("tantivy", store)) == []


def test_one_bit_is_enough(store: Path) -> None:
    found = 0
    for path in written(store):
        content = path.read_bytes()
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
        found += list(damaged_files("tantivy", store)) == [path]
        path.write_bytes(content)
    assert found >= 12


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 4096])
def test_a_file_that_lost_its_footer(store: Path, content: bytes) -> None:
    path = next(store.glob("documents/*.term"))
    path.write_bytes(content)
    assert path in list(damaged_files("tantivy", store))


def test_what_no_commit_names_does_not_count(store: Path) -> None:
    """A run that was killed leaves files half written."""
    (store / "documents" / "0123456789abcdef0123456789abcdef.pos").write_bytes(b"")
    assert list(damaged_files("tantivy", store)) == []


def test_an_engine_that_cannot_tell_says_nothing(tmp_path: Path) -> None:
    assert list(damaged_files("whoosh", tmp_path)) == []
