"""Matching from postings, term at a time, for engines that only keep them.

An engine that offers `Postings` gets the whole query language from here. Sets and
dictionaries do the work: slow on a large index, easy to check by hand.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol, assert_never

from csnsearch.engines.bm25 import Bm25, idf
from csnsearch.engines.sloppy import occurrences
from csnsearch.query.index_query import (
    MAX_EXPANSIONS,
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    ParentIn,
    Phrase,
    Prefix,
    Term,
)

Scores = dict[int, float]
"""The records that match, by number, each with its score."""


class Postings(Protocol):
    """One level of an index, its records numbered."""

    def everything(self) -> AbstractSet[int]:
        """All records."""

    def frequencies(self, field: str, term: str) -> Mapping[int, int]:
        """How often each record that holds the term does so."""

    def positions(
        self, field: str, term: str, among: AbstractSet[int]
    ) -> Mapping[int, Sequence[int]]:
        """Where the term stands in each of these records that holds it."""

    def length(self, field: str, number: int) -> int:
        """How many terms the field of a record has."""

    def average_length(self, field: str) -> float:
        """The mean over all records, those without the field included."""

    def expansions(self, field: str, prefix: str, limit: int) -> Iterable[str]:
        """The most frequent terms that begin so."""

    def period(self, number: int) -> tuple[int, int] | None:
        """First and last day of a record."""

    def bearing(self, facet: str, value: str) -> AbstractSet[int]:
        """The records that bear a facet value; with `MISSING`, no value of the facet."""

    def children(self, ids: Iterable[str]) -> AbstractSet[int]:
        """The records of these documents."""


class Matcher:
    """Finds and scores the records of one level that match a query."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def match(self, query: IndexQuery, among: AbstractSet[int]) -> Scores:
        """The matches among some records, with their scores."""
        match query:
            case Term(field=field, text=text, boost=boost):
                return self._term(field, text, boost, among)
            case Phrase():
                return self._phrase(query, among)
            case Prefix():
                return dict.fromkeys(self._prefix(query) & among, query.boost)
            case Boolean():
                return self._boolean(query, among)
            case Boost(query=inner, factor=factor):
                return {n: score * factor for n, score in self.match(inner, among).items()}
            case Everything() | Nothing() | DateRange() | FacetValue() | ParentIn():
                return dict.fromkeys(self._unscored(query, among), 0.0)
            case _:
                assert_never(query)

    def _unscored(
        self,
        query: Everything | Nothing | DateRange | FacetValue | ParentIn,
        among: AbstractSet[int],
    ) -> AbstractSet[int]:
        match query:
            case Everything():
                return among
            case Nothing():
                return frozenset()
            case DateRange(start=start, end=end):
                return {number for number in among if self._meets(number, start, end)}
            case FacetValue(facet=facet, value=value):
                return self._postings.bearing(facet, value) & among
            case ParentIn(ids=ids):
                return self._postings.children(ids) & among
            case _:
                assert_never(query)

    def _term(self, field: str, text: str, boost: float, among: AbstractSet[int]) -> Scores:
        found = self._postings.frequencies(field, text)
        weight = boost * self._idf(len(found))
        return self._scored(field, weight, {n: found[n] for n in found.keys() & among})

    def _phrase(self, query: Phrase, among: AbstractSet[int]) -> Scores:
        holders = [self._postings.frequencies(query.field, term) for term in query.terms]
        both = set(among).intersection(*holders) if holders else set()
        words = [self._postings.positions(query.field, term, both) for term in query.terms]
        counts = {n: occurrences([word[n] for word in words], query.slop) for n in both}
        weight = query.boost * sum(self._idf(len(holder)) for holder in holders)
        return self._scored(query.field, weight, {n: count for n, count in counts.items() if count})

    def _prefix(self, query: Prefix) -> AbstractSet[int]:
        terms = self._postings.expansions(query.field, query.text, MAX_EXPANSIONS)
        return set().union(*(self._postings.frequencies(query.field, term) for term in terms))

    def _boolean(self, query: Boolean, among: AbstractSet[int]) -> Scores:
        needed = query.minimum or int(bool(query.should) and not query.must)
        if needed > len(query.should) or not (query.must or query.should or query.must_not):
            return {}
        scores = self._must(query.must, among)
        if query.should:
            candidates = scores.keys() if query.must else among
            scores = self._should(query.should, scores, candidates, needed)
        elif not query.must:
            scores = dict.fromkeys(among, 0.0)
        for part in query.must_not:
            excluded = self.match(part, scores.keys())
            scores = {n: score for n, score in scores.items() if n not in excluded}
        return scores

    def _must(self, parts: Iterable[IndexQuery], among: AbstractSet[int]) -> Scores:
        scores: Scores | None = None
        for part in parts:
            found = self.match(part, among if scores is None else scores.keys())
            before = scores or {}
            scores = {n: score + before.get(n, 0.0) for n, score in found.items()}
        return scores or {}

    def _should(
        self, parts: Iterable[IndexQuery], scores: Scores, among: AbstractSet[int], needed: int
    ) -> Scores:
        total, hits = dict(scores), Counter[int]()
        for part in parts:
            found = self.match(part, among)
            hits.update(found.keys())
            for number, score in found.items():
                total[number] = total.get(number, 0.0) + score
        return {n: score for n, score in total.items() if hits[n] >= needed} if needed else total

    def _scored(self, field: str, weight: float, found: Mapping[int, int]) -> Scores:
        if not found:
            return {}
        score, length = (
            Bm25(weight, self._postings.average_length(field)).score,
            self._postings.length,
        )
        return {number: score(count, length(field, number)) for number, count in found.items()}

    def _idf(self, holding: int) -> float:
        return idf(len(self._postings.everything()), holding)

    def _meets(self, number: int, start: int | None, end: int | None) -> bool:
        period = self._postings.period(number)
        if period is None:
            return False
        first, last = period
        return (start is None or last >= start) and (end is None or first <= end)
