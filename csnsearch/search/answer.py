"""Asks the engine: first for all the words, then, apart, for some of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from csnsearch.engines.base import Engine, Level, ScoredRecord, Sort, TopDocs
from csnsearch.errors import QueryTooLarge
from csnsearch.messages import message
from csnsearch.query.compiled import Compiled
from csnsearch.query.index_query import Boolean, IndexQuery
from csnsearch.search.evidence import Evidence, find_evidence
from csnsearch.search.question import Restriction
from csnsearch.search.ranking import CANDIDATES, Ranked, rank
from csnsearch.settings import QUERY_LIMITS


@dataclass(frozen=True, slots=True)
class Window:
    """Which results are wanted: `limit` of them from `offset`, in this order."""

    limit: int = 10
    offset: int = 0
    sort: Sort = Sort.RELEVANCE

    @property
    def end(self) -> int:
        """The first result that is not wanted."""
        return self.offset + self.limit

    def check(self) -> None:
        """Raise QueryTooLarge beyond the limits of one query."""
        if self.limit < 0 or self.offset < 0:
            raise QueryTooLarge(message("La limite et le décalage ne peuvent pas être négatifs."))
        if self.end > QUERY_LIMITS.results:
            raise QueryTooLarge(
                message(
                    "Les résultats se lisent jusqu'au {limit}e ; précisez la requête "
                    "ou choisissez une facette.",
                    limit=QUERY_LIMITS.results,
                )
            )


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits wanted, in order, with what the engine counted."""

    ranked: tuple[Ranked, ...]
    evidence: Evidence
    total: int
    partial_total: int = 0
    mixed: bool = False
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def find(
    engine: Engine,
    compiled: Compiled,
    restriction: Restriction,
    facets: Collection[str],
    window: Window,
) -> Answer:
    """The answer to a compiled question.

    Totals and facets speak of the records that hold all the words when there are any,
    else of those that hold some (design, decision 15).
    """
    asking = _Asking(engine, restriction, window, compiled)
    if compiled.mixed and compiled.some is not None and asking.sort is Sort.RELEVANCE:
        return asking.mixed(compiled.some, facets)
    every = asking.ask(compiled.all, facets=facets, end=window.end)
    wanted = window.end - every.top.total
    if compiled.some is None or wanted <= 0:
        return every.answer(window)
    others = Boolean(must=(compiled.some,), must_not=(compiled.all,))
    left = () if every.top.total else facets
    return every.followed_by(asking.ask(others, facets=left, end=wanted, partial=True), window)


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the two groups of an answer, ranked from its first record on."""

    top: TopDocs
    ranked: Sequence[Ranked]
    evidence: Evidence

    def answer(self, window: Window) -> Answer:
        wanted = tuple(self.ranked[window.offset : window.end])
        return Answer(wanted, self.evidence, self.top.total, facets=self.top.facets)

    def followed_by(self, other: "_Part", window: Window) -> Answer:
        ranked = [*self.ranked[: self.top.total], *other.ranked]
        return Answer(
            ranked=tuple(ranked[window.offset : window.end]),
            evidence=self.evidence.joined(other.evidence),
            total=self.top.total,
            partial_total=other.top.total,
            facets=self.top.facets if self.top.total else other.top.facets,
        )


@dataclass(frozen=True, slots=True)
class _Asking:
    engine: Engine
    restriction: Restriction
    window: Window
    compiled: Compiled

    def ask(
        self, query: IndexQuery, *, facets: Collection[str], end: int, partial: bool = False
    ) -> _Part:
        limit = max(end, CANDIDATES) if self._reranked and end else end
        top = self._search(query, facets, limit)
        evidence = self._evidence(top.docs[:end] if not self._reranked else top.docs)
        ranked = rank(top.docs, evidence if self._reranked else None, partial=partial)
        return _Part(top, ranked, evidence)

    def mixed(self, some: IndexQuery, facets: Collection[str]) -> Answer:
        """The best match first; the records with all the words are counted apart."""
        every = self._search(self.compiled.all, facets, 0)
        left = () if every.total else facets
        found = self.ask(some, facets=left, end=self.window.end).answer(self.window)
        return replace(
            found,
            total=every.total,
            partial_total=found.total - every.total,
            mixed=True,
            facets=every.facets if every.total else found.facets,
        )

    @property
    def sort(self) -> Sort:
        """Without words nothing is more relevant than the rest: newest first."""
        if self.window.sort is Sort.RELEVANCE and not self.compiled.has_words:
            return Sort.DATE_DESC
        return self.window.sort

    def _search(self, query: IndexQuery, facets: Collection[str], limit: int) -> TopDocs:
        return self.engine.search(
            self.restriction.scope.level,
            self.restriction.narrow(query, self.compiled),
            filters=self.restriction.filters,
            facets=facets,
            limit=limit,
            sort=self.sort,
        )

    @property
    def _reranked(self) -> bool:
        return self.sort is Sort.RELEVANCE and self.restriction.scope.level is Level.DOCUMENTS

    def _evidence(self, records: Sequence[ScoredRecord]) -> Evidence:
        if self.restriction.scope.level is Level.PASSAGES:
            return Evidence({})
        shown = records[:CANDIDATES] if self._reranked else records
        return find_evidence(self.engine, self.compiled, [record.id for record in shown])
