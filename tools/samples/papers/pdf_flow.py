"""Turns the blocks of a paper into the flowing pieces reportlab lays out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    Spacer,
    TableStyle,
)
from reportlab.platypus import (
    PageBreak as NewPage,
)
from reportlab.platypus import Table as Grid
from reportlab.platypus.tableofcontents import TableOfContents

from .inline import note_calls, strip_marks, to_markup
from .paper import (
    Block,
    Box,
    Clause,
    FoundRecommendation,
    Heading,
    Outcome,
    PageBreak,
    Paper,
    Recommendation,
    Table,
    Text,
)
from .pdf_spaces import hold_spaces
from .pdf_style import PALE, RED, Look
from .typesetting import hyphenate, join_ligatures, lose_ligatures

FIGURE_CELL = re.compile(r"^–$|^[(–-]?[\d\s\u00a0\u202f,]+\)?[\s\u00a0\u202f]*[%$]?$")
# A label such as « R-12 » stands in the margin; « Recommandation 12 » has its own line.
SHORT_LABEL = 7
CELL_PADDING, WIDEST_CELL = 14.0, 280.0
GRID_LINE = HexColor("#999999")


class Line(Paragraph):
    """A paragraph that knows its footnotes and notes down the page it lands on."""

    notes: tuple[Paragraph, ...] = ()
    found: tuple[str, str] | None = None
    heading: tuple[int, str] | None = None
    outcome: Outcome | None = None

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 (reportlab's names)
        # A paragraph with notes stays whole, so that each note stands under its call.
        if self.notes:
            return []
        parts = super().split(aW, aH)
        if parts and parts[0] is not self:
            parts[0].found, parts[0].outcome = self.found, self.outcome
        return parts

    def draw(self) -> None:
        if self.outcome is not None and self.found is not None:
            page = self.canv.getPageNumber()
            self.outcome.recommendations.append(FoundRecommendation(page, *self.found))
        super().draw()


class Flow:
    """Makes the flowing pieces of one paper, numbering nothing by itself."""

    def __init__(self, paper: Paper, look: Look, outcome: Outcome) -> None:
        self.paper, self.look, self.outcome = paper, look, outcome

    def story(self) -> list[Flowable]:
        """Lists every piece after the cover."""
        pieces: list[Flowable] = []
        if self.paper.contents:
            pieces += self.contents()
        for block in self.paper.blocks:
            pieces += self.draw(block)
        return pieces

    def contents(self) -> list[Flowable]:
        """Makes the table of contents, with dot leaders, on its own page."""
        title = "Table des matières" if self.paper.language == "fr" else "Table of Contents"
        table = TableOfContents(dotsMinLevel=0)
        table.levelStyles = [self.look[f"contents{level}"] for level in (1, 2, 3)]
        after = [] if self.paper.fresh_chapters else [NewPage()]
        return [self.line(f"**{title}**", "heading1"), Spacer(1, 8), table, *after]

    def draw(self, block: Block) -> Iterator[Flowable]:
        """Makes the pieces of one block."""
        match block:
            case Heading():
                yield from self.heading(block)
            case Text(text, "bullet"):
                yield self.line(text, "bullet", bullet="•")
            case Text(text, role):
                yield self.line(text, role)
            case Clause(number, text):
                yield self.line(text, "clause", bullet=number)
            case Recommendation():
                yield self.recommendation(block)
            case Table():
                yield from self.table(block)
            case Box():
                yield self.box(block)
            case PageBreak():
                yield NewPage()

    def heading(self, block: Heading) -> Iterator[Flowable]:
        """Makes a title that the table of contents and running heads will know of."""
        if block.level == 1 and self.paper.fresh_chapters:
            yield NewPage()
        else:
            yield CondPageBreak(70)
        piece = self.line(f"**{block.text}**", f"heading{block.level}")
        piece.heading = (block.level, strip_marks(block.text))
        yield piece

    def recommendation(self, block: Recommendation) -> Flowable:
        """Makes a recommendation: a bullet, a label in the line, or a label above the text."""
        if not block.label:
            piece = self.line(block.text, "bullet", bullet="•")
        elif len(block.label) < SHORT_LABEL:
            piece = self.line(block.text, "clause", bullet=block.label)
        else:
            piece = self.line(block.text, "asked")
        self.mark(piece, block.label, block.text)
        if len(block.label) < SHORT_LABEL:
            return piece
        return KeepTogether([self.line(f"**{block.label}**", "label"), piece])

    def mark(self, piece: Line, label: str, text: str) -> None:
        """Asks a piece to report the page where it is drawn."""
        piece.found, piece.outcome = (label, text), self.outcome

    def table(self, block: Table) -> Iterator[Flowable]:
        """Makes a table, its head repeated on each page."""
        if block.caption:
            yield self.line(f"**{block.caption}**", "caption")
        rows = [
            [
                self.cell(cell, head=number == 0, first=column == 0)
                for column, cell in enumerate(row)
            ]
            for number, row in enumerate(block.rows)
        ]
        if block.asks:
            for cells, row in zip(rows[1:], block.rows[1:], strict=True):
                self.mark(cells[1], row[0], row[1])
        grid = Grid(rows, colWidths=self.widths(block), repeatRows=1, spaceAfter=10)
        rule = (
            [("GRID", (0, 0), (-1, -1), 0.4, GRID_LINE)]
            if self.paper.draw != "accounts"
            else [
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, GRID_LINE),
                ("LINEBELOW", (0, -1), (-1, -1), 0.8, GRID_LINE),
            ]
        )
        grid.setStyle(
            TableStyle(
                [*rule, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("BACKGROUND", (0, 0), (-1, 0), PALE)]
            )
        )
        yield grid
        yield Spacer(1, 8)

    def cell(self, text: str, *, head: bool, first: bool) -> Line:
        """Makes a cell: figures to the right except in the first column, heads in bold."""
        style = "figure" if not first and FIGURE_CELL.match(strip_marks(text)) else "cell"
        return self.line(f"**{text}**" if head and text else text, style)

    def widths(self, block: Table) -> list[float]:
        """Gives each column its longest word, then shares what is left by need."""
        available = 468.0 if self.paper.columns == 1 else 218.0
        columns = list(zip(*block.rows, strict=True))
        least = [self.measure(column, whole=False) for column in columns]
        wanted = [min(self.measure(column, whole=True), WIDEST_CELL) for column in columns]
        wish = [max(want - low, 1.0) for want, low in zip(wanted, least, strict=True)]
        spare = (available - sum(least)) / sum(wish)
        return [low + spare * more for low, more in zip(least, wish, strict=True)]

    def measure(self, column: tuple[str, ...], *, whole: bool) -> float:
        """Measures the longest cell of a column, or its longest word, in the bold face."""
        texts = [strip_marks(cell) for cell in column]
        pieces = texts if whole else [word for text in texts for word in text.split(" ")]
        bold, size = self.look.face[:-1] + "1", self.look["cell"].fontSize
        return max(stringWidth(piece, bold, size) for piece in pieces) + CELL_PADDING

    def box(self, block: Box) -> Flowable:
        """Frames blocks in a single-cell table."""
        inner: list[Flowable] = [self.line(f"**{block.title}**", "heading3")] if block.title else []
        for child in block.blocks:
            inner += self.draw(child)
        grid = Grid([[inner]], colWidths=[468.0 if self.paper.columns == 1 else 218.0])
        grid.setStyle(
            TableStyle(
                [
                    ("BOX", (0, 0), (-1, -1), 1, RED),
                    ("PADDING", (0, 0), (-1, -1), 8),
                    ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ]
            )
        )
        return KeepTogether([grid, Spacer(1, 10)])

    def line(self, text: str, style: str, bullet: str | None = None) -> Line:
        """Makes a paragraph with its footnotes, damaged on purpose where the header asks."""
        piece = Line(self.shape(text), self.look[style], bulletText=bullet)
        piece.notes = tuple(self.note(name) for name in note_calls(text))
        return piece

    def note(self, name: str) -> Paragraph:
        """Makes the text of one footnote."""
        return Paragraph(
            f"<super rise='2' size='6'>{name}</super> " + self.shape(self.paper.notes[name]),
            self.look["foot-note"],
        )

    def shape(self, text: str) -> str:
        """Writes the markup, with soft hyphens or ligatures kept or lost."""
        if self.paper.soft_hyphens:
            text = hyphenate(text)
        if self.paper.ligatures == "kept":
            text = join_ligatures(text)
        if self.paper.ligatures == "lost":
            text = lose_ligatures(text)
        return hold_spaces(to_markup(text))
