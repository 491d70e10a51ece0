"""The ledger remembers every path that a file system may hold."""

from pathlib import Path

import pytest

from csnsearch.storage import FileEntry, Ledger
from csnsearch.storage.ledger import DocumentEntry


@pytest.mark.parametrize("path", ["/é/procès-verbal.txt", "/a\nb.txt", "/proc\udce8s-verbal.txt"])
def test_a_path_comes_back_as_it_was(tmp_path: Path, path: str) -> None:
    """Names written by an old system are bytes that are not UTF-8: they stop no run."""
    entry = FileEntry(path=path, name="n", size=1, modified_ns=1, state="indexed")
    document = DocumentEntry(id="d", path=path, kind="Document", passages=1)
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        ledger.put_file(entry)
        ledger.put_document(document)
        ledger.commit()
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.file(path) == entry
        assert list(ledger.files()) == [entry]
        assert ledger.settled() == {path}
        assert ledger.document("d") == document
        assert list(ledger.documents(path)) == [document]
        ledger.forget_file(path)
        assert (list(ledger.files()), list(ledger.documents())) == ([], [])
