"""Page marks (« - 1213 - », « -2- », « Page 3 sur 12 », « 2 / 14 ») and the numbers they give."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_DASHES = r"[\s\-–—_|•·.\[\](){}]*"
_NUMBER = r"(?P<number>\d{1,5}|[ivxlc]{1,7}|[IVXLC]{1,7})"
_OF_TOTAL = r"(?:\s*(?:[/|:]|sur|de|of)\s*\d{1,5})?"
_PAGE = r"(?:(?i:pages?|pg|p|folio)\b\.?\s*)?"
_MARK = re.compile(f"{_DASHES}{_PAGE}{_NUMBER}{_OF_TOTAL}{_DASHES}")
_SAID = re.compile(r"(?i)[-–—]\s*\d{1,5}\s*[-–—]|\bpage\s*\d|\d\s*(?:[/|]|sur|of)\s*\d")
_COUNTED = re.compile(r"(?<![\d,.])\d{1,5}(?![\d,.]\d)")
_MIN_SHARE = 0.6
_LONGEST = 60


class PageMark(NamedTuple):
    """A line that only gives the number of its page. `sure` when it says so by its form."""

    number: str
    sure: bool


def page_mark(text: str) -> PageMark | None:
    """The page mark that `text` is, or None: a bare number may also be a sum."""
    found = _MARK.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return PageMark(found["number"], bool(_SAID.search(text))) if found else None


def numbers_in(text: str) -> list[int]:
    """The whole numbers of a running line, any of which may be that of the page."""
    return [int(digits) for digits in _COUNTED.findall(text)]


def printed_start(numbers: Sequence[Sequence[int]]) -> int | None:
    """What to add to a page's index to get the number printed on it.

    `numbers` are the candidates of each page. Years and totals stay the same from page
    to page, so only the true number keeps its distance from the index. None when no
    distance holds on 60 % of the pages that have candidates.
    """
    distances = Counter(
        distance
        for index, candidates in enumerate(numbers)
        for distance in {number - index for number in candidates}
    )
    numbered = sum(1 for candidates in numbers if candidates)
    if not distances:
        return None
    distance, count = distances.most_common(1)[0]
    return distance if count >= max(2, _MIN_SHARE * numbered) else None


def page_labels(marks: Sequence[str], start: int | None) -> tuple[str, ...]:
    """One printed number per page, "" where none can be told; empty when there is none at all.

    A page without a mark (a cover) takes the number that its place gives it.
    """
    labels = [mark or _counted(index, start) for index, mark in enumerate(marks)]
    return tuple(labels) if any(labels) else ()


def _counted(index: int, start: int | None) -> str:
    return str(index + start) if start is not None and index + start > 0 else ""
