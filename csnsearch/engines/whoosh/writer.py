"""The writer: two Whoosh writers that commit one after the other."""

from collections import defaultdict
from collections.abc import Sequence

from whoosh.index import FileIndex, LockError
from whoosh.writing import SegmentWriter

from csnsearch.engines.base import Record
from csnsearch.engines.whoosh.layout import to_whoosh
from csnsearch.engines.whoosh.records import WhooshRecords
from csnsearch.engines.whoosh.segments import FreshNames
from csnsearch.errors import IndexLocked
from csnsearch.messages import message


class WhooshWriter:
    """Changes to both levels. Whoosh's lock lets one writer in at a time.

    Passages are committed before documents: a crash between the two leaves passages
    that no document shows yet, never a document without its passages.
    """

    def __init__(self, documents: FileIndex, passages: FileIndex, *, heap: int) -> None:
        """`heap` is in bytes, for each level. Raises IndexLocked."""
        self._documents = _LevelWriter(documents, heap)
        try:
            self._passages = _LevelWriter(passages, heap)
        except IndexLocked:
            self._documents.cancel()
            raise

    def replace(self, document: Record, passages: Sequence[Record]) -> None:
        self.delete(document.id)
        for passage in passages:
            self._passages.add(passage)
        self._documents.add(document)

    def delete(self, document_id: str) -> None:
        self._passages.delete(document_id)
        self._documents.delete(document_id)

    def commit(self) -> None:
        self._passages.commit()
        self._documents.commit()

    def close(self) -> None:
        """Forget every change since the last commit, and release the lock."""
        self._passages.cancel()
        self._documents.cancel()


class _LevelWriter:
    """A Whoosh writer that goes on after a commit, and takes back what it has just added."""

    def __init__(self, index: FileIndex, heap: int) -> None:
        self._index = index
        self._megabytes = heap // 1_000_000
        self._session: _Session | None = _Session(index, self._megabytes)

    def add(self, record: Record) -> None:
        self._current().add(record)

    def delete(self, document_id: str) -> None:
        self._current().delete(document_id)

    def commit(self) -> None:
        if self._session and self._session.changed:
            self._session.commit()
            self._session = None

    def cancel(self) -> None:
        if self._session:
            self._session.cancel()
            self._session = None

    def _current(self) -> "_Session":
        # Opened when needed: Whoosh leaves files behind for a session that wrote nothing.
        if self._session is None:
            self._session = _Session(self._index, self._megabytes)
        return self._session


class _Session:
    """The changes up to one commit."""

    def __init__(self, index: FileIndex, megabytes: int) -> None:
        try:
            self._writer: SegmentWriter = index.writer(limitmb=megabytes, codec=FreshNames())
        except LockError as error:
            raise IndexLocked(
                message("Un autre processus écrit dans cet index. Réessayez quand il aura fini.")
            ) from error
        self._reader = index.reader()
        self._committed = WhooshRecords(self._reader)
        self._added: defaultdict[str, list[int]] = defaultdict(list)
        self.changed = False

    def add(self, record: Record) -> None:
        self._added[record.parent].append(self._writer.doc_count())
        self._writer.add_document(**to_whoosh(record))
        self.changed = True

    def delete(self, document_id: str) -> None:
        for number in self._added.pop(document_id, ()):
            # Whoosh deletes from committed segments only; this one is not written yet.
            self._writer.newsegment.delete_document(number)
        for number in self._committed.children([document_id]):
            if not self._writer.is_deleted(number):
                self._writer.delete_document(number)
                self.changed = True

    def commit(self) -> None:
        self._writer.commit()
        self._reader.close()

    def cancel(self) -> None:
        self._writer.cancel()
        self._reader.close()
