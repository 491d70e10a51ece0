"""Draws a paper as a DOCX: cover, leaders, running head, tables, real footnotes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph

from .docx_notes import NoteBook
from .inline import cut_runs, strip_marks
from .paper import (
    DEEPEST_LISTED,
    Block,
    Box,
    Clause,
    Heading,
    Outcome,
    PageBreak,
    Paper,
    Recommendation,
    Table,
    Text,
    recommendations_of,
)
from .zips import freeze_zip

ROLE_STYLES = {"bullet": "List Bullet", "quote": "Intense Quote"}


def draw_docx(paper: Paper, target: Path) -> Outcome:
    """Writes the DOCX of a paper; Word has no fixed pages, so none are counted."""
    word = Document()
    word.styles["Normal"].font.name = "Liberation Serif"
    word.styles["Normal"].font.size = Pt(paper.size)
    writer = Writer(paper, word, NoteBook(word, paper.notes))
    writer.write()
    describe(word, paper)
    word.save(str(target))
    freeze_zip(target)
    return Outcome(0, recommendations_of(paper.blocks))


def describe(word: Word, paper: Paper) -> None:
    """Fills in the properties, or leaves them blank as the header asks."""
    core = word.core_properties
    core.title, core.author = paper.metadata.title, paper.metadata.author
    core.subject, core.comments, core.last_modified_by = paper.metadata.subject, "", ""
    core.content_status = "Exemple : texte inventé"
    core.created = core.modified = datetime.fromisoformat(paper.metadata.created)


class Writer:
    """Writes the blocks of one paper into a Word document."""

    def __init__(self, paper: Paper, word: Word, notes: NoteBook) -> None:
        self.paper, self.word, self.notes = paper, word, notes

    def write(self) -> None:
        """Writes everything, in reading order."""
        self.write_margins()
        self.write_cover()
        if self.paper.contents:
            self.write_contents()
        for block in self.paper.blocks:
            self.write_block(block)

    def write_margins(self) -> None:
        """Writes the running head and the page number."""
        section = self.word.sections[0]
        section.different_first_page_header_footer = bool(self.paper.cover)
        section.header.paragraphs[0].text = self.paper.head.replace(" || ", "\t\t")
        before, _, after = self.paper.foot.replace(" || ", "\t\t").partition("{page}")
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot.add_run(before)
        add_field(foot, "PAGE")
        foot.add_run(after)

    def write_cover(self) -> None:
        """Writes the centred lines of the title page."""
        for line in self.paper.cover:
            paragraph = self.word.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            self.write_runs(paragraph, line.removeprefix("# "))
            if line.startswith("# "):
                for run in paragraph.runs:
                    run.font.size, run.font.bold = Pt(20), True
        if self.paper.cover:
            self.word.add_page_break()

    def write_contents(self) -> None:
        """Writes the titles with dot leaders; pages are those of the author's own printout."""
        self.word.add_paragraph("Table des matières", style="Title")
        page = 3
        for block in self.paper.blocks:
            if isinstance(block, Heading) and block.level <= DEEPEST_LISTED:
                paragraph = self.word.add_paragraph(f"{strip_marks(block.text)}\t{page}")
                paragraph.paragraph_format.left_indent = Inches(0.3 * (block.level - 1))
                paragraph.paragraph_format.tab_stops.add_tab_stop(
                    Inches(6), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
                )
                page += block.level == 1
        self.word.add_page_break()

    def write_block(self, block: Block) -> None:
        """Writes one block."""
        match block:
            case Heading(level, text):
                self.write_runs(self.word.add_heading("", level), text)
            case Text(text, role):
                self.write_runs(self.word.add_paragraph(style=ROLE_STYLES.get(role)), text)
            case Clause(number, text):
                self.write_runs(self.word.add_paragraph(f"{number}\t"), text)
            case Recommendation(label, text):
                self.write_recommendation(label, text)
            case Table():
                self.write_table(block)
            case Box(title, blocks):
                self.write_block(Text(f"**{title}**"))
                for child in blocks:
                    self.write_block(child)
            case PageBreak():
                self.word.add_page_break()

    def write_recommendation(self, label: str, text: str) -> None:
        """Writes the label as its own paragraph, or a bullet when there is none."""
        if label:
            self.word.add_paragraph(style=None).add_run(label).bold = True
        self.write_runs(self.word.add_paragraph(style=None if label else "List Bullet"), text)

    def write_table(self, block: Table) -> None:
        """Writes a caption and a grid."""
        if block.caption:
            self.word.add_paragraph(block.caption, style="Caption")
        grid = self.word.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
        for cells, row in zip(grid.rows, block.rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=True):
                self.write_runs(cell.paragraphs[0], text)
        self.word.add_paragraph()

    def write_runs(self, paragraph: Paragraph, text: str) -> None:
        """Writes runs in their styles, note calls included."""
        for run in cut_runs(text):
            if run.style == "note":
                self.notes.call(paragraph, run.text)
                continue
            written = paragraph.add_run(run.text)
            written.bold = run.style == "bold" or None
            written.italic = run.style == "italic" or None
            written.font.superscript = run.style == "raised" or None


def add_field(paragraph: Paragraph, name: str) -> None:
    """Adds a field that Word computes, such as the page number."""
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = paragraph.add_run()._r  # noqa: SLF001 (python-docx has no fields)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run.append(mark)
