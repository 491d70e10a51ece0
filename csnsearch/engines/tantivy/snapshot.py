"""One state of one level: everything a reader asks of it."""

from collections.abc import Collection, Sequence

import tantivy
from tantivy import Order, Query

from csnsearch.engines.base import Sort, TopDocs
from csnsearch.engines.constant import constant_score
from csnsearch.engines.selection import Filters, counting_queries, filtered
from csnsearch.engines.tantivy.compiler import Compiler
from csnsearch.engines.tantivy.counting import count_facets
from csnsearch.engines.tantivy.layout import EVERY_RECORD, ID, MARKS, VALUE_MARK, from_tantivy
from csnsearch.engines.tantivy.ranking import Page, Ranking
from csnsearch.query.index_query import IndexQuery, Term
from csnsearch.schema import SCHEMA

_DATE_ORDERS = {Sort.DATE_ASC: Order.Asc, Sort.DATE_DESC: Order.Desc}


class Snapshot:
    """Answers over what one commit holds, whatever is committed later."""

    def __init__(self, index: tantivy.Index) -> None:
        index.reload()
        self._searcher = index.searcher()
        self._compiler = Compiler(index.schema, self._searcher)
        self._ranking = Ranking(index.schema, self._searcher)
        # tantivy's own frequencies count deleted records until a merge drops them.
        self._all_alive = self._searcher.doc_freq(MARKS, EVERY_RECORD) == self.count()

    def count(self) -> int:
        """How many records there are."""
        return self._searcher.num_docs

    def search(
        self,
        query: IndexQuery,
        filters: Filters,
        facets: Collection[str],
        window: range,
        sort: Sort,
    ) -> TopDocs:
        """The records of the window of ranks, the total, and disjunctive facet counts."""
        asked = filtered(query, filters)
        compiled = self._compiler.compile(asked)
        page = self._page(asked, compiled, window, sort)
        counts: dict[str, dict[str, int]] = {}
        # One request for each chosen facet: filter aggregations in a single pass were
        # twice as slow, and want a query written as text.
        for counting, names in counting_queries(query, filters, facets):
            same = counting == asked
            counted = compiled if same else self._compiler.compile(counting)
            counts |= count_facets(self._searcher, counted, names)
        return TopDocs(page.total, page.records, counts)

    def fetch(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What was stored under these ids."""
        if not ids:
            return {}
        hits = self._searcher.search(self._compiler.any_of(ID, tuple(ids)), len(ids)).hits
        records = (from_tantivy(self._searcher.doc(address), 0.0) for _, address in hits)
        return {record.id: record.stored for record in records}

    def frequency(self, field: str, term: str) -> int:
        """How many records hold the term."""
        if field not in SCHEMA.index_fields:
            return 0
        if self._all_alive:
            return self._searcher.doc_freq(field, term)
        return self._ranking.count(self._compiler.compile(Term(field, term)))

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Terms that begin so, most frequent first, then in alphabetical order."""
        if limit <= 0 or field not in SCHEMA.index_fields:
            return []
        alive = None if self._all_alive else Query.all_query()
        found = self._searcher.terms_with_prefix(field, prefix, alive, limit)
        return [(term, count) for term, count in found if count]

    def facet_names(self) -> frozenset[str]:
        """The facets that a record bears."""
        found = self._searcher.terms_with_prefix(MARKS, VALUE_MARK, Query.all_query())
        return frozenset(mark.removeprefix(VALUE_MARK) for mark, count in found if count)

    def _page(self, query: IndexQuery, compiled: tantivy.Query, window: range, sort: Sort) -> Page:
        if not window:
            return Page(self._ranking.count(compiled), ())
        if sort in _DATE_ORDERS:
            return self._ranking.by_date(compiled, window, _DATE_ORDERS[sort])
        score = constant_score(query)
        if score is None:
            return self._ranking.by_score(compiled, window)
        return self._ranking.by_id(compiled, window, score)
