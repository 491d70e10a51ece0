"""Minutes as a Word document."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from .model import Heading, Line, Minutes, Printed, Table
from .office_text import freeze_archive, spans, written_pieces

FALLBACK_DATE = "2000-01-01T00:00:00"
ALIGNMENTS = {"centre": WD_ALIGN_PARAGRAPH.CENTER, "droite": WD_ALIGN_PARAGRAPH.RIGHT}


def write_docx(minutes: Minutes, target: Path) -> Printed:
    """Write the file; a Word document has no pages of its own."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(minutes.layout.size)
    _declare(document, minutes)
    if minutes.layout.header:
        document.sections[0].header.paragraphs[0].text = minutes.layout.header
    for piece in written_pieces(minutes):
        _add(document, piece)
    buffer = io.BytesIO()
    document.save(buffer)
    freeze_archive(buffer.getvalue(), target)
    return Printed(None, tuple(None for _ in minutes.resolutions()))


def _declare(document: Document, minutes: Minutes) -> None:
    """Fill the properties, in place of the template's own."""
    declared = minutes.metadata
    moment = datetime.fromisoformat(declared.created or FALLBACK_DATE)
    properties = document.core_properties
    properties.title = declared.title
    properties.author = declared.author
    properties.last_modified_by = declared.author
    properties.comments = ""
    properties.created = moment
    properties.modified = moment


def _add(document: Document, piece: Heading | Table | Line) -> None:
    if isinstance(piece, Heading):
        document.add_heading(piece.text, piece.level)
    elif isinstance(piece, Table):
        _add_table(document, piece)
    else:
        _add_line(document, piece)


def _add_table(document: Document, table: Table) -> None:
    grid = document.add_table(rows=0, cols=len(table.rows[0]), style="Table Grid")
    for row in table.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], text)
    document.add_paragraph()


def _add_line(document: Document, line: Line) -> None:
    style = "List Bullet" if line.style == "puce" else None
    paragraph = document.add_paragraph(style=style)
    if line.style in ALIGNMENTS:
        paragraph.alignment = ALIGNMENTS[line.style]
    if line.style in ("retrait", "note"):
        paragraph.paragraph_format.left_indent = Cm(1)
    _fill(paragraph, line.text)


def _fill(paragraph: Paragraph, text: str) -> None:
    for part, bold in spans(text):
        paragraph.add_run(part).bold = bold
