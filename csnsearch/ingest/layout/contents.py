"""Tables of contents: entries that end in dots and a page number.

They are navigation: each of their entries is also a heading further on, and found as a
passage it would lead to the wrong page. So they leave the text and are kept as metadata.
"""

import re
from collections.abc import Sequence

from csnsearch.ingest.layout.line import Line

_LEADER = re.compile(r"(?:\s?[.…·_]){4,}\s*(?P<page>\d{1,4}|[ivxlc]{1,6})?$")
CONTENTS_TITLE = re.compile(r"(?i)(?:table des mati[eè]res|sommaire|table of contents|contents)")
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_MIN_ENTRIES = 3
# Where dots and a number are looked for: a line of dots must not cost its square.
_LINE_END = 120


def contents_lines(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that make a table of contents, its title included."""
    found: set[int] = set()
    for start, end in _runs(lines):
        found.update(range(start, end))
        if start and CONTENTS_TITLE.fullmatch(lines[start - 1].text.strip()):
            found.add(start - 1)
    return found


def entry(text: str) -> str:
    """An entry without its dots: ``Ouverture ........ 34`` → ``Ouverture 34``."""
    return re.sub(r"(?:\s?[.…·_]){4,}\s*", " ", text).strip()


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = 0
    while start < len(lines):
        end = _run_from(lines, start)
        entries = sum(_is_entry(lines, index) for index in range(start, end))
        if entries >= _MIN_ENTRIES:
            runs.append((start, end))
        start = max(end, start + 1)
    return runs


def _run_from(lines: Sequence[Line], start: int) -> int:
    """The end of the run of entries at `start`; an entry may run over two lines."""
    end = start
    place = start
    while place < len(lines) and place - end <= 1:
        if _is_entry(lines, place):
            end = place + 1
        place += 1
    return end


def _is_entry(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if _LEADER.search(line.text[-_LINE_END:]):
        return True
    # Without dots: a number alone at the right edge, under the title of a table of contents.
    return (
        len(line.cells) > 1
        and bool(_PAGE.fullmatch(line.cells[-1].text))
        and line.right - line.x1 < 2 * line.size
        and _under_title(lines, index)
    )


def _under_title(lines: Sequence[Line], index: int) -> bool:
    above = lines[max(0, index - 60) : index]
    return any(CONTENTS_TITLE.fullmatch(line.text.strip()) for line in above)
