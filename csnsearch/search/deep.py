"""Results further down than one search shows: all of them, a page at a time.

The order is that of `Searcher.search`: the first candidates of each group are reordered,
the others keep the engine's order, which the engine can enter at any place.
"""

import time
from dataclasses import dataclass

from csnsearch.engines.base import Engine, Level, Sort, TopDocs
from csnsearch.query.compiled import Compiled
from csnsearch.query.index_query import Boolean, IndexQuery
from csnsearch.search.answer import Answer
from csnsearch.search.evidence import Evidence, find_evidence
from csnsearch.search.hits import HitMaker
from csnsearch.search.question import Filters, Restriction, Synonyms
from csnsearch.search.ranking import CANDIDATES, Ranked, rank
from csnsearch.search.result import SearchResult
from csnsearch.search.scope import Scope
from csnsearch.search.searcher import Searcher


def deep_search(  # noqa: PLR0913  a search, beyond its limits
    searcher: Searcher,
    text: str,
    *,
    filters: Filters,
    scope: Scope = Scope.DOCUMENTS,
    sort: Sort = Sort.RELEVANCE,
    limit: int = 10,
    offset: int = 0,
    synonyms: Synonyms = Synonyms.ON,
) -> SearchResult:
    """`limit` results from `offset`, however far, without facets. Beyond the last: none.

    Raises UnknownFacet and QueryTooLarge (of the question; never of the place).
    """
    began = time.perf_counter()
    engine = searcher.engine
    asked = searcher.question(text, filters, scope, synonyms)
    reading = _Reading(engine, asked.compiled, asked.restriction, sort)
    answer = reading.answer(offset, offset + limit)
    return SearchResult(
        query=text,
        understood=asked.understood,
        reading=asked.reading,
        total=answer.total,
        partial_total=answer.partial_total,
        mixed=answer.mixed,
        hits=HitMaker(engine, asked.sought, asked.compiled).hits(answer, scope.level),
        notices=asked.notices,
        took_ms=(time.perf_counter() - began) * 1000,
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    engine: Engine
    compiled: Compiled
    restriction: Restriction
    wanted_sort: Sort

    def answer(self, start: int, end: int) -> Answer:
        """The results from `start` to `end` of all groups one after another."""
        everything = self._count(self.compiled.all)
        if self._mixed and self.compiled.some is not None:
            found = self._count(self.compiled.some)
            ranked, evidence = self._part(self.compiled.some, start, min(end, found))
            return Answer(ranked, evidence, everything, found - everything, mixed=True)
        ranked, evidence = self._part(self.compiled.all, start, min(end, everything))
        if self.compiled.some is None:
            return Answer(ranked, evidence, everything)
        others = Boolean(must=(self.compiled.some,), must_not=(self.compiled.all,))
        left = self._count(others)
        first, last = max(0, start - everything), min(end - everything, left)
        more, further = self._part(others, first, last, partial=True)
        return Answer((*ranked, *more), evidence.joined(further), everything, left)

    def _part(
        self, query: IndexQuery, start: int, end: int, *, partial: bool = False
    ) -> tuple[tuple[Ranked, ...], Evidence]:
        if end <= start:
            return (), Evidence({})
        if not self._reranked or start >= CANDIDATES:
            top = self._search(query, end - start, start)
            return tuple(rank(top.docs, None, partial=partial)), Evidence({})
        top = self._search(query, max(end, CANDIDATES), 0)
        heads = [record.id for record in top.docs[:CANDIDATES]]
        evidence = find_evidence(self.engine, self.compiled, heads)
        return tuple(rank(top.docs, evidence, partial=partial)[start:end]), evidence

    def _count(self, query: IndexQuery) -> int:
        return self._search(query, 0, 0).total

    def _search(self, query: IndexQuery, limit: int, offset: int) -> TopDocs:
        return self.engine.search(
            self.restriction.scope.level,
            self.restriction.narrow(query, self.compiled),
            filters=self.restriction.filters,
            limit=limit,
            offset=offset,
            sort=self._sort,
        )

    @property
    def _sort(self) -> Sort:
        """Without words nothing is more relevant than the rest: newest first."""
        if self.wanted_sort is Sort.RELEVANCE and not self.compiled.has_words:
            return Sort.DATE_DESC
        return self.wanted_sort

    @property
    def _mixed(self) -> bool:
        return self.compiled.mixed and self._sort is Sort.RELEVANCE

    @property
    def _reranked(self) -> bool:
        return self._sort is Sort.RELEVANCE and self.restriction.scope.level is Level.DOCUMENTS
