"""The elements of an OpenDocument file, and the text of one of its paragraphs."""

from collections.abc import Iterator
from typing import NamedTuple

from odf.element import Element
from odf.namespaces import DRAWNS, OFFICENS, TEXTNS

NOTE, NOTE_BODY, NOTE_MARK = (TEXTNS, "note"), (TEXTNS, "note-body"), (TEXTNS, "note-citation")
SOFT_BREAK = (TEXTNS, "soft-page-break")
FRAMES = {(DRAWNS, "frame"), (DRAWNS, "custom-shape"), (DRAWNS, "g"), (DRAWNS, "text-box")}
# Text of deletions, comments and declarations is not text of the document.
SKIPPED = {
    (TEXTNS, "tracked-changes"), (OFFICENS, "annotation"), (OFFICENS, "forms"),
    (TEXTNS, "sequence-decls"), (TEXTNS, "variable-decls"), (TEXTNS, "user-field-decls"),
    (DRAWNS, "image"), (OFFICENS, "binary-data"),
}  # fmt: skip
_SPACE, _TAB, _LINE_BREAK, _COUNT = (
    (TEXTNS, "s"), (TEXTNS, "tab"), (TEXTNS, "line-break"), (TEXTNS, "c"),
)  # fmt: skip
_MAX_SPACES = 80
_ELEMENT, _TEXT_NODES = 1, (3, 4)


class Mark(NamedTuple):
    """Something in a paragraph that is not text: a page break, a note, a frame."""

    element: Element


def children(element: Element) -> Iterator[Element]:
    """The elements right under another, text left out."""
    return (child for child in element.childNodes if child.nodeType == _ELEMENT)


def descendants(element: Element) -> Iterator[Element]:
    """All elements under another, in order."""
    waiting = [iter(list(children(element)))]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            continue
        yield child
        waiting.append(iter(list(children(child))))


def parts(element: Element) -> Iterator[str | Mark]:
    """Text and marks of a paragraph in order."""
    for child in element.childNodes:
        if child.nodeType in _TEXT_NODES:
            yield str(child.data)
        elif child.nodeType != _ELEMENT or child.qname in SKIPPED:
            continue
        elif child.qname == _SPACE:
            yield " " * min(count(child, _COUNT), _MAX_SPACES)
        elif child.qname in (_TAB, _LINE_BREAK):
            yield " "
        elif child.qname in (NOTE, SOFT_BREAK) or child.qname in FRAMES:
            yield Mark(child)
        else:
            yield from parts(child)


def text_of(element: Element) -> str:
    """The text of a paragraph alone."""
    return "".join(part for part in parts(element) if isinstance(part, str))


def count(element: Element, attribute: tuple[str, str]) -> int:
    """A number stated by an element, 1 when it states none or no number."""
    stated = str(element.attributes.get(attribute, "1"))
    return int(stated) if stated.isdigit() else 1
