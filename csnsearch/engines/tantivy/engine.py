"""The tantivy engine: two tantivy indexes side by side, documents and passages."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import tantivy

from csnsearch.engines.base import Level, Sort, TopDocs
from csnsearch.engines.tantivy.layout import build_schema
from csnsearch.engines.tantivy.snapshot import Snapshot
from csnsearch.engines.tantivy.writer import TantivyWriter
from csnsearch.errors import IndexDamaged, IndexNotFound
from csnsearch.messages import message
from csnsearch.query.index_query import IndexQuery

HEAP = 200_000_000
"""Bytes of memory for each level while indexing."""

THREADS = 1
"""Indexing threads for each level: two in all, beside the one that analyses."""


class TantivyEngine:
    """An index folder that holds ``documents`` and ``passages``, each a tantivy index."""

    def __init__(self, documents: tantivy.Index, passages: tantivy.Index) -> None:
        self._documents_index, self._passages_index = documents, passages
        for index in (documents, passages):
            index.config_reader("manual")  # one state until `refresh`, and no watching thread
        self.refresh()

    @classmethod
    def create(cls, folder: Path) -> Self:
        """A new, empty index in `folder`, which is made when missing."""
        schema = build_schema()
        for level in Level:
            (folder / level).mkdir(parents=True, exist_ok=True)
        return cls(*(tantivy.Index(schema, str(folder / level), reuse=False) for level in Level))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index that stands in `folder`. Raises IndexNotFound, IndexDamaged."""
        for level in Level:
            if not (folder / level / "meta.json").is_file():
                raise IndexNotFound(
                    message(
                        "Il n’y a pas d’index dans {folder}. Faites-le : "
                        "« csnsearch index DOSSIER --rebuild ».",
                        folder=folder,
                    )
                )
        try:
            return cls(*(tantivy.Index.open(str(folder / level)) for level in Level))
        except BaseException as error:
            # The Rust code panics on some cut files, which is no `Exception` in Python.
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise IndexDamaged(
                message(
                    "L’index de {folder} est endommagé ({reason}). Refaites-le : "
                    "« csnsearch index DOSSIER --rebuild ».",
                    folder=folder,
                    reason=" ".join(str(error).split()),
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
        return self._snapshots[level].search(query, filters, facets, window, sort)

    def fetch(self, level: Level, ids: Sequence[str]) -> dict[str, bytes]:
        return self._snapshots[level].fetch(ids)

    def count(self, level: Level) -> int:
        return self._snapshots[level].count()

    def document_frequency(self, field: str, term: str) -> int:
        return self._snapshots[Level.DOCUMENTS].frequency(field, term)

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        return self._snapshots[Level.DOCUMENTS].terms(field, prefix, limit)

    def facet_names(self) -> frozenset[str]:
        return self._snapshots[Level.DOCUMENTS].facet_names()

    @contextmanager
    def writer(self, *, heap: int = HEAP, threads: int = THREADS) -> Iterator[TantivyWriter]:
        """The writer. `heap` is in bytes and `threads` are counted for each of the two levels.

        Raises IndexLocked when another process is writing.
        """
        writer = TantivyWriter(
            self._documents_index, self._passages_index, heap=heap, threads=threads
        )
        try:
            yield writer
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.close()

    def refresh(self) -> None:
        # Documents first: those seen then have their passages in what is read next.
        self._snapshots = {
            Level.DOCUMENTS: Snapshot(self._documents_index),
            Level.PASSAGES: Snapshot(self._passages_index),
        }

    def close(self) -> None:
        """Nothing to do: tantivy maps its files, and they go with the objects."""
