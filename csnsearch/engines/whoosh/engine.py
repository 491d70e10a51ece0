"""The Whoosh engine: two Whoosh indexes side by side, documents and passages.

It needs nothing but Python, and is one to two orders of magnitude slower than the
default. Its files hold pickles, which run code when they are read: open only an index
whose origin you trust.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Self

from whoosh.index import FileIndex, create_in, open_dir

from csnsearch.engines.answering import answer
from csnsearch.engines.base import Level, Sort, TopDocs
from csnsearch.engines.whoosh.layout import build_schema
from csnsearch.engines.whoosh.records import WhooshRecords
from csnsearch.engines.whoosh.writer import WhooshWriter
from csnsearch.errors import IndexDamaged, IndexNotFound
from csnsearch.messages import message
from csnsearch.query.index_query import IndexQuery

HEAP = 128_000_000
"""Bytes of postings that each level keeps in memory while indexing."""


class WhooshEngine:
    """An index folder that holds ``documents`` and ``passages``, each a Whoosh index."""

    def __init__(self, documents: FileIndex, passages: FileIndex) -> None:
        self._documents_index, self._passages_index = documents, passages
        # Whoosh's readers move one file position about, which threads may not share.
        self._lock = RLock()
        self.refresh()

    @classmethod
    def create(cls, folder: Path) -> Self:
        """A new, empty index in `folder`, which is made when missing."""
        for level in Level:
            (folder / level).mkdir(parents=True, exist_ok=True)
        return cls(*(create_in(folder / level, build_schema()) for level in Level))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index that stands in `folder`. Raises IndexNotFound, IndexDamaged."""
        for level in Level:
            if not any((folder / level).glob("_MAIN_*.toc")):
                raise IndexNotFound(
                    message(
                        "Il n’y a pas d’index dans {folder}. Faites-le : "
                        "« csnsearch index DOSSIER --rebuild ».",
                        folder=folder,
                    )
                )
        try:
            return cls(*(open_dir(folder / level) for level in Level))
        except Exception as error:  # a damaged pickle may raise anything
            raise IndexDamaged(
                message(
                    "L’index de {folder} est endommagé ({reason}). Refaites-le : "
                    "« csnsearch index DOSSIER --rebuild ».",
                    folder=folder,
                    reason=str(error),
                )
            ) from error

    def search(  # noqa: PLR0913  the contract's own
        self,
        level: Level,
        query: IndexQuery,
        *,
        filters: Mapping[str, tuple[str, ...]] = {},
        facets: Collection[str] = (),
        limit: int = 10,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
    ) -> TopDocs:
        window = range(offset, offset + limit)
        with self._lock:
            records = self._records[level]
            return answer(records, query, filters=filters, facets=facets, window=window, sort=sort)

    def fetch(self, level: Level, ids: Sequence[str]) -> dict[str, bytes]:
        with self._lock:
            return self._records[level].stored(ids)

    def count(self, level: Level) -> int:
        with self._lock:
            return len(self._records[level].everything())

    def document_frequency(self, field: str, term: str) -> int:
        with self._lock:
            return len(self._records[Level.DOCUMENTS].frequencies(field, term))

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        with self._lock:
            return self._records[Level.DOCUMENTS].terms(field, prefix, limit)

    def facet_names(self) -> frozenset[str]:
        with self._lock:
            return self._records[Level.DOCUMENTS].facet_names()

    @contextmanager
    def writer(self, *, heap: int = HEAP) -> Iterator[WhooshWriter]:
        """The writer; `heap` is in bytes for each level.

        Raises IndexLocked when another process is writing.
        """
        writer = WhooshWriter(self._documents_index, self._passages_index, heap=heap)
        try:
            yield writer
            writer.commit()
        finally:
            writer.close()

    def refresh(self) -> None:
        # Documents first: those seen then have their passages in what is read next.
        with self._lock:
            self._records = {
                Level.DOCUMENTS: WhooshRecords(self._documents_index.reader()),
                Level.PASSAGES: WhooshRecords(self._passages_index.reader()),
            }

    def close(self) -> None:
        self._documents_index.close()
        self._passages_index.close()
