"""One state of one level of a Whoosh index, as the matching asks for it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from whoosh.reading import IndexReader, TermNotFound

from csnsearch.engines.base import ScoredRecord
from csnsearch.engines.facet_keys import facet_key
from csnsearch.engines.whoosh.layout import NO_DAY, length_column, value_term
from csnsearch.schema import MISSING, SCHEMA

_KEPT_TERMS = 64


class WhooshRecords:
    """Reads postings and columns. Implements `answering.Records`.

    Whoosh's own matchers and scorers are left aside: its phrases know no moves as
    Lucene counts them, and its alternatives no minimum.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._frequencies: dict[tuple[str, str], dict[int, int]] = {}
        self._facets: dict[int, dict[str, list[str]]] = {}
        self._columns: dict[str, Any] = {}

    def everything(self) -> AbstractSet[int]:
        return self._everything

    def frequencies(self, field: str, term: str) -> Mapping[int, int]:
        if (field, term) not in self._frequencies:
            if len(self._frequencies) >= _KEPT_TERMS:
                self._frequencies.clear()
            postings = self._postings(field, term)
            self._frequencies[field, term] = {n: int(found.weight()) for n, found in postings}
        return self._frequencies[field, term]

    def positions(
        self, field: str, term: str, among: AbstractSet[int]
    ) -> Mapping[int, Sequence[int]]:
        postings = self._postings(field, term)
        return {n: found.value_as("positions") for n, found in postings if n in among}

    def length(self, field: str, number: int) -> int:
        length: int = self._column(length_column(field))[number]
        return length

    def average_length(self, field: str) -> float:
        return float(self._reader.field_length(field) / self._reader.doc_count_all())

    def expansions(self, field: str, prefix: str, limit: int) -> Iterable[str]:
        return [term for term, _ in self.terms(field, prefix, limit)]

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Terms that begin so, most frequent first, then in alphabetical order."""
        if field not in SCHEMA.index_fields:
            return []
        counts: Counter[str] = Counter()
        for leaf, _ in self._reader.leaf_readers():
            for found in leaf.expand_prefix(field, prefix):
                counts[found.decode()] += leaf.doc_frequency(field, found)
        if self._reader.has_deletions():
            # Whoosh's frequencies count deleted records until a merge drops them.
            counts = Counter({term: len(self.frequencies(field, term)) for term in counts})
        ordered = sorted((-count, term) for term, count in counts.items() if count)
        return [(term, -count) for count, term in ordered[: max(limit, 0)]]

    def period(self, number: int) -> tuple[int, int] | None:
        start = self._column("csn_start")[number]
        return None if start == NO_DAY else (start, self._column("csn_end")[number])

    def bearing(self, facet: str, value: str) -> AbstractSet[int]:
        if value == MISSING:
            return self._everything - self._numbers("csn_facet_names", facet_key(facet))
        return self._numbers("csn_facet_values", value_term(facet, value))

    def children(self, ids: Iterable[str]) -> AbstractSet[int]:
        return {number for key in ids for number, _ in self._postings("csn_parent", key)}

    def identity(self, number: int) -> str:
        identity: str = self._column("csn_id")[number]
        return identity

    def values(self, facet: str, number: int) -> Sequence[str]:
        if number not in self._facets:
            self._facets[number] = json.loads(self._column("csn_facets")[number] or b"{}")
        return self._facets[number].get(facet_key(facet), ())

    def record(self, number: int, score: float) -> ScoredRecord:
        stored = self._reader.stored_fields(number)
        return ScoredRecord(stored["csn_id"], stored["csn_parent"], score, stored["csn_stored"])

    def stored(self, ids: Iterable[str]) -> dict[str, bytes]:
        """What came with the records of these ids."""
        numbers = (number for key in ids for number, _ in self._postings("csn_id", key))
        records = (self.record(number, 0.0) for number in numbers)
        return {record.id: record.stored for record in records}

    def facet_names(self) -> frozenset[str]:
        """The facets that a record bears."""
        names = {
            name.decode()
            for leaf, _ in self._reader.leaf_readers()
            for name in leaf.expand_prefix("csn_facet_names", "")
        }
        return frozenset(name for name in names if self._numbers("csn_facet_names", name))

    @cached_property
    def _everything(self) -> frozenset[int]:
        return frozenset(self._reader.all_doc_ids())

    def _column(self, name: str) -> Any:  # noqa: ANN401  a column holds what it was made for
        if name not in self._columns:
            self._columns[name] = self._reader.column_reader(name)
        return self._columns[name]

    def _numbers(self, field: str, term: str) -> AbstractSet[int]:
        return self.frequencies(field, term).keys()

    def _postings(self, field: str, term: str) -> Iterator[tuple[int, Any]]:
        """Each record that holds the term, with Whoosh's matcher standing on it."""
        for leaf, offset in self._reader.leaf_readers():
            try:
                matcher = leaf.postings(field, term)
            except TermNotFound:
                continue
            while matcher.is_active():
                yield matcher.id() + offset, matcher
                matcher.next()
