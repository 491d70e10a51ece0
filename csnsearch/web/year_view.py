"""Results by year as bars: each leads to the results of its years."""

from collections.abc import Sequence
from dataclasses import dataclass

from csnsearch.messages import Message, message
from csnsearch.web.frame import Frame
from csnsearch.web.parameters import SearchParameters
from csnsearch.web.year_groups import YEARS, YearGroup, facet_pairs

_LABELS = 6
"""More labels than this under the bars would touch each other."""

_LEAST = 4
"""Per cent: the height of a bar that stands for little, but not for nothing."""


@dataclass(frozen=True, slots=True)
class YearBar:
    """One bar. `tick` is written under it, "" when there is no room; `height` is in per
    cent of the highest; `href` is "" when there is nothing.
    """

    tick: str
    name: Message
    count: int
    height: int
    href: str
    selected: bool


@dataclass(frozen=True, slots=True)
class YearChart:
    """The bars; `whole` leads back to every year when some were chosen, else ""."""

    bars: tuple[YearBar, ...]
    whole: str


def year_chart(
    frame: Frame, asked: SearchParameters, groups: Sequence[YearGroup]
) -> YearChart | None:
    """The chart of an answer; None when it would tell nothing."""
    if not any(group.count for group in groups):
        return None
    highest = max(group.count for group in groups)
    every = -(-len(groups) // _LABELS)
    bars = tuple(
        YearBar(
            tick=str(group.first) if place % every == 0 else "",
            name=_name(group),
            count=group.count,
            height=max(_LEAST, 100 * group.count // highest) if group.count else 0,
            href=_href(frame, asked, group),
            selected=group.selected,
        )
        for place, group in enumerate(groups)
    )
    others = [pair for pair in asked.facet if not pair.startswith(f"{YEARS}:")]
    some = len(others) < len(asked.facet)
    return YearChart(bars, frame.links.search(asked, facet=others) if some else "")


def _name(group: YearGroup) -> Message:
    if group.first == group.last:
        return message("{year}", year=group.first)
    return message("de {start} à {end}", start=group.first, end=group.last)


def _href(frame: Frame, asked: SearchParameters, group: YearGroup) -> str:
    return frame.links.search(asked, facet=list(facet_pairs(asked, group))) if group.count else ""
