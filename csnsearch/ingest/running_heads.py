"""Running heads and feet, and the page numbers printed in them.

A line runs when it stands at the same place, digits aside, on at least 60 % of the pages
(or of the odd, or of the even ones): domain.md §3.1. Only the first and last few lines of a
page are looked at. Of two pages, only page marks and what the second repeats go.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from csnsearch.ingest.page_marks import numbers_in, page_labels, page_mark, printed_start

EDGE_LINES = 4
MIN_PAGES = 3
MIN_SHARE = 0.6
_SAME_PLACE = 4.0
_MIN_LETTERS = 3
_MARK_LINES = 2

_DIGITS = re.compile(r"\d+")
_NOT_LETTER = re.compile(r"[\W\d_]+")


class EdgeLine(NamedTuple):
    """A line of a page: its parts from left to right, and how far down it stands."""

    parts: tuple[str, ...]
    y: float = 0.0

    @property
    def text(self) -> str:
        """The line as read."""
        return " ".join(self.parts)


class _Place(NamedTuple):
    page: int
    line: int
    y: float


@dataclass(frozen=True, slots=True)
class RunningHeads:
    """What runs from page to page.

    `lines` holds, for each page, the indices of its lines that are no text of the document;
    `labels` the number printed on each page, "" where none can be told, or nothing at all;
    `texts` each running text once, as first printed, page marks left out.
    """

    lines: tuple[frozenset[int], ...]
    labels: tuple[str, ...]
    texts: tuple[str, ...]


def running_heads(pages: Sequence[Sequence[EdgeLine]]) -> RunningHeads:
    """Find the running lines of a document, given all the lines of each page in order."""
    found: list[set[int]] = [set() for _ in pages]
    for place in _repeated(pages):
        found[place.page].add(place.line)
    start = printed_start([_candidates(page, found[index]) for index, page in enumerate(pages)])
    for place in _counted(pages, found, start):
        found[place.page].add(place.line)
    marks = [""] * len(pages)
    for index, page in enumerate(pages):
        for line in _mark_lines(page, found[index]):
            number = _own_number(page[line].text, index, start, len(pages))
            if number:
                found[index].add(line)
                marks[index] = number
    return RunningHeads(
        tuple(map(frozenset, found)), page_labels(marks, start), _texts(pages, found)
    )


def _edges(page: Sequence[EdgeLine]) -> Iterator[tuple[bool, int]]:
    """The first and last lines of a page: whether at the top, and the index.

    Of a page of a few lines only the outermost: the rest is what the page is for.
    """
    depth = min(EDGE_LINES, max(1, len(page) // EDGE_LINES))
    top = min(depth, (len(page) + 1) // 2)
    bottom = max(top, len(page) - depth)
    yield from ((True, line) for line in range(top))
    yield from ((False, line) for line in range(bottom, len(page)))


def _repeated(pages: Sequence[Sequence[EdgeLine]]) -> Iterator[_Place]:
    groups: defaultdict[tuple[bool, str], list[_Place]] = defaultdict(list)
    for index, page in enumerate(pages):
        for top, line in _edges(page):
            for key in _keys(page[line]):
                groups[top, key].append(_Place(index, line, page[line].y))
    for (_, key), places in groups.items():
        middle = median(place.y for place in places)
        together = [place for place in places if abs(place.y - middle) <= _SAME_PLACE]
        if len(pages) < MIN_PAGES:
            yield from _again(pages, together)
        elif _runs({place.page for place in together}, len(pages)) and not _has_own_numbers(
            [(place.page, _part(pages[place.page][place.line], key)) for place in together]
        ):
            yield from together


def _part(line: EdgeLine, key: str) -> str:
    return next(part for part in (line.text, *line.parts) if _masked(part) == key)


def _has_own_numbers(lines: Sequence[tuple[int, str]]) -> bool:
    """Whether a number differs from page to page without counting them: « Fiche no 63 »,
    then 70, then 77. Those lines are alike, and each is text of its page.
    """
    slots = zip(*(map(int, _DIGITS.findall(text)) for _, text in lines), strict=True)
    return any(_is_own([page for page, _ in lines], values) for values in slots)


def _is_own(pages: Sequence[int], values: Sequence[int]) -> bool:
    most = len(pages) / 2
    steps = Counter(value - page for page, value in zip(pages, values, strict=True))
    return len(set(values)) > most and max(steps.values()) < most


def _again(pages: Sequence[Sequence[EdgeLine]], places: list[_Place]) -> Iterator[_Place]:
    """In two pages: what is printed again on the second, and lines that count the pages."""
    lines = [pages[place.page][place.line].text for place in places]
    if len({place.page for place in places}) > 1:
        yield from (places if len(set(lines)) > 1 else places[1:])


def _keys(line: EdgeLine) -> set[str]:
    """The line, and each part of it that can be told from the others, digits aside."""
    keys = {_masked(line.text), *map(_masked, line.parts)}
    return {key for key in keys if len(_NOT_LETTER.sub("", key)) >= _MIN_LETTERS}


def _masked(text: str) -> str:
    return " ".join(_DIGITS.sub("#", text).casefold().split())


def _runs(pages: set[int], count: int) -> bool:
    """On 60 % of all pages, or of the odd or even ones, which takes three at least."""
    odd = sum(page % 2 for page in pages)
    return (
        len(pages) >= max(2, MIN_SHARE * count)
        or odd >= max(MIN_PAGES, MIN_SHARE * (count // 2))
        or len(pages) - odd >= max(MIN_PAGES, MIN_SHARE * ((count + 1) // 2))
    )


def _mark_lines(page: Sequence[EdgeLine], running: set[int]) -> Iterator[int]:
    """The outermost lines, where a page mark may stand beside or beyond a running head."""
    for top in (True, False):
        edge = [line for at_top, line in _edges(page) if at_top is top]
        outwards = edge if top else edge[::-1]
        beyond = sum(line in running for line in outwards)
        yield from (line for line in outwards[: beyond + _MARK_LINES] if line not in running)


def _counted(
    pages: Sequence[Sequence[EdgeLine]], found: Sequence[set[int]], start: int | None
) -> Iterator[_Place]:
    """Outermost lines with the page's number at one end: « Chapitre 2 – Le droit      14 ».

    Their text changes with the chapter, but they stand at one height on most pages.
    """
    if start is None or len(pages) < MIN_PAGES:
        return
    places = [
        _Place(index, line, page[line].y)
        for index, page in enumerate(pages)
        for line in _mark_lines(page, found[index])
        if _ends_with_number(page[line], index + start)
    ]
    middle = median(place.y for place in places) if places else 0.0
    together = [place for place in places if abs(place.y - middle) <= _SAME_PLACE]
    if _runs({place.page for place in together}, len(pages)):
        yield from together


def _ends_with_number(line: EdgeLine, number: int) -> bool:
    marks = (page_mark(part) for part in (line.parts[0], line.parts[-1]))
    return any(mark is not None and mark.number == str(number) for mark in marks)


def _candidates(page: Sequence[EdgeLine], running: set[int]) -> list[int]:
    texts = [page[line].text for line in running]
    for line in _mark_lines(page, running):
        marks = map(page_mark, {page[line].text, *page[line].parts})
        texts.extend(mark.number for mark in marks if mark and mark.number.isdigit())
    return [number for text in texts for number in numbers_in(text)]


def _own_number(text: str, index: int, start: int | None, pages: int) -> str:
    """The page number that `text` is and nothing else, or ""."""
    mark = page_mark(text)
    if mark is None:
        return ""
    if mark.number.isdigit():
        counted = start is not None and int(mark.number) == index + start
        alone = start is None and pages < MIN_PAGES and int(mark.number) == index + 1
        return mark.number if counted or alone or mark.sure else ""
    return mark.number if pages >= MIN_PAGES and mark.number.islower() else ""


def _texts(pages: Sequence[Sequence[EdgeLine]], found: Sequence[set[int]]) -> tuple[str, ...]:
    texts: dict[str, str] = {}
    for page, lines in zip(pages, found, strict=True):
        for line in sorted(lines):
            for part in page[line].parts:
                if page_mark(part) is None:
                    texts.setdefault(_masked(part), part)
    return tuple(texts.values())
