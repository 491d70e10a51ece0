"""Headings: told by size, weight, capitals, numbering and the space around them."""

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from unidecode import unidecode

from csnsearch.ingest.layout.line import Line
from csnsearch.ingest.layout.markers import Marker, marker
from csnsearch.ingest.layout.metrics import Metrics
from csnsearch.ingest.layout.paragraphs import Paragraph

_LARGER = 1.12
_MAX_CHARS = 200
_MAX_PLAIN_CHARS = 120
_MAX_WORDS = 8
_MAX_LINES = 4
_NOTE_SIZE = 0.95
_MIN_LETTERS = 3
_MAX_LEVEL = 6
_ENDS = (".", ";", ",", ":")
_FAR_RIGHT = 0.4
_WORD = re.compile(r"[a-z]*")
_LETTERS = re.compile(r"[^\W\d_]")


class Style(NamedTuple):
    """How a heading is printed, the highest rank first when sorted."""

    smaller: float
    plain: bool
    mixed: bool


def heading_style(
    paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None, metrics: Metrics
) -> Style | None:
    """The style of a paragraph that is a heading, or None."""
    text = " ".join(line.text for line in paragraph.lines)
    first = paragraph.first
    letters = _LETTERS.findall(text)
    if (
        len(letters) < _MIN_LETTERS
        or len(text) > _MAX_CHARS
        or len(paragraph.lines) > _MAX_LINES
        or closes_proposition(text)
    ):
        return None
    style = Style(-round(2 * first.size) / 2, not first.bold, not all(map(str.isupper, letters)))
    if first.size >= _LARGER * metrics.body:
        is_heading = not _is_sentence(text)
    else:
        is_heading = _may_stand_out(paragraph, text, metrics) and (
            (first.bold and not metrics.bold)
            or (not style.mixed and first.text[0].isalnum())
            or _is_numbered_alone(paragraph, before, after)
        )
    return style if is_heading else None


def _is_sentence(text: str) -> bool:
    return text.endswith((";", ",")) or (text.endswith(".") and len(text.split()) > _MAX_WORDS)


def _may_stand_out(paragraph: Paragraph, text: str, metrics: Metrics) -> bool:
    """Whether a paragraph in the size of the body may be a heading by its weight or capitals."""
    return (
        paragraph.first.size >= _NOTE_SIZE * metrics.body
        and len(text) <= _MAX_PLAIN_CHARS
        and not text.endswith(_ENDS)
        and not _stands_far_right(paragraph.first)
    )


def closes_proposition(text: str) -> bool:
    """« ADOPTÉE À L’UNANIMITÉ » closes a proposition, however large it is printed."""
    return _first_word(text) in _closing_words()


def _first_word(text: str) -> str:
    found = _WORD.match(unidecode(text[:40]).casefold())
    return found[0] if found else ""


@cache
def _closing_words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("closing_words.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _stands_far_right(line: Line) -> bool:
    """« ADOPTÉ » at the right edge closes what stands above; it opens nothing."""
    width = line.right - line.left
    centred = abs((line.x0 + line.x1) - (line.left + line.right)) < 0.1 * width
    return line.x0 > line.left + _FAR_RIGHT * width and not centred


def _is_numbered_alone(
    paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None
) -> bool:
    """A numbered line between paragraphs of text; in a list its neighbours are numbered too."""
    if len(paragraph.lines) > 1 or not _numbered(paragraph):
        return False
    if before is not None and before.page == paragraph.page and _numbered(before):
        return False
    return after is not None and not _numbered(after)


def _numbered(paragraph: Paragraph) -> bool:
    found = marker(paragraph.first.text)
    return bool(found and found.number)


def levels(headings: Sequence[tuple[Style, Marker | None]]) -> list[int]:
    """The level of each heading, 1 to 6: the rank of its style, then how deep its number goes."""
    ranks = {style: rank for rank, style in enumerate(sorted({s for s, _ in headings}), 1)}
    least: dict[Style, int] = {}
    for style, mark in headings:
        depth = mark.depth if mark and mark.depth else 1
        least[style] = min(least.get(style, depth), depth)
    return [
        min(
            _MAX_LEVEL,
            ranks[style] + max((mark.depth if mark else 0) - least[style], 0),
        )
        for style, mark in headings
    ]
