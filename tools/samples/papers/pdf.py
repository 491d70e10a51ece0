"""Draws a paper as a PDF: cover, running heads, footnotes, page numbers."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import PageBreak as NewPage

from .inline import to_markup
from .paper import DEEPEST_LISTED, Outcome, Paper
from .pdf_flow import Flow, Line
from .pdf_style import GREY, RED, Look, make_look

MARGIN = 72.0
WIDTH, HEIGHT = LETTER
GUTTER = 20.0
# Says in every file, where no reader looks for words, that the text is invented.
PRODUCER = "csnsearch, documents d'exemple (texte inventé)"


class NoteFrame(Frame):
    """A column that keeps room at its foot for the notes called in it."""

    def __init__(self, left: float, width: float) -> None:
        super().__init__(left, MARGIN, width, HEIGHT - 2 * MARGIN - 12, 0, 0, 0, 0)
        self.notes: list[Paragraph] = []

    def _add(self, flowable: Flowable, canv: Canvas, trySplit: int = 0) -> int:  # noqa: N803
        notes = getattr(flowable, "notes", ())
        room = self.room_for(notes)
        self._y1p += room
        done = super()._add(flowable, canv, trySplit)
        if done:
            self.notes.extend(notes)
        else:
            self._y1p -= room
        return int(done)

    add = _add

    def room_for(self, notes: tuple[Paragraph, ...]) -> float:
        """Returns the height that more notes would take."""
        height = sum(note.wrap(self._aW, HEIGHT)[1] + 1 for note in notes)
        return height + (8 if notes and not self.notes else 0)

    def draw_notes(self, canvas: Canvas) -> None:
        """Draws the notes under a short rule, and forgets them."""
        if not self.notes:
            return
        top = self._y1p - 5
        canvas.setStrokeColor(GREY)
        canvas.line(self._x1, top, self._x1 + 100, top)
        for note in self.notes:
            top -= note.wrap(self._aW, HEIGHT)[1] + 1
            note.drawOn(canvas, self._x1, top)
        self.notes = []
        self._y1p = self._y1


class Document(BaseDocTemplate):
    """Lays out one paper; `total` is its number of pages, known from an earlier pass."""

    def __init__(self, target: io.BytesIO, paper: Paper, look: Look, total: int) -> None:
        super().__init__(target, pagesize=LETTER, producer=PRODUCER)
        self.paper, self.look, self.total, self.chapter = paper, look, total, ""
        self.addPageTemplates(page_templates(self, paper))

    def beforeDocument(self) -> None:  # noqa: N802 (reportlab calls it so)
        """Says of the file what its header asks, the date included."""
        describe(self.canv, self.paper)
        self.chapter = ""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Tells the table of contents and the outline about each heading."""
        if not isinstance(flowable, Line) or flowable.heading is None:
            return
        level, text = flowable.heading
        if level == 1:
            self.chapter = text
        if level <= DEEPEST_LISTED and self.paper.contents:
            self.notify("TOCEntry", (level - 1, text, self.page))


def describe(canvas: Canvas, paper: Paper) -> None:
    """Writes the metadata, blank where the header has none, with a date that never moves."""
    canvas.setTitle(paper.metadata.title)
    canvas.setAuthor(paper.metadata.author)
    canvas.setSubject(paper.metadata.subject)
    canvas.setCreator("")
    canvas.setProducer(PRODUCER)
    day = paper.metadata.created.replace("-", "")
    canvas.setDateFormatter(lambda *_: f"D:{day}101500-05'00'")


def page_templates(document: Document, paper: Paper) -> list[PageTemplate]:
    """Makes the cover page and the ordinary page."""
    inner = WIDTH - 2 * MARGIN
    width = (inner - GUTTER * (paper.columns - 1)) / paper.columns
    frames = [NoteFrame(MARGIN + n * (width + GUTTER), width) for n in range(paper.columns)]
    cover = PageTemplate(
        "cover",
        [Frame(MARGIN, MARGIN, inner, HEIGHT - 2 * MARGIN, 0, 0, 0, 0)],
        onPage=lambda canvas, _: draw_cover(canvas, paper, document.look),
    )
    pages = PageTemplate(
        "pages", frames, onPageEnd=lambda canvas, _: end_page(canvas, document, frames)
    )
    return [cover, pages] if paper.cover else [pages]


def draw_cover(canvas: Canvas, paper: Paper, look: Look) -> None:
    """Draws the band of the title page, and the stamp of the Assemblée nationale if any."""
    canvas.saveState()
    canvas.setFillColor(RED)
    canvas.rect(0, HEIGHT - 26, WIDTH, 26, stroke=0, fill=1)
    if paper.stamp:
        canvas.setFillColor(GREY)
        text = canvas.beginText(WIDTH - 190, HEIGHT - 52)
        text.setFont(look.face, 9)
        text.textLines(paper.stamp)
        canvas.drawText(text)
    canvas.restoreState()


def end_page(canvas: Canvas, document: Document, frames: list[NoteFrame]) -> None:
    """Draws the notes, the running head and the footer of a page."""
    for frame in frames:
        frame.draw_notes(canvas)
    paper = document.paper
    canvas.saveState()
    canvas.setFillColor(GREY)
    canvas.setFont(document.look.face, 8.5)
    head = paper.head.format(chapter=document.chapter, page=document.page, pages=document.total)
    left, _, right = head.partition(" || ")
    canvas.drawString(MARGIN, HEIGHT - 46, left)
    canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 46, right)
    foot = paper.foot.format(page=document.page, pages=document.total)
    left, _, right = foot.partition(" || ")
    if right:
        canvas.drawString(MARGIN, 40, left)
        canvas.drawRightString(WIDTH - MARGIN, 40, right)
    else:
        canvas.drawCentredString(WIDTH / 2, 40, left)
    canvas.restoreState()


def cover_pieces(paper: Paper, look: Look) -> list[Flowable]:
    """Makes the centred lines of the title page; a blank line leaves a gap."""
    pieces: list[Flowable] = [NextPageTemplate("pages"), Spacer(1, 110)]
    for line in paper.cover:
        large = line.startswith("# ")
        style = look["cover-large" if large else "cover"]
        pieces.append(
            Paragraph(to_markup(line.removeprefix("# ")), style) if line else Spacer(1, 34)
        )
    return [*pieces, NewPage()]


def layout(paper: Paper, total: int) -> tuple[bytes, Outcome]:
    """Lays out a paper once; the recommendations found are those of the last pass."""
    outcome, look, target = Outcome(), make_look(paper), io.BytesIO()
    document = Document(target, paper, look, total)
    story = Flow(paper, look, outcome).story()
    while story and isinstance(story[0], NewPage):
        story.pop(0)
    cover = cover_pieces(paper, look) if paper.cover else []
    document.multiBuild([*cover, *story])
    outcome.pages = document.page
    last = {(found.label, found.text): found for found in outcome.recommendations}
    outcome.recommendations = list(last.values())
    return target.getvalue(), outcome


def draw_pdf(paper: Paper, target: Path) -> Outcome:
    """Writes the PDF of a paper, in two passes so that footers know the total."""
    rl_config.invariant = 1
    _, first = layout(paper, 0)
    data, outcome = layout(paper, first.pages)
    target.write_bytes(data)
    return outcome
