"""Writes what ingestion gives into an engine and keeps the ledger of files true to it."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from csnsearch.document import Document, Failure, Skipped
from csnsearch.engines.base import IndexWriter
from csnsearch.indexer.analyzed import to_records
from csnsearch.indexer.report import Tally
from csnsearch.ingest.identity import document_id
from csnsearch.ingest.source import Source
from csnsearch.messages import message
from csnsearch.storage import FileEntry, Ledger
from csnsearch.storage.ledger import DocumentEntry

_COMMIT_SECONDS = 60.0
_COMMIT_DOCUMENTS = 50_000
"""At most this much work is lost when the machine stops in the middle of a run."""


class LedgeredWriter:
    """Takes items in the order in which ingestion yields them: a file's items together.

    Engine first, ledger second: a crash between them makes a file be read again, and a
    document written again replaces itself.
    """

    def __init__(
        self, writer: IndexWriter, ledger: Ledger, tally: Tally, roots: Sequence[Path] = ()
    ) -> None:
        self._writer = writer
        self._roots = roots
        self._ledger = ledger
        self._tally = tally
        self._sources: dict[str, Source] = {}
        self._current = ""
        self._entry: FileEntry | None = None
        self._given: set[str] = set()
        self._uncommitted = 0
        self._last_commit = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if error is None:
            self.commit()

    def unchanged(self, source: Source) -> bool:
        """Whether the file gave what it gives the last time it was read.

        A file that failed is always tried again. A file that was only touched is
        recognised by its digest.
        """
        self._sources[source.name] = source
        known = self._ledger.file(_path(source))
        if known is None or known.state == "failed" or known.size != source.size:
            return False
        if known.modified_ns == source.modified_ns:
            return True
        if not known.digest or known.digest != source.digest():
            return False
        self._ledger.put_file(replace(known, modified_ns=source.modified_ns))
        return True

    def put(self, item: Document | Failure | Skipped) -> Document | Failure | Skipped:
        """Write one item; gives back what became of it, which may be a `Skipped`."""
        if item.source != self._current:
            self._finish_file()
            self._commit_when_due()
            self._current = item.source
        if isinstance(item, Document):
            return self._put_document(item)
        self._tally.set_aside(item)
        if item.code == "unchanged":
            return item
        if self._entry is None:
            state = "failed" if isinstance(item, Failure) else "skipped"
            self._entry = self._file_entry(item.source, state, item)
        elif isinstance(item, Failure) and not self._entry.code:  # read in part
            self._entry = replace(self._entry, code=item.code, reason=item.reason)
        return item

    def carry(self, entry: FileEntry | None, document: Document) -> None:
        """Write a document as another generation held it, with what it knew of its file."""
        self._finish_file()
        if entry is not None and self._ledger.file(entry.path) is None:
            self._ledger.put_file(entry)
        self._write(document, entry.path if entry else "")
        self._commit_when_due()

    def remove_file(self, path: str) -> None:
        """Take a vanished file's documents out."""
        for entry in list(self._ledger.documents(path)):
            self._delete(entry.id)
        self._ledger.forget_file(path)

    def commit(self) -> None:
        """Make everything durable: the engine, then the ledger."""
        self._finish_file()
        self._writer.commit()
        self._ledger.commit()
        self._uncommitted = 0
        self._last_commit = time.monotonic()

    def _put_document(self, document: Document) -> Document | Skipped:
        path = self._path_of(document)
        self._forget_moved(document, path)
        document = self._told_apart(document, path)
        if twin := self._kept_twin(document, path):
            self._tally.set_aside(twin)
            self._entry = self._entry or self._file_entry(document.source, "skipped", twin)
            return twin
        self._entry = self._indexed(document)
        self._given.add(document.id)
        self._write(document, path)
        return document

    def _indexed(self, document: Document) -> FileEntry | None:
        """The file of a document, with what could not be read of it before."""
        entry = self._file_entry(document.source, "indexed", None, document.digest)
        if entry is None or self._entry is None or self._entry.state == "skipped":
            return entry
        return replace(entry, code=self._entry.code, reason=self._entry.reason)

    def _write(self, document: Document, path: str) -> None:
        self._writer.replace(*to_records(document))
        if path:
            passages = len(document.passages)
            self._ledger.put_document(
                DocumentEntry(id=document.id, path=path, kind=document.kind, passages=passages)
            )
        self._tally.written(document)
        self._uncommitted += 1

    def _kept_twin(self, document: Document, path: str) -> Skipped | None:
        """The same document from another file that is still there: the first one stays."""
        owner = self._ledger.document(document.id)
        if owner is None or owner.path == path or not Path(owner.path).exists():
            return None
        known = self._ledger.file(owner.path)
        return Skipped(
            source=document.source,
            code="duplicate",
            reason=message("même document que {first}", first=known.name if known else owner.path),
        )

    def _told_apart(self, document: Document, path: str) -> Document:
        """A namesake under another folder is another document: `2023/pv.pdf`, `2024/pv.pdf`
        indexed one folder at a time both call themselves `pv.pdf`.
        """
        owner = self._ledger.document(document.id)
        if owner is None or owner.path == path or document.key != document.source:
            return document
        known = self._ledger.file(owner.path)
        if known is None or known.digest == document.digest or not Path(owner.path).exists():
            return document
        return replace(document, id=document_id(path), key=path)

    def _forget_moved(self, document: Document, path: str) -> None:
        """The same bytes under another path, and gone from the first: the file was moved."""
        if not document.digest or self._given:  # once for a file of many documents
            return
        for known in list(self._ledger.twins(document.digest)):
            if known.path != path and not Path(known.path).exists():
                self.remove_file(known.path)

    def _finish_file(self) -> None:
        if self._entry is not None:
            self._drop_stale(self._entry)
            self._ledger.put_file(self._entry)
        self._entry, self._given, self._current = None, set(), ""

    def _commit_when_due(self) -> None:
        waited = time.monotonic() - self._last_commit
        if self._uncommitted >= _COMMIT_DOCUMENTS or (
            self._uncommitted and waited > _COMMIT_SECONDS
        ):
            self.commit()

    def _drop_stale(self, entry: FileEntry) -> None:
        """Documents that a changed file no longer gives. A file that cannot be read
        any more keeps those it gave: bad input loses nothing.
        """
        if entry.state == "failed":
            return
        for old in list(self._ledger.documents(entry.path)):
            if old.id not in self._given:
                self._delete(old.id)

    def _delete(self, document_id: str) -> None:
        self._writer.delete(document_id)
        self._ledger.forget_document(document_id)
        self._tally.removed()
        self._uncommitted += 1

    def _file_entry(
        self, name: str, state: str, item: Failure | Skipped | None, digest: str = ""
    ) -> FileEntry | None:
        source = self._sources.get(name)
        path = source.path if source else self._find(name)
        if path is None:
            return None
        return FileEntry(
            path=str(path.resolve()),
            name=name,
            size=source.size if source else 0,
            modified_ns=source.modified_ns if source else 0,
            state=state,
            digest=digest,
            code=item.code if item else "",
            reason=item.reason if item else None,
        )

    def _find(self, name: str) -> Path | None:
        """A file that the walk refused before it became a source: named, but not opened."""
        places = (root / name if root.is_dir() else root for root in self._roots)
        return next((path for path in places if path.exists()), None)

    def _path_of(self, document: Document) -> str:
        source = self._sources.get(document.source)
        return _path(source) if source else document.source


def _path(source: Source) -> str:
    return str(source.path.resolve())
