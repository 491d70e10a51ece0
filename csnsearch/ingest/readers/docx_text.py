"""The text of one Word paragraph, as a reader sees it."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml.etree import _Element

_TEXT, _TAB, _BREAK = qn("w:t"), qn("w:tab"), qn("w:br")
_NO_BREAK_HYPHEN, _SOFT_HYPHEN, _RETURN = qn("w:noBreakHyphen"), qn("w:softHyphen"), qn("w:cr")
_RENDERED_BREAK, _NOTE = qn("w:lastRenderedPageBreak"), qn("w:footnoteReference")
_RUN, _BOLD, _RUN_STYLE = qn("w:r"), qn("w:b"), qn("w:rPr")
_VAL, _TYPE, _ID = qn("w:val"), qn("w:type"), qn("w:id")
# Deleted in a tracked change, moved away, a field's code, the second copy of a drawing.
_SKIPPED = {
    qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    qn("w:txbxContent"), qn("w:drawing"), qn("w:pict"), qn("w:object"),
}  # fmt: skip
_SIGNS = {_TAB: "\t", _RETURN: " ", _NO_BREAK_HYPHEN: "\u2011", _SOFT_HYPHEN: "\u00ad"}
OFF = {"0", "false", "off", "none"}


class Mark(NamedTuple):
    """Something in a paragraph that is not text: ``rendered``, ``break`` or ``note``."""

    kind: str
    value: str = ""


def parts(paragraph: _Element) -> Iterator[str | Mark]:
    """Text and marks of a `w:p` element in order; insertions kept, deletions left out."""
    for child in paragraph:
        tag = child.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            continue
        if tag == _TEXT:
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == _BREAK:
            yield Mark("break") if child.get(_TYPE) == "page" else " "
        elif tag == _RENDERED_BREAK:
            yield Mark("rendered")
        elif tag == _NOTE:
            yield Mark("note", child.get(_ID, ""))
        else:
            yield from parts(child)


def text_of(paragraph: _Element) -> str:
    """The text of a `w:p` element alone."""
    return "".join(part for part in parts(paragraph) if isinstance(part, str))


def is_bold(paragraph: _Element) -> bool:
    """Whether all that is written in a paragraph is set bold by hand."""
    written = [run for run in paragraph.iter(_RUN) if text_of(run).strip()]
    return bool(written) and all(map(_is_bold_run, written))


def _is_bold_run(run: _Element) -> bool:
    style = run.find(_RUN_STYLE)
    bold = style.find(_BOLD) if style is not None else None
    return bold is not None and bold.get(_VAL, "1") not in OFF
