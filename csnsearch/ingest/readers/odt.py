"""OpenDocument text (.odt): body text in order, headings, lists, tables, notes.

Running heads and feet belong to the styles of the file and are not read. Pages are known
only where the writing program left its soft page breaks, or the author put breaks by hand.
"""

import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from xml.sax import SAXException

from odf import opendocument
from odf.element import Element
from odf.namespaces import DCNS, METANS, TABLENS, TEXTNS

from csnsearch.document import Failure
from csnsearch.ingest.office_safety import check_office_file, damaged
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers.odt_styles import OdtStyles
from csnsearch.ingest.readers.odt_text import (
    FRAMES,
    NOTE,
    NOTE_BODY,
    NOTE_MARK,
    SKIPPED,
    SOFT_BREAK,
    children,
    count,
    descendants,
    parts,
    text_of,
)
from csnsearch.ingest.readers.office_blocks import OfficeText, office_document
from csnsearch.ingest.repair import repair_line
from csnsearch.ingest.source import Source

_P, _H, _LIST, _SPAN = (TEXTNS, "p"), (TEXTNS, "h"), (TEXTNS, "list"), (TEXTNS, "span")
_ITEMS = {(TEXTNS, "list-item"), (TEXTNS, "list-header")}
_TABLE, _ROW = (TABLENS, "table"), (TABLENS, "table-row")
_CELLS = {(TABLENS, "table-cell"), (TABLENS, "covered-table-cell")}
_CONTENTS = {(TEXTNS, "table-of-content"), (TEXTNS, "alphabetical-index")}
_STYLE, _OUTLINE = (TEXTNS, "style-name"), (TEXTNS, "outline-level")
_REPEATED = (TABLENS, "number-columns-repeated")
_MAX_REPEATED = 64
_MAX_LEVEL = 6
_TITLES = {"Title", "Titre", "Titre principal"}
_STATED = {
    (DCNS, "title"): "title", (METANS, "initial-creator"): "author", (DCNS, "creator"): "author",
    (METANS, "creation-date"): "date", (DCNS, "date"): "modified", (DCNS, "subject"): "description",
    (DCNS, "description"): "description", (METANS, "keyword"): "keywords",
    (DCNS, "language"): "language", (METANS, "generator"): "producer",
}  # fmt: skip
# odfpy meets damage with whatever its parser or its own tables raise.
_FAILURES = (
    SAXException, zipfile.BadZipFile, KeyError, ValueError, AttributeError, TypeError,
    AssertionError, RecursionError,
)  # fmt: skip


def read_odt(source: Source) -> Iterator[RawDocument | Failure]:
    """The one document of an OpenDocument text file.

    Raises UnreadableDocument: `empty`, `damaged`, `encrypted`, `hostile` or `no_text`.
    """
    check_office_file(source.path, "content.xml")
    try:
        with redirect_stdout(StringIO()):  # odfpy prints the XML it cannot parse
            file = opendocument.load(str(source.path))
        reading = _Reading(OdtStyles.of(file))
        reading.whole(file.text)
        stated = _metadata(file.meta)
    except _FAILURES as error:
        raise damaged() from error
    yield office_document(reading.text, stated)


