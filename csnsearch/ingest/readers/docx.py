"""Word files (.docx): body text in order, headings, lists, tables, footnotes.

Running heads and feet are parts of their own in the file and are not read. Pages are known
only where Word left the breaks it rendered, or the author put breaks by hand.
"""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError, _Element

from csnsearch.document import Failure
from csnsearch.ingest.office_safety import check_office_file, damaged
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers.docx_numbering import Numbering
from csnsearch.ingest.readers.docx_styles import Format, Styles
from csnsearch.ingest.readers.docx_text import Mark, is_bold, parts, text_of
from csnsearch.ingest.readers.office_blocks import OfficeText, office_document
from csnsearch.ingest.repair import repair_line
from csnsearch.ingest.source import Source

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_RENDERED, _NOTE, _ID, _TEXT_BOX = (
    qn("w:lastRenderedPageBreak"), qn("w:footnote"), qn("w:id"), qn("w:txbxContent"),
)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VERTICAL_MERGE, _VAL = qn("w:vMerge"), qn("w:val")
_CELL_PROPERTIES = qn("w:tcPr")
_SKIPPED = {
    qn("w:sectPr"),
    qn("w:tblPr"),
    qn("w:tblGrid"),
    qn("w:sdtPr"),
    qn("w:sdtEndPr"),
    qn("w:del"),
}


def read_docx(source: Source) -> Iterator[RawDocument | Failure]:
    """The one document of a Word file.

    Raises UnreadableDocument: `empty`, `damaged`, `encrypted`, `hostile` or `no_text`.
    """
    check_office_file(source.path, "word/document.xml")
    try:
        file = docx.Document(str(source.path))
        reading = _reading(file)
        reading.body(file.element.body)
        stated = _metadata(file.core_properties)
    except (OpcError, KeyError, ValueError, XMLSyntaxError, zipfile.BadZipFile) as error:
        raise damaged() from error
    yield office_document(reading.text, stated)


@dataclass(slots=True)
class _Reading:
    """One walk through a Word file."""

    styles: Styles
    numbering: Numbering
    notes: Mapping[str, str]
    rendered: bool
    text: OfficeText = field(default_factory=OfficeText)

    def body(self, element: _Element) -> None:
        """Read paragraphs and tables in order, through content controls and insertions."""
        for child in element:
            if child.tag == _PARAGRAPH:
                self._paragraph(child)
            elif child.tag == _TABLE:
                self._table(child)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                self.body(child)

    def _paragraph(self, element: _Element) -> None:
        form = self.styles.format(element)
        if form.breaks_page and not self.rendered:
            self._turn_page()
        pieces: list[str] = []
        notes: list[str] = []
        turns = 0
        for part in parts(element):
            if isinstance(part, str):
                pieces.append(part)
            elif part.kind == "note":
                notes.append(self.notes.get(part.value, ""))
            elif self._turns(part):
                if "".join(pieces).strip():
                    turns += 1
                else:
                    self._turn_page()
        self._add(element, form, "".join(pieces))
        for note in filter(None, notes):
            self.text.paragraph(note)
        for _ in range(turns):
            self._turn_page()
        self._text_boxes(element)

    def _add(self, element: _Element, form: Format, text: str) -> None:
        if not text.strip():
            return
        if form.is_contents:
            self.text.contents.append(repair_line(text))
            return
        number = self.numbering.next(form.number, form.depth) if form.number else ""
        text = f"{number} {text}" if number else text
        if form.is_title:
            self.text.titled(text)
        elif form.level:
            self.text.heading(text, form.level)
        elif form.is_item and not is_bold(element):
            self.text.item(text)
        else:
            self.text.paragraph(text, bold=not form.is_right and is_bold(element))

    def _text_boxes(self, element: _Element) -> None:
        for box in element.iter(_TEXT_BOX):
            ancestors = {ancestor.tag for ancestor in box.iterancestors()}
            if _FALLBACK not in ancestors and _TEXT_BOX not in ancestors:
                self.body(box)

    def _table(self, element: _Element) -> None:
        self.text.table([[_cell_text(cell) for cell in _cells(row)] for row in _rows(element)])
        if self.rendered:
            for _ in element.iter(_RENDERED):
                self._turn_page()

    def _turns(self, mark: Mark) -> bool:
        """Word's own breaks follow those put by hand, so only one kind is counted."""
        return mark.kind == ("rendered" if self.rendered else "break")

    def _turn_page(self) -> None:
        self.text.page = (self.text.page or 1) + 1


def _reading(file: Document) -> _Reading:
    body = file.element.body
    rendered = next(body.iter(_RENDERED), None) is not None
    by_hand = any(
        part == Mark("break") for paragraph in body.iter(_PARAGRAPH) for part in parts(paragraph)
    )
    related = {
        rel.reltype: rel.target_part for rel in file.part.rels.values() if not rel.is_external
    }
    numbering = related.get(RELATIONSHIP_TYPE.NUMBERING)
    return _Reading(
        styles=Styles(file.styles.element),
        numbering=Numbering(numbering.element if numbering is not None else None),
        notes=_footnotes(related.get(RELATIONSHIP_TYPE.FOOTNOTES)),
        rendered=rendered,
        text=OfficeText(page=1 if rendered or by_hand else None),
    )


def _footnotes(part: Part | None) -> Mapping[str, str]:
    if part is None:
        return {}
    notes = parse_xml(part.blob).iter(_NOTE)
    return {note.get(_ID, ""): _numbered(note) for note in notes}


def _numbered(note: _Element) -> str:
    text = " ".join(filter(None, (text_of(p).strip() for p in note.iter(_PARAGRAPH))))
    return f"{note.get(_ID)} {text}" if text else ""


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == _ROW:
            yield child
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        if child.tag == _CELL:
            yield child
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _cells(child)


def _cell_text(cell: _Element) -> str:
    """The paragraphs of a cell, tables inside it included; "" for the foot of a merged cell."""
    properties = cell.find(_CELL_PROPERTIES)
    merge = properties.find(_VERTICAL_MERGE) if properties is not None else None
    if merge is not None and merge.get(_VAL) != "restart":
        return ""
    return " ".join(filter(None, (text_of(p).strip() for p in cell.iter(_PARAGRAPH))))


def _metadata(properties: CoreProperties) -> dict[str, tuple[str, ...]]:
    dates = (("date", properties.created), ("modified", properties.modified))
    stated = {
        "title": properties.title,
        "author": properties.author,
        "description": properties.subject or properties.comments,
        "keywords": properties.keywords,
        "language": properties.language,
        **{name: moment.date().isoformat() for name, moment in dates if moment},
    }
    return {name: (repair_line(value),) for name, value in stated.items() if value}
