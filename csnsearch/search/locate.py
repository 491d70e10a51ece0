"""Finds the words of a question in a text that a reader sees, quickly.

Analysing a whole passage for each hit would cost more than the search. So the text
is first scanned for anything that begins like a sought term; only the surroundings
of what is found are analysed, by the same analyzer that made the index. When that
finds nothing (« yeux » for œil) the whole text is analysed.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from csnsearch.analysis import analyzer_for
from csnsearch.query.sought import Sought

Range = tuple[int, int]

_REACH = 48
"""Characters around a candidate that may belong to it: « projet de loi no 89 »."""

_LATIN_END = 0x250


def _folded_letters() -> dict[int, str]:
    """One letter for one, so that offsets in the folded text are those of the text."""
    table = {}
    for code in range(0x41, _LATIN_END):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1 and base.isalpha():
            table[code] = base
    return table | {ord("œ"): "o", ord("Œ"): "o", ord("æ"): "a", ord("Æ"): "a"}


_FOLD = _folded_letters()


def locate(text: str, sought: Sought, language: str) -> list[Range]:
    """The ranges of `text` that answer, in order, as (start, end) characters."""
    if not sought or not text:
        return []
    pattern = _candidates(sought)
    ranges: list[Range] = []
    for start, end in _windows(text, pattern):
        ranges.extend(_marked(text[start:end], start, sought, language))
    return ranges or list(_marked(text, 0, sought, language))


def _marked(text: str, shift: int, sought: Sought, language: str) -> Iterator[Range]:
    for segment in analyzer_for(language).segments(text):
        if sought.marks(segment.inflected, segment.exact):
            yield segment.start + shift, segment.end + shift


def _windows(text: str, pattern: re.Pattern[str]) -> Iterator[Range]:
    """Stretches around candidates, cut at spaces and joined where they overlap."""
    start = end = -1
    for match in pattern.finditer(text.translate(_FOLD)):
        left = _space_before(text, max(0, match.start() - _REACH))
        right = _space_after(text, min(len(text), match.end() + _REACH))
        if left <= end:
            end = max(end, right)
            continue
        if end >= 0:
            yield start, end
        start, end = left, right
    if end >= 0:
        yield start, end


def _space_before(text: str, index: int) -> int:
    return max(text.rfind(" ", 0, index), text.rfind("\n", 0, index)) + 1 if index else 0


def _space_after(text: str, index: int) -> int:
    found = re.compile(r"\s").search(text, index)
    return found.start() if found else len(text)


@lru_cache(maxsize=64)
def _candidates(sought: Sought) -> re.Pattern[str]:
    starts = {_start(term) for term in (*sought.inflected, *sought.exact, *sought.beginnings)}
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(sorted(starts)) + ")")


_BEGINNING = 3
_SIGLE = 6


def _start(term: str) -> str:
    """What a text that holds the term begins like: three letters, a figure, a dotted sigle."""
    if digits := re.search(r"\d{1,3}", term):
        return digits[0]
    if len(term) < _SIGLE and term.isalpha():
        return re.escape(term[:_BEGINNING]) + "|" + r"\.".join(term)
    return re.escape(term[:_BEGINNING])
