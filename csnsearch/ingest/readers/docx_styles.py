"""What the styles of a Word file make of a paragraph: a heading, an item, the title."""

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

_STYLE, _BASED_ON, _NAME = qn("w:style"), qn("w:basedOn"), qn("w:name")
_PROPERTIES, _PARAGRAPH_STYLE = qn("w:pPr"), qn("w:pStyle")
_OUTLINE, _NUMBERING, _LEVEL, _NUMBER = (
    qn("w:outlineLvl"), qn("w:numPr"), qn("w:ilvl"), qn("w:numId"),
)  # fmt: skip
_ALIGNMENT, _PAGE_BREAK = qn("w:jc"), qn("w:pageBreakBefore")
_VAL, _ID = qn("w:val"), qn("w:styleId")

_HEADING = re.compile(r"(?i)(?:heading|titre|überschrift|título|titolo)\s?([1-9])")
_TITLE = re.compile(r"(?i)title|titre(?: principal)?")
_LIST = re.compile(r"(?i)(?:list|liste|puces?|num[ée]ros?)\b")
_CONTENTS = re.compile(r"(?i)(?:toc|tm)\s?\d|table of contents|table des mati[èe]res")
_BODY_OUTLINE = 9
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Format:
    """What a paragraph is by its style and its own settings.

    `level` is 1–6 for a heading, else 0. `number` and `depth` point into the numbering of
    the file; `number` is "" for a paragraph outside any list.
    """

    level: int = 0
    is_title: bool = False
    is_item: bool = False
    is_contents: bool = False
    is_right: bool = False
    breaks_page: bool = False
    number: str = ""
    depth: int = 0


class Styles:
    """The paragraph styles of one file."""

    def __init__(self, styles: _Element) -> None:
        """`styles` is the `w:styles` element."""
        self._styles = {style.get(_ID, ""): style for style in styles.iter(_STYLE)}

    def format(self, paragraph: _Element) -> Format:
        """What a `w:p` element is."""
        own = paragraph.find(_PROPERTIES)
        name = _value(own, _PARAGRAPH_STYLE)
        chain = self._chain(name)
        properties = [own, *(style.find(_PROPERTIES) for style in chain)]
        names = [_value(style, _NAME) for style in chain] or [name]
        numbering = next(
            (found for p in properties if (found := _child(p, _NUMBERING)) is not None), None
        )
        number = _value(numbering, _NUMBER)
        return Format(
            level=_level(names, properties),
            is_title=bool(names and _TITLE.fullmatch(names[0])),
            is_item=number not in ("", "0") or any(map(_LIST.match, names)),
            is_contents=any(map(_CONTENTS.fullmatch, names)),
            is_right=_first(properties, _ALIGNMENT) in ("right", "end"),
            breaks_page=_child(own, _PAGE_BREAK) is not None,
            number="" if number == "0" else number,
            depth=int(_value(numbering, _LEVEL) or 0),
        )

    def _chain(self, name: str) -> list[_Element]:
        """A style and those it is based on, nearest first; a loop is cut."""
        chain: list[_Element] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = _value(self._styles[name], _BASED_ON)
        return chain


def _level(names: list[str], properties: list[_Element | None]) -> int:
    outline = _first(properties, _OUTLINE)
    if outline.isdigit():
        return min(int(outline) + 1, 6) if int(outline) < _BODY_OUTLINE else 0
    found = next(filter(None, map(_HEADING.fullmatch, names)), None)
    return min(int(found[1]), 6) if found else 0


def _first(properties: list[_Element | None], tag: str) -> str:
    return next((value for each in properties if (value := _value(each, tag))), "")


def _child(element: _Element | None, tag: str) -> _Element | None:
    return element.find(tag) if element is not None else None


def _value(element: _Element | None, tag: str) -> str:
    child = _child(element, tag)
    return str(child.get(_VAL, "")) if child is not None else ""
