"""The reference engine: a few dictionaries in memory.

It is the oracle of the engines' tests, and a store for the tests of those who use
csnsearch. Each commit builds its postings anew, so it is for small collections.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from csnsearch.engines.answering import answer
from csnsearch.engines.base import Level, Record, Sort, TopDocs
from csnsearch.engines.memory_records import MemoryRecords
from csnsearch.query.index_query import IndexQuery

_Contents = dict[Level, dict[str, Record]]


class MemoryStore:
    """What was committed. Several engines may read one store, as several processes a folder."""

    def __init__(self) -> None:
        self.committed: _Contents = {level: {} for level in Level}


class MemoryEngine:
    """Searches a store as it was when the engine was made, or last refreshed."""

    def __init__(self, store: MemoryStore | None = None) -> None:
        self._store = store or MemoryStore()
        self.refresh()

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
        records = self._levels[level]
        return answer(records, query, filters=filters, facets=facets, window=window, sort=sort)

    def fetch(self, level: Level, ids: Sequence[str]) -> dict[str, bytes]:
        return self._levels[level].stored(ids)

    def count(self, level: Level) -> int:
        return len(self._levels[level].everything())

    def document_frequency(self, field: str, term: str) -> int:
        return len(self._levels[Level.DOCUMENTS].frequencies(field, term))

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        return self._levels[Level.DOCUMENTS].terms(field, prefix)[: max(limit, 0)]

    def facet_names(self) -> frozenset[str]:
        return self._levels[Level.DOCUMENTS].facet_names()

    @contextmanager
    def writer(self) -> Iterator["MemoryWriter"]:
        """The writer. Leaving the block without error commits; with an error discards."""
        writer = MemoryWriter(self._store)
        yield writer
        writer.commit()

    def refresh(self) -> None:
        self._levels = {
            level: MemoryRecords(records.values())
            for level, records in self._store.committed.items()
        }

    def close(self) -> None:
        """Nothing to release."""


class MemoryWriter:
    """Changes to a copy of the store, which takes its place at the commit."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._contents = {level: dict(records) for level, records in store.committed.items()}

    def replace(self, document: Record, passages: Sequence[Record]) -> None:
        self.delete(document.id)
        self._contents[Level.DOCUMENTS][document.id] = document
        self._contents[Level.PASSAGES] |= {passage.id: passage for passage in passages}

    def delete(self, document_id: str) -> None:
        for level, records in self._contents.items():
            self._contents[level] = {
                key: record for key, record in records.items() if record.parent != document_id
            }

    def commit(self) -> None:
        self._store.committed = {level: dict(records) for level, records in self._contents.items()}
