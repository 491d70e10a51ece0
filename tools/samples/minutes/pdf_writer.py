"""Minutes as a PDF with a text layer."""

from __future__ import annotations

import io
import re
from itertools import takewhile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, Paragraph, Spacer
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Table as GridTable

from .flowables import BrokenParagraph, Leader, Mark, SideBySide
from .fonts import FACES
from .forms import FORMS, Piece
from .model import (
    Block,
    Columns,
    Contents,
    Heading,
    Layout,
    Line,
    Minutes,
    PageBreak,
    Printed,
    Resolution,
    Table,
)
from .pdf_pages import PageFrame
from .typography import ligatures, slips

Pages = dict[str, int]
SOFT_HYPHEN = "\u00ad"
MAX_PASSES = 4
DEEPEST_LISTED = 2  # heading levels in the table of contents and the bookmarks


def write_pdf(minutes: Minutes, target: Path) -> Printed:
    """Write the file, and say on which page each resolution begins.

    The table of contents and "Page 3 sur 12" need the page numbers of the finished
    text, so the text is set again until the numbers no longer move.
    """
    pages: Pages = {}
    total = 0
    for _ in range(MAX_PASSES):
        setting = PdfSetting(minutes, dict(pages))
        content, count = setting.run(total)
        if setting.pages == pages and count == total:
            break
        pages, total = setting.pages, count
    target.write_bytes(content)
    numbers = range(len(minutes.resolutions()))
    return Printed(total, tuple(pages[f"resolution-{index}"] for index in numbers))


