"""The numbers that Word prints before paragraphs but does not write in their text.

Minutes are cited by them (« point 6.2 »), so they are counted again here.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

_ABSTRACT, _NUM, _LEVEL = qn("w:abstractNum"), qn("w:num"), qn("w:lvl")
_ABSTRACT_ID, _NUM_ID, _DEPTH = qn("w:abstractNumId"), qn("w:numId"), qn("w:ilvl")
_FORMAT, _TEXT, _START, _VAL = qn("w:numFmt"), qn("w:lvlText"), qn("w:start"), qn("w:val")
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HIGHEST = 3_999
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbering:
    """The lists of one file, counted in the order in which paragraphs are read."""

    def __init__(self, numbering: _Element | None) -> None:
        """`numbering` is the `w:numbering` element, or None when the file has no list."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._levels = {
                each.get(_ABSTRACT_ID, ""): _levels(each) for each in numbering.iter(_ABSTRACT)
            }
            self._abstract = {
                each.get(_NUM_ID, ""): _value(each, _ABSTRACT_ID) for each in numbering.iter(_NUM)
            }

    def next(self, number: str, depth: int) -> str:
        """The number of the next paragraph of a list, as printed; "" for bullets."""
        abstract = self._abstract.get(number, "")
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[abstract]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.format in ("bullet", "none"):
            return ""
        return _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1), level.text)


def _written(levels: Mapping[int, _Level], counts: Mapping[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    count = counts.get(depth, level.start)
    if not 0 < count <= _HIGHEST:
        return str(count)
    match level.format:
        case "lowerLetter" | "upperLetter":
            text = _ALPHABET[(count - 1) % 26] * ((count - 1) // 26 + 1)
        case "lowerRoman" | "upperRoman":
            text = _roman(count)
        case _:
            return str(count)
    return text.upper() if level.format.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def _levels(abstract: _Element) -> dict[int, _Level]:
    return {
        int(level.get(_DEPTH, 0)): _Level(
            _value(level, _FORMAT), _value(level, _TEXT), int(_value(level, _START) or 1)
        )
        for level in abstract.iter(_LEVEL)
    }


def _value(element: _Element, tag: str) -> str:
    child = element.find(tag)
    return str(child.get(_VAL, "")) if child is not None else ""
