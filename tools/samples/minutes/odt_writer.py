"""Minutes as an OpenDocument text."""

from __future__ import annotations

import io
from pathlib import Path

from odf import dc, meta, table, text
from odf.opendocument import OpenDocument, OpenDocumentText
from odf.style import ParagraphProperties, Style, TextProperties

from .model import Heading, Line, Minutes, Printed, Table
from .office_text import freeze_archive, spans, written_pieces

ALIGNMENTS = {"centre": "center", "droite": "end"}


def write_odt(minutes: Minutes, target: Path) -> Printed:
    """Write the file; an OpenDocument text has no pages of its own."""
    document = OpenDocumentText()
    _declare(document, minutes)
    _add_styles(document)
    for number, piece in enumerate(written_pieces(minutes)):
        if isinstance(piece, Heading):
            document.text.addElement(_heading(piece))
        elif isinstance(piece, Table):
            document.text.addElement(_table(piece, number))
        else:
            document.text.addElement(_paragraph(piece))
    buffer = io.BytesIO()
    document.write(buffer)
    freeze_archive(buffer.getvalue(), target)
    return Printed(None, tuple(None for _ in minutes.resolutions()))


def _declare(document: OpenDocument, minutes: Minutes) -> None:
    """Fill the properties the sample declares."""
    declared = minutes.metadata
    if declared.title:
        document.meta.addElement(dc.Title(text=declared.title))
    if declared.author:
        document.meta.addElement(meta.InitialCreator(text=declared.author))
    if declared.created:
        document.meta.addElement(meta.CreationDate(text=declared.created))


def _add_styles(document: OpenDocument) -> None:
    bold = Style(name="gras", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    for name in ("corps", "retrait", "puce", "note", "centre", "droite"):
        style = Style(name=name, family="paragraph")
        margin = "1cm" if name in ("retrait", "puce", "note") else "0cm"
        alignment = ALIGNMENTS.get(name, "start")
        style.addElement(
            ParagraphProperties(textalign=alignment, marginleft=margin, marginbottom="0.2cm")
        )
        document.automaticstyles.addElement(style)


def _heading(heading: Heading) -> text.H:
    return text.H(outlinelevel=heading.level, text=heading.text)


def _paragraph(line: Line) -> text.P:
    paragraph = text.P(stylename=line.style)
    if line.style == "puce":
        paragraph.addText("• ")
    for part, bold in spans(line.text):
        paragraph.addElement(text.Span(stylename="gras" if bold else None, text=part))
    return paragraph


def _table(rows: Table, number: int) -> table.Table:
    grid = table.Table(name=f"Tableau{number}")
    grid.addElement(table.TableColumn(numbercolumnsrepeated=len(rows.rows[0])))
    for row in rows.rows:
        line = table.TableRow()
        for cell in row:
            box = table.TableCell(valuetype="string")
            box.addElement(_paragraph(Line(cell)))
            line.addElement(box)
        grid.addElement(line)
    return grid