class PdfSetting:
    """One pass over the minutes, knowing the page numbers of the pass before."""

    def __init__(self, minutes: Minutes, known: Pages) -> None:
        self.minutes = minutes
        self.layout = minutes.layout
        self.face = FACES[minutes.layout.font]
        self.known = known
        self.pages: Pages = {}
        self.styles = paragraph_styles(minutes.layout)
        self.outlines: list[str] = []
        self.resolutions = 0
        self.paragraphs = 0

    def run(self, total: int) -> tuple[bytes, int]:
        """Set the whole text; give the file and its number of pages."""
        buffer = io.BytesIO()
        frame = PageFrame(buffer, self.minutes, total)
        story = self._title()
        for block in self.minutes.blocks:
            story.extend(self._block(block))
        frame.build(story)
        return buffer.getvalue(), frame.page

    def _title(self) -> list[Flowable]:
        story: list[Flowable] = []
        if self.minutes.cover:
            story.append(Spacer(1, 6 * cm))
            story.extend(self._paragraph(Line(text, "couverture")) for text in self.minutes.cover)
            story.append(NewPage())
        story.extend(self._paragraph(Line(text, "titre")) for text in self.minutes.heading)
        if self.minutes.heading:
            story.append(Spacer(1, 10))
        return story

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case Heading():
                return self._heading(block)
            case Resolution():
                return self._resolution(block)
            case Table():
                return [self._table(block), Spacer(1, 10)]
            case PageBreak():
                return [NewPage()]
            case Contents():
                return self._contents()
            case _:
                return [self._piece(block)]

    def _heading(self, heading: Heading) -> list[Flowable]:
        key = f"titre-{len(self.outlines)}"
        self.outlines.append(heading.text)
        wanted = self.layout.outline and heading.level <= DEEPEST_LISTED
        outline = (heading.text, heading.level - 1) if wanted else None
        mark = Mark(key, self.pages, outline)
        return [mark, self._paragraph(Line(heading.text, f"titre{heading.level}"))]

    def _resolution(self, resolution: Resolution) -> list[Flowable]:
        mark = Mark(f"resolution-{self.resolutions}", self.pages)
        self.resolutions += 1
        pieces = FORMS[self.layout.form](resolution)
        opening = len(list(takewhile(lambda piece: not _is_body(piece, resolution), pieces)))
        flowables = [self._piece(piece) for piece in pieces]
        for flowable in flowables[:opening]:
            # A name must not be left alone at the foot of a page.
            flowable.keepWithNext = 1
        return [mark, *flowables, Spacer(1, 6)]

    def _piece(self, piece: Piece) -> Flowable:
        if isinstance(piece, Columns):
            return SideBySide(piece.left, piece.right, self.face, self.layout.size)
        broken = self.layout.typography == "coupures" and piece.style in ("corps", "retrait")
        if broken and "**" not in piece.text:
            self.paragraphs += 1
            indent = 18 if piece.style == "retrait" else 0
            # Both habits in one file: hard hyphens, and soft ones every second paragraph.
            hyphen = SOFT_HYPHEN if self.paragraphs % 2 == 0 else "-"
            return BrokenParagraph(piece.text, self.face, self.layout.size, hyphen, indent)
        return self._paragraph(piece)

    def _paragraph(self, line: Line) -> Paragraph:
        text = self._aged(line.text)
        if line.style == "puce":
            text = f"• {text}"
        return Paragraph(marked_up(text, self.face.bold), self.styles[line.style])

    def _aged(self, text: str) -> str:
        text = text.replace("¬", "")
        if self.layout.typography == "coupures":
            text = ligatures(text)
        return slips(text) if self.layout.slips else text

    def _table(self, table: Table) -> GridTable:
        style = self.styles["cellule"]
        cells = [
            [Paragraph(marked_up(self._aged(cell), self.face.bold), style) for cell in row]
            for row in table.rows
        ]
        grid = [
            ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        widths = column_widths(table, letter[0] - 2 * self.layout.margin_cm * cm)
        return GridTable(cells, widths, style=grid, repeatRows=1, hAlign="LEFT")

    def _contents(self) -> list[Flowable]:
        headings = [block for block in self.minutes.blocks if isinstance(block, Heading)]
        return [
            Leader(
                heading.text,
                self.known.get(f"titre-{index}", 0),
                heading.level - 1,
                self.face,
                self.layout.size - 0.5,
            )
            for index, heading in enumerate(headings)
            if heading.level <= DEEPEST_LISTED
        ]


def column_widths(table: Table, room: float) -> list[float]:
    """Share the room by the length of the texts, within limits that keep both ends readable."""
    longest = [max(len(row[index]) for row in table.rows) for index in range(len(table.rows[0]))]
    weights = [min(max(length, 6), 48) for length in longest]
    return [room * weight / sum(weights) for weight in weights]


def _is_body(piece: Piece, resolution: Resolution) -> bool:
    """Whether the piece holds reasons or text, after the label and the names."""
    bodies = (*resolution.whereas, resolution.text)
    return isinstance(piece, Line) and piece.text in bodies


def marked_up(text: str, bold: str) -> str:
    """Turn **bold** into the library's own mark, after escaping the rest."""
    return re.sub(r"\*\*(.+?)\*\*", rf'<font name="{bold}">\1</font>', escape(text))


def paragraph_styles(layout: Layout) -> dict[str, ParagraphStyle]:
    """Give one style for each way a line may be set."""
    face, size = FACES[layout.font], layout.size
    body = ParagraphStyle(
        "corps", fontName=face.regular, fontSize=size, leading=layout.leading, spaceAfter=size * 0.6
    )

    def style(name: str, **changes: object) -> ParagraphStyle:
        return ParagraphStyle(name, parent=body, **changes)

    title = {"fontName": face.bold, "keepWithNext": 1}
    styles = [
        body if layout.font == "courier" else style("corps", alignment=TA_JUSTIFY),
        style("retrait", leftIndent=22),
        style("puce", leftIndent=22, firstLineIndent=-10, spaceAfter=2),
        style("note", leftIndent=12, fontSize=size - 1),
        style("centre", alignment=TA_CENTER),
        style("droite", alignment=TA_RIGHT, spaceBefore=2),
        style("cellule", fontSize=size - 2, leading=size * 1.1, spaceAfter=0),
        style("couverture", alignment=TA_CENTER, fontName=face.bold, fontSize=size + 6, leading=30),
        style("titre", alignment=TA_CENTER, fontName=face.bold, fontSize=size + 1),
        style("titre1", fontSize=size + 2, leading=layout.leading + 3, spaceBefore=10, **title),
        style("titre2", fontSize=size + 0.5, spaceBefore=8, **title),
        style("titre3", spaceBefore=6, **title),
    ]
    return {each.name: each for each in styles}
