"""The years of an answer in a few groups: single years, decades, or more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csnsearch.engines.base import Sort
from csnsearch.search import FacetCount, Searcher, SearchResult
from csnsearch.web.parameters import SearchParameters

YEARS = "annee"

MOST_BARS = 11
"""A century by decades. More could not be touched with a finger on a phone."""

_STEPS = (1, 10, 20, 50, 100)
_DECADE = 10


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The years from `first` to `last`. `years` are those with results; `count` is how many."""

    first: int
    last: int
    years: tuple[int, ...]
    count: int
    selected: bool


def year_of(value: str) -> int | None:
    """The year a facet value names, or None."""
    return int(value) if value.isascii() and value.isdigit() else None


def year_groups(counts: Sequence[FacetCount]) -> tuple[YearGroup, ...]:
    """At most eleven groups that cover every year; when the chosen years stand in one
    decade, the years of that decade.
    """
    known = {year: c for c in counts if c.count and (year := year_of(c.value)) is not None}
    if len(known) < 2:  # noqa: PLR2004  one bar tells nothing
        return ()
    chosen = [year for year, count in known.items() if count.selected]
    first, last, step = _bounds(sorted(chosen), sorted(known))
    return tuple(
        _group(start, start + step - 1, [c for y, c in known.items() if start <= y < start + step])
        for start in range(first, last + 1, step)
    )


def _bounds(chosen: list[int], known: list[int]) -> tuple[int, int, int]:
    if chosen and chosen[0] // _DECADE == chosen[-1] // _DECADE:
        start = chosen[0] // _DECADE * _DECADE
        return start, min(start + _DECADE - 1, known[-1]), 1
    first, last = known[0], known[-1]
    for step in _STEPS:
        start = first // step * step
        if (last - start) // step < MOST_BARS:
            return start, last, step
    return first, last, last - first + 1


def _group(first: int, last: int, counts: Sequence[FacetCount]) -> YearGroup:
    return YearGroup(
        first,
        last,
        years=tuple(sorted(int(count.value) for count in counts)),
        count=sum(count.count for count in counts),
        selected=any(count.selected for count in counts),
    )


def counted(
    searcher: Searcher, asked: SearchParameters, result: SearchResult
) -> tuple[YearGroup, ...]:
    """The groups with how many results each would give.

    A file of 1970 to 1979 stands in ten years. When any result stands in several, their
    sum is too high, and each group of several years is counted by the index.
    """
    groups = year_groups(result.facets.get(YEARS, ()))
    if not groups or _sums_are_right(result):
        return groups
    some = not result.total
    return tuple(_exact(searcher, asked, group, some=some) for group in groups)


def _sums_are_right(result: SearchResult) -> bool:
    counts = result.facets[YEARS]
    stated = sum(count.count for count in counts)
    return not any(c.selected for c in counts) and stated == (result.total or result.partial_total)


def _exact(
    searcher: Searcher, asked: SearchParameters, group: YearGroup, *, some: bool
) -> YearGroup:
    """The group counted by the index; `some` counts the results that lack a word."""
    if len(group.years) < 2:  # noqa: PLR2004  the count of one year is exact
        return group
    chosen = {**asked.filters(), YEARS: list(map(str, group.years))}
    # Results that lack a word are counted only when one is wanted; by date, none is ranked.
    found = searcher.search(
        asked.q, filters=chosen, scope=asked.scope, limit=int(some), facets=(),
        sort=Sort.DATE_DESC, synonyms=asked.synonyms,
    )  # fmt: skip
    count = found.total or found.partial_total
    return YearGroup(group.first, group.last, group.years, count, group.selected)


def facet_pairs(asked: SearchParameters, group: YearGroup) -> Iterator[str]:
    """The chosen facet values with the years of a group in place of those chosen."""
    yield from (pair for pair in asked.facet if not pair.startswith(f"{YEARS}:"))
    yield from (f"{YEARS}:{year}" for year in group.years)