@dataclass(slots=True)
class _Reading:
    """One walk through an OpenDocument file."""

    styles: OdtStyles
    text: OfficeText = field(default_factory=OfficeText)
    _soft: bool = False

    def whole(self, body: Element) -> None:
        """Read a file's body, once it is known whether it has pages."""
        elements = list(descendants(body))
        self._soft = any(each.qname == SOFT_BREAK for each in elements)
        if self._soft or any(self._begins_page(each) for each in elements):
            self.text.page = 1
        self._body(body)

    def _body(self, element: Element, counts: tuple[int, ...] = (), list_style: str = "") -> None:
        """What an element holds, in order; `counts` number the items of the lists around it."""
        for child in children(element):
            tag = child.qname
            if tag in (_P, _H):
                self._paragraph(child, counts, list_style)
            elif tag == _LIST:
                self._list(child, counts, list_style)
            elif tag == _TABLE:
                self.text.table([list(_row(row)) for row in _rows(child)])
            elif tag == SOFT_BREAK:
                self._turn_page()
            elif tag in _CONTENTS:
                entries = (
                    repair_line(text_of(each)) for each in descendants(child) if each.qname == _P
                )
                self.text.contents.extend(filter(None, entries))
            elif tag not in SKIPPED:
                self._body(child, counts, list_style)

    def _list(self, element: Element, counts: tuple[int, ...], list_style: str) -> None:
        name = str(element.attributes.get(_STYLE) or list_style)
        items = (child for child in children(element) if child.qname in _ITEMS)
        for number, item in enumerate(items, 1):
            self._body(item, (*counts, number), name)

    def _paragraph(self, element: Element, counts: tuple[int, ...], list_style: str) -> None:
        if self._begins_page(element) and not self._soft:
            self._turn_page()
        written: list[str] = []
        after: list[Element] = []
        for part in parts(element):
            if isinstance(part, str):
                written.append(part)
            elif part.element.qname == SOFT_BREAK and not "".join(written).strip():
                self._turn_page()
            else:
                after.append(part.element)
        self._add(element, "".join(written).strip(), counts, list_style)
        for each in after:
            self._aside(each)

    def _add(self, element: Element, text: str, counts: tuple[int, ...], list_style: str) -> None:
        if not text:
            return
        style = _style(element)
        bold = self._is_bold(element)
        level = self.styles.list_level(list_style, len(counts))
        number = level.written(list(counts)) if level and counts else ""
        text = f"{number} {text}" if number else text
        if not _TITLES.isdisjoint(self.styles.names(style) or [style]):
            self.text.titled(text)
        elif element.qname == _H:
            self.text.heading(text, max(1, min(count(element, _OUTLINE), _MAX_LEVEL)))
        elif counts and not bold:
            self.text.item(text)
        else:
            self.text.paragraph(text, bold=bold and not self.styles.is_right(style))

    def _aside(self, element: Element) -> None:
        """What a paragraph carries with it: a page break, a note, a text frame."""
        if element.qname == SOFT_BREAK:
            self._turn_page()
        elif element.qname == NOTE:
            self.text.paragraph(_note_text(element))
        elif element.qname in FRAMES:
            self._body(element)

    def _is_bold(self, element: Element) -> bool:
        if self.styles.is_bold(_style(element)):
            return True
        written = [each for each in element.childNodes if str(each).strip()]
        return bool(written) and all(
            each.nodeType == 1 and each.qname == _SPAN and self.styles.is_bold(_style(each))
            for each in written
        )

    def _begins_page(self, element: Element) -> bool:
        return element.qname in (_P, _H) and self.styles.breaks_page(_style(element))

    def _turn_page(self) -> None:
        self.text.page = (self.text.page or 1) + 1


def _style(element: Element) -> str:
    return str(element.attributes.get(_STYLE, ""))


def _note_text(note: Element) -> str:
    marks = [text_of(each) for each in children(note) if each.qname == NOTE_MARK]
    bodies = (each for each in children(note) if each.qname == NOTE_BODY)
    texts = [text_of(each) for body in bodies for each in descendants(body) if each.qname == _P]
    return " ".join([*marks, *texts])


def _rows(table: Element) -> Iterator[Element]:
    for child in children(table):
        if child.qname == _ROW:
            yield child
        else:
            yield from _rows(child)


def _row(row: Element) -> Iterator[str]:
    """The cells of a row. A cell repeated in the file is a run of empty ones, or a true repeat."""
    for cell in children(row):
        if cell.qname in _CELLS:
            texts = (text_of(each).strip() for each in descendants(cell) if each.qname in (_P, _H))
            text = " ".join(filter(None, texts))
            yield from [text] * min(count(cell, _REPEATED), _MAX_REPEATED)


def _metadata(meta: Element) -> dict[str, tuple[str, ...]]:
    stated: dict[str, tuple[str, ...]] = {}
    for element in children(meta):
        name = _STATED.get(element.qname)
        value = repair_line(str(element))
        if name in ("date", "modified"):
            value = value.partition("T")[0]
        if name and value and (name == "keywords" or name not in stated):
            stated[name] = (*stated.get(name, ()), value)
    return stated
