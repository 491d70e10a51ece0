"""From matches to an answer: order, window and facet counts, for engines that match here."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import Protocol

from csnsearch.engines.base import ScoredRecord, Sort, TopDocs
from csnsearch.engines.matching import Matcher, Postings, Scores
from csnsearch.engines.selection import Filters, counting_queries, filtered
from csnsearch.query.index_query import IndexQuery
from csnsearch.schema import MISSING


class Records(Postings, Protocol):
    """One level of an index: its postings, and what its records bear."""

    def identity(self, number: int) -> str:
        """The id of a record."""

    def values(self, facet: str, number: int) -> Sequence[str]:
        """The values a record bears of a facet."""

    def record(self, number: int, score: float) -> ScoredRecord:
        """The record as it comes back."""


def answer(
    records: Records,
    query: IndexQuery,
    *,
    filters: Filters,
    facets: Collection[str],
    window: range,
    sort: Sort,
) -> TopDocs:
    """The records of a window of ranks, the total, and disjunctive facet counts."""
    matcher, everything = Matcher(records), records.everything()
    scores = matcher.match(filtered(query, filters), everything)
    counts: dict[str, Mapping[str, int]] = {}
    for counting, names in counting_queries(query, filters, facets):
        matches = matcher.match(counting, everything)
        counts |= {name: count_values(records, name, matches) for name in names}
    if sort is Sort.RELEVANCE:
        docs = [records.record(n, scores[n]) for n in _by_score(records, scores, window)]
    else:
        docs = [records.record(n, 0.0) for n in _by_date(records, scores, window, sort)]
    return TopDocs(len(scores), tuple(docs), counts)


def count_values(records: Records, facet: str, matches: Iterable[int]) -> dict[str, int]:
    """How many of the matches bear each value of a facet, or none (`MISSING`)."""
    counts: Counter[str] = Counter()
    for number in matches:
        counts.update(records.values(facet, number) or (MISSING,))
    return dict(counts)


def _by_score(records: Records, scores: Scores, window: range) -> Sequence[int]:
    return _window(scores, window, lambda n: -scores[n], records.identity)


def _by_date(records: Records, scores: Scores, window: range, sort: Sort) -> Sequence[int]:
    sign = 1 if sort is Sort.DATE_ASC else -1

    def day(number: int) -> float:
        period = records.period(number)
        return float("inf") if period is None else sign * period[0]

    return _window(scores, window, day, records.identity)


def _window(
    numbers: Collection[int],
    window: range,
    key: Callable[[int], float],
    identity: Callable[[int], str],
) -> Sequence[int]:
    """The numbers of these ranks. Ids are read only of those that may be among them."""
    keys = {number: key(number) for number in numbers}
    if not window or window.start >= len(keys):
        return ()
    last = nsmallest(window.stop, keys.values())[-1]
    near = [number for number in numbers if keys[number] <= last]
    near.sort(key=lambda number: (keys[number], identity(number)))
    return near[window.start : window.stop]
