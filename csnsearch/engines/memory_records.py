"""The records of one level in memory, and the postings of their fields."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from csnsearch.engines.base import Record, ScoredRecord
from csnsearch.engines.facet_keys import facet_key, facet_keys
from csnsearch.engines.record_parts import days_of, terms_of
from csnsearch.schema import MISSING, SCHEMA


class MemoryRecords:
    """Numbers the records and notes where each term stands. Implements `answering.Records`."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = list(records)
        self._everything = frozenset(range(len(self._records)))
        self._facets = [facet_keys(record.facets) for record in self._records]
        self._positions: dict[str, dict[str, dict[int, list[int]]]] = {}
        self._lengths: dict[str, list[int]] = {}
        for field in SCHEMA.index_fields:
            self._positions[field] = defaultdict(dict)
            self._lengths[field] = [self._add(field, n) for n in range(len(self._records))]

    def everything(self) -> AbstractSet[int]:
        return self._everything

    def frequencies(self, field: str, term: str) -> Mapping[int, int]:
        return {number: len(found) for number, found in self._found(field, term).items()}

    def positions(
        self, field: str, term: str, among: AbstractSet[int]
    ) -> Mapping[int, Sequence[int]]:
        found = self._found(field, term)
        return {number: found[number] for number in found.keys() & among}

    def length(self, field: str, number: int) -> int:
        return self._lengths[field][number]

    def average_length(self, field: str) -> float:
        return sum(self._lengths[field]) / len(self._records)

    def terms(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Terms that begin so, most frequent first, then in alphabetical order."""
        found = self._positions.get(field, {}).items()
        counts = [(term, len(records)) for term, records in found if term.startswith(prefix)]
        return sorted(counts, key=lambda pair: (-pair[1], pair[0]))

    def expansions(self, field: str, prefix: str, limit: int) -> Iterable[str]:
        return [term for term, _ in self.terms(field, prefix)[:limit]]

    def period(self, number: int) -> tuple[int, int] | None:
        return days_of(self._records[number])

    def bearing(self, facet: str, value: str) -> AbstractSet[int]:
        if value == MISSING:
            return {n for n in self.everything() if not self.values(facet, n)}
        key = facet_key(value)
        return {n for n in self.everything() if key in self.values(facet, n)}

    def children(self, ids: Iterable[str]) -> AbstractSet[int]:
        parents = frozenset(ids)
        return {n for n, record in enumerate(self._records) if record.parent in parents}

    def identity(self, number: int) -> str:
        return self._records[number].id

    def values(self, facet: str, number: int) -> Sequence[str]:
        return self._facets[number].get(facet_key(facet), ())

    def record(self, number: int, score: float) -> ScoredRecord:
        record = self._records[number]
        return ScoredRecord(record.id, record.parent, score, record.stored)

    def stored(self, ids: Iterable[str]) -> dict[str, bytes]:
        """What came with the records of these ids."""
        wanted = frozenset(ids)
        return {record.id: record.stored for record in self._records if record.id in wanted}

    def facet_names(self) -> frozenset[str]:
        """The facets that a record bears."""
        return frozenset(name for facets in self._facets for name in facets)

    def _found(self, field: str, term: str) -> dict[int, list[int]]:
        return self._positions.get(field, {}).get(term, {})

    def _add(self, field: str, number: int) -> int:
        """Note the terms of a record's field; gives how many there are."""
        terms = terms_of(self._records[number], field)
        for position, term in enumerate(terms):
            self._positions[field][term].setdefault(number, []).append(position)
        return len(terms)
