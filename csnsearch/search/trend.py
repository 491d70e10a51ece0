"""How often a word is used, year by year, beside how many documents each year has."""

from collections.abc import Mapping
from dataclasses import dataclass

from csnsearch.engines.base import Engine, Level
from csnsearch.messages import Message
from csnsearch.query.index_query import Everything, IndexQuery
from csnsearch.schema import MISSING
from csnsearch.search.question import Question, Restriction
from csnsearch.search.scope import Scope

_YEAR = "annee"
_LONGEST = 500
"""Years between the first and the last: beyond, a misread date made an age of it."""


@dataclass(frozen=True, slots=True)
class TrendYear:
    """A year: the documents and the passages that answer, and all the documents it has.

    A document of two years (the minutes of a winter) counts in both.
    """

    year: int
    documents: int
    passages: int
    all_documents: int

    @property
    def share(self) -> float:
        """The part of the year's documents that answer, from 0 to 1."""
        return self.documents / self.all_documents if self.all_documents else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The years of the archive in order, empty ones too, and what has no date.

    `total` counts the documents that answer, dated or not.
    """

    query: str
    understood: Message
    years: tuple[TrendYear, ...]
    undated: int
    all_undated: int
    total: int
    notices: tuple[Message, ...] = ()


def trend(engine: Engine, text: str, asked: Question) -> Trend:
    """The trend of a question asked of documents: three counts, whatever the years."""
    chosen = asked.restriction.filters
    passages = Restriction(Scope.PASSAGES, chosen)
    found = _Counts(engine, chosen)
    every, _ = found.by_year(Level.DOCUMENTS, Everything())
    holding, total = found.by_year(Level.DOCUMENTS, asked.compiled.all)
    within, _ = found.by_year(Level.PASSAGES, passages.narrow(asked.compiled.all, asked.compiled))
    return Trend(
        query=text,
        understood=asked.understood,
        years=tuple(
            TrendYear(
                year=int(year),
                documents=holding.get(year, 0),
                passages=within.get(year, 0),
                all_documents=every.get(year, 0),
            )
            for year in _years(every)
        ),
        undated=holding.get(MISSING, 0),
        all_undated=every.get(MISSING, 0),
        total=total,
        notices=asked.notices,
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    engine: Engine
    filters: Mapping[str, tuple[str, ...]]

    def by_year(self, level: Level, query: IndexQuery) -> tuple[Mapping[str, int], int]:
        """The matches of each year, those chosen when some are, and how many in all."""
        found = self.engine.search(level, query, filters=self.filters, facets=(_YEAR,), limit=0)
        counts = found.facets.get(_YEAR, {})
        if chosen := self.filters.get(_YEAR):  # the counts of a facet leave its own choice out
            counts = {value: counts.get(value, 0) for value in chosen}
        return counts, found.total


def _years(counts: Mapping[str, int]) -> list[str]:
    """The years from the first to the last; without the empty ones when these are too many."""
    known = sorted(int(value) for value in counts if value.isdecimal())
    if not known or known[-1] - known[0] > _LONGEST:
        return list(map(str, known))
    return list(map(str, range(known[0], known[-1] + 1)))
