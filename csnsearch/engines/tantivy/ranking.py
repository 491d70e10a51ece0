"""The best records of a query, in an order that does not depend on how segments lie.

tantivy breaks ties by where a record happens to be written. So a few more hits than
asked are looked at, until the tie at the cut is known to end there.
"""

from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

import tantivy
from tantivy import Order, Query

from csnsearch.engines.base import ScoredRecord
from csnsearch.engines.tantivy.compiler import between, both, without
from csnsearch.engines.tantivy.layout import ID, START, from_tantivy

_SPARE = 6
_GROWTH = 8

_Hits = list[tuple[float, tantivy.DocAddress]]


class Page(NamedTuple):
    """How many records match, and those asked for."""

    total: int
    records: tuple[ScoredRecord, ...]


class Ranking:
    """Ranks the matches of compiled queries over one state of one level.

    A window is the range of ranks asked for: ``range(offset, offset + limit)``.
    """

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._schema = schema
        self._searcher = searcher

    def count(self, query: Query) -> int:
        """How many records match."""
        return _total(self._searcher.search(query, 1))

    def by_id(self, query: Query, window: range, score: float) -> Page:
        """The records of the window when all matches score the same."""
        found = self._searcher.search(
            query, len(window), offset=window.start, order_by_field=ID, order=Order.Asc
        )
        return Page(_total(found), tuple(self._record(address, score) for _, address in found.hits))

    def by_score(self, query: Query, window: range) -> Page:
        """The records of the window, best score first, equal scores in order of id."""
        total, hits = self._to_the_end_of_the_tie(query, window.stop)
        if window.start >= len(hits):
            return Page(total, ())
        best, worst = hits[window.start][0], hits[min(window.stop, len(hits)) - 1][0]
        above = sum(score > best for score, _ in hits)
        records = [
            self._record(address, score) for score, address in hits[above:] if score >= worst
        ]
        records.sort(key=lambda record: (-record.score, record.id))
        return Page(total, tuple(records[window.start - above : window.stop - above]))

    def by_date(self, query: Query, window: range, order: Order) -> Page:
        """The records of the window by first day, undated last, equal days in order of id."""
        found = self._searcher.search(query, window.stop + 1, order_by_field=START, order=order)
        hits = found.hits
        if len(hits) > window.stop:
            hits = self._with_last_day_by_id(query, hits)
        days = (
            sorted((self._record(address, 0.0) for _, address in day), key=lambda record: record.id)
            for _, day in groupby(hits, key=itemgetter(0))
        )
        records = list(chain.from_iterable(days))
        return Page(_total(found), tuple(records[window.start : window.stop]))

    def _to_the_end_of_the_tie(self, query: Query, wanted: int) -> tuple[int, _Hits]:
        ask = wanted + _SPARE
        while True:
            found = self._searcher.search(query, ask)
            hits = found.hits
            if len(hits) < ask or hits[wanted - 1][0] > hits[-1][0]:
                return _total(found), hits
            ask *= _GROWTH

    def _with_last_day_by_id(self, query: Query, hits: _Hits) -> _Hits:
        """The hits, those of the last day replaced by as many, taken in order of id."""
        last = hits[-1][0]
        before = [hit for hit in hits if hit[0] != last]
        same_day = (
            without(query, Query.exists_query(START))
            if last is None
            else both(query, between(self._schema, START, int(last), int(last)))
        )
        found = self._searcher.search(
            same_day, len(hits) - len(before), order_by_field=ID, order=Order.Asc
        )
        return before + [(last, address) for _, address in found.hits]

    def _record(self, address: tantivy.DocAddress, score: float) -> ScoredRecord:
        return from_tantivy(self._searcher.doc(address), score)


def _total(found: tantivy.SearchResult) -> int:
    total: int = found.count  # type: ignore[attr-defined]  # the package's stubs forget it
    return total
