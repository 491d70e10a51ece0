"""The writer: two tantivy writers that commit one after the other."""

from collections.abc import Sequence

import tantivy

from csnsearch.engines.base import Record
from csnsearch.engines.tantivy.layout import ID, PARENT, to_tantivy
from csnsearch.errors import IndexLocked
from csnsearch.messages import message


class TantivyWriter:
    """Changes to both levels. tantivy's lock lets one writer in at a time.

    Passages are committed before documents: a crash between the two leaves passages
    that no document shows yet, never a document without its passages.
    """

    def __init__(
        self, documents: tantivy.Index, passages: tantivy.Index, *, heap: int, threads: int
    ) -> None:
        """`heap` is in bytes, for each level and shared by its `threads`. Raises IndexLocked."""
        self._documents = _locked(documents, heap, threads)
        try:
            self._passages = _locked(passages, heap, threads)
        except IndexLocked:
            self._documents.wait_merging_threads()
            raise
        # What is committed now, by whomever; nobody else commits while we hold the lock.
        documents.reload()
        passages.reload()
        self._old, self._old_passages = documents.searcher(), passages.searcher()
        self._added: set[str] = set()

    def replace(self, document: Record, passages: Sequence[Record]) -> None:
        if document.id in self._added or self._is_there(document.id):
            self.delete(document.id)
        self._added.add(document.id)
        for passage in passages:
            self._passages.add_document(to_tantivy(passage))
        self._documents.add_document(to_tantivy(document))

    def delete(self, document_id: str) -> None:
        self._passages.delete_documents_by_term(PARENT, document_id)
        self._documents.delete_documents_by_term(ID, document_id)

    def commit(self) -> None:
        self._passages.commit()
        self._documents.commit()

    def rollback(self) -> None:
        """Forget every change since the last commit, and what still waits to be indexed."""
        self._passages.rollback()
        self._documents.rollback()

    def close(self) -> None:
        """Remove files nobody reads any more, let merges end, and release the lock."""
        for writer in (self._passages, self._documents):
            writer.garbage_collect_files()
            writer.wait_merging_threads()

    def _is_there(self, document_id: str) -> bool:
        """Whether a commit holds it.

        A deletion asked for in vain costs a look-up in every segment, and a first
        indexing would ask for one per document.
        """
        return bool(
            self._old.doc_freq(ID, document_id) or self._old_passages.doc_freq(PARENT, document_id)
        )


def _locked(index: tantivy.Index, heap: int, threads: int) -> tantivy.IndexWriter:
    try:
        return index.writer(heap, threads)
    except ValueError as error:
        if "Lock" not in str(error):
            raise
        raise IndexLocked(
            message("Un autre processus écrit dans cet index. Réessayez quand il aura fini.")
        ) from error
