"""The facet values that were chosen, each with the link that takes it back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from csnsearch.messages import Message, message
from csnsearch.query.fields import FACET_ALIASES
from csnsearch.search import FacetCount, SearchResult
from csnsearch.web.facet_view import facet_label, value_label
from csnsearch.web.frame import Frame
from csnsearch.web.parameters import SearchParameters
from csnsearch.web.year_groups import YEARS, year_of

_TOGETHER = 3
"""So many years in a row are one chip: a decade is one choice, not ten."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, or several that were chosen together."""

    facet: Message
    value: Message
    href: str


def chips(frame: Frame, asked: SearchParameters, result: SearchResult) -> Iterator[Chip]:
    """The chips, in the order in which values were chosen. `asked` holds their true names."""
    labels = {
        f"{name}:{count.value}": count.label
        for name, counts in result.facets.items()
        for count in counts
    }
    together = _years_in_a_row(result.facets)
    if together:
        pairs = {f"{YEARS}:{year}" for year in together}
        others = [pair for pair in asked.facet if pair not in pairs]
        span = message("de {start} à {end}", start=together[0], end=together[-1])
        yield Chip(facet_label(YEARS), span, frame.links.search(asked, facet=others))
    for pair, (name, value) in zip(asked.facet, asked.pairs(), strict=True):
        if name == YEARS and year_of(value) in together:
            continue
        others = [other for other in asked.facet if other != pair]
        yield Chip(
            facet_label(FACET_ALIASES.get(name.lower(), name)),
            value_label(value, labels.get(pair, value)),
            frame.links.search(asked, facet=others),
        )


def _years_in_a_row(facets: Mapping[str, Sequence[FacetCount]]) -> list[int]:
    """The chosen years, when every year between the first and the last that has
    documents is chosen; else none.
    """
    known = {year: count for count in facets.get(YEARS, ()) if (year := year_of(count.value))}
    chosen = sorted(year for year, count in known.items() if count.selected)
    if len(chosen) < _TOGETHER:
        return []
    between = [y for y, c in known.items() if chosen[0] <= y <= chosen[-1] and c.count]
    return chosen if set(between) <= set(chosen) else []
