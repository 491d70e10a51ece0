"""The piece of a passage that shows best why it was found."""

from csnsearch.search.locate import Range
from csnsearch.search.result import Snippet

SNIPPET_CHARACTERS = 240
_LEAD = 50
"""Characters kept before the first marked word, so that it does not open the snippet."""


def snippet(text: str, ranges: list[Range], width: int = SNIPPET_CHARACTERS) -> Snippet:
    """At most about `width` characters of `text`, cut at spaces, with the ranges in it.

    The stretch with the most different marked words is chosen, the first one when
    several are as good. Text left out is shown by "…".
    """
    if len(text) <= width:
        return Snippet(_flat(text), tuple(ranges))
    start, end = _bounds(text, _best_start(text, ranges, width), width)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    inside = tuple(
        (low - start + len(before), high - start + len(before))
        for low, high in ranges
        if start <= low and high <= end
    )
    return Snippet(before + _flat(text[start:end]) + after, inside)


def _flat(text: str) -> str:
    """On one line, each character in its place."""
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _best_start(text: str, ranges: list[Range], width: int) -> int:
    best, best_value = 0, 0.0
    for index, (low, _) in enumerate(ranges):
        inside = [text[a:b].casefold() for a, b in ranges[index:] if b <= low + width - _LEAD]
        value = len(set(inside)) + len(inside) / 100
        if value > best_value:
            best, best_value = low, value
    return max(0, best - _LEAD)


def _bounds(text: str, start: int, width: int) -> Range:
    start = min(start, max(0, len(text) - width))
    if start:
        space = text.find(" ", start, start + _LEAD)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + width)
    if end < len(text):
        space = text.rfind(" ", start + width // 2, end)
        end = space if space >= 0 else end
    return start, end
