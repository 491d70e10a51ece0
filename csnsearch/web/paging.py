"""Links to the other pages of results. All parameters stay."""

from dataclasses import dataclass

from csnsearch.settings import QUERY_LIMITS
from csnsearch.web.links import Links
from csnsearch.web.parameters import SearchParameters

_AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of results; `href` is "" for a gap between pages."""

    number: int
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """What comes before and after; "" when nothing does. `cut` is true at the furthest
    result that can be reached, when there are more.
    """

    previous: str
    following: str
    pages: tuple[PageLink, ...]
    cut: bool


def paging(links: Links, asked: SearchParameters, found: int, *, more: bool) -> Paging:
    """The links for an answer that shows `asked.limit` of `found` results; `more` says
    whether others follow.
    """
    last_offset = QUERY_LIMITS.results - asked.limit
    following = asked.offset + asked.limit
    return Paging(
        previous=links.search(asked, offset=max(0, asked.offset - asked.limit))
        if asked.offset
        else "",
        following=links.search(asked, offset=following)
        if more and following <= last_offset
        else "",
        pages=_pages(links, asked, min(found, QUERY_LIMITS.results)),
        cut=more and following > last_offset,
    )


def _pages(links: Links, asked: SearchParameters, reachable: int) -> tuple[PageLink, ...]:
    count = -(-reachable // asked.limit)
    current = asked.offset // asked.limit + 1
    near = range(current - _AROUND, current + _AROUND + 1)
    wanted = [n for n in range(1, count + 1) if n in (1, count) or n in near]
    found: list[PageLink] = []
    for before, number in zip([0, *wanted], wanted, strict=False):
        if number > before + 1:
            found.append(PageLink(0, ""))
        href = links.search(asked, offset=(number - 1) * asked.limit)
        found.append(PageLink(number, href, current=number == current))
    return tuple(found) if count > 1 else ()
