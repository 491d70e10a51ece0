"""The index folder: one generation answers, another can take over, one can be returned to."""

from pathlib import Path

import pytest

from csnsearch.errors import IndexDamaged, IndexLocked, IndexNotFound, IndexOutdated
from csnsearch.messages import message
from csnsearch.storage import FileEntry, IndexFolder, Ledger, Manifest, write_lock
from csnsearch.storage.durable import write_durably
from csnsearch.storage.ledger import DocumentEntry


@pytest.fixture
def folder(tmp_path: Path) -> IndexFolder:
    return IndexFolder(tmp_path)


def test_a_folder_without_an_index_says_how_to_make_one(folder: IndexFolder) -> None:
    with pytest.raises(IndexNotFound, match="csnsearch index"):
        folder.current()


def test_a_generation_does_not_answer_before_it_is_activated(folder: IndexFolder) -> None:
    first = folder.create("tantivy")
    assert folder.current_or_none() is None
    folder.activate(first)
    second = folder.create("tantivy")
    assert folder.current() == first
    folder.activate(second)
    assert folder.current() == second


def test_rollback_returns_to_the_generation_before(folder: IndexFolder) -> None:
    first, second = folder.create("tantivy"), folder.create("whoosh")
    folder.activate(second)
    assert folder.rollback() == first
    assert folder.current().manifest().engine == "tantivy"
    with pytest.raises(IndexNotFound, match="précédente"):
        folder.rollback()


def test_cleaning_keeps_the_one_that_answers_and_the_one_before(folder: IndexFolder) -> None:
    made = [folder.create("tantivy") for _ in range(4)]
    folder.activate(made[2])  # the fourth is a build that was cut short
    assert folder.clean() == (made[0].name, made[3].name)
    assert list(folder.generations()) == made[1:3]


def test_a_pointer_to_nothing_is_no_index(folder: IndexFolder) -> None:
    write_durably(folder.pointer, "000042\n")
    assert folder.current_or_none() is None


def test_a_manifest_is_read_back_as_written(folder: IndexFolder) -> None:
    generation = folder.create("whoosh")
    assert generation.manifest().engine == "whoosh"
    generation.manifest().check()


@pytest.mark.parametrize("field", ["schema", "analysis", "record_format"])
def test_an_index_made_otherwise_names_the_command_that_mends_it(
    folder: IndexFolder, field: str
) -> None:
    generation = folder.create("tantivy")
    values = {name: getattr(generation.manifest(), name) for name in Manifest.__slots__}
    other = Manifest(**{**values, field: 0 if field == "record_format" else "autre"})
    other.write(generation.path)
    with pytest.raises(IndexOutdated, match="--rebuild"):
        generation.manifest().check()


@pytest.mark.parametrize("text", ["", "{}", "pas du JSON", '{"engine": "tantivy"}'])
def test_a_damaged_manifest_is_said(folder: IndexFolder, text: str) -> None:
    generation = folder.create("tantivy")
    (generation.path / "manifest.json").write_text(text)
    with pytest.raises(IndexDamaged, match="rollback"):
        generation.manifest()


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    refused = pytest.raises(IndexLocked, match="autre commande")
    with write_lock(tmp_path), refused, write_lock(tmp_path):
        pass
    with write_lock(tmp_path):
        pass


def entry(name: str, state: str = "indexed") -> FileEntry:
    reason = message("fichier vide") if state == "failed" else None
    return FileEntry(
        path=f"/archive/{name}", name=name, size=1, modified_ns=2, state=state, reason=reason
    )


def test_the_ledger_remembers_after_a_commit_only(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(path) as ledger:
        ledger.put_file(entry("a.pdf"))
        ledger.commit()
        ledger.put_file(entry("b.pdf", "failed"))
    with Ledger.open(path) as ledger:
        assert list(ledger.files()) == [entry("a.pdf")]


def test_the_ledger_keeps_reasons_and_documents(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        ledger.put_file(entry("b.pdf", "failed"))
        ledger.put_document(DocumentEntry(id="1", path="/archive/a", kind="Mémoire", passages=3))
        found = ledger.file("/archive/b.pdf")
        assert found is not None
        assert found.reason == message("fichier vide")
        assert "/archive/b.pdf" not in ledger.settled()
        assert ledger.kinds() == {"Mémoire": 1}
        ledger.forget_file("/archive/a")
        assert ledger.document("1") is None
