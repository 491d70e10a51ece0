"""Draws a paper as an ODT: headings, lists, tables, notes."""

from __future__ import annotations

from pathlib import Path

from odf import dc, meta
from odf.namespaces import TEXTNS
from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from odf.table import Table as Grid
from odf.table import TableCell, TableColumn, TableRow
from odf.text import H, List, ListItem, Note, NoteBody, NoteCitation, P, Span

from .inline import cut_runs
from .paper import (
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

RUN_STYLES: dict[str, dict[str, str]] = {
    "bold": {"fontweight": "bold"},
    "italic": {"fontstyle": "italic"},
    "raised": {"textposition": "super 58%"},
}


def draw_odt(paper: Paper, target: Path) -> Outcome:
    """Writes the ODT of a paper."""
    writer = Writer(paper)
    for line in paper.cover:
        writer.add(writer.paragraph(line.removeprefix("# ")))
    for block in paper.blocks:
        writer.write(block)
    describe(writer.document, paper)
    writer.document.save(str(target))
    freeze_zip(target)
    return Outcome(0, recommendations_of(paper.blocks))


def describe(document: OpenDocumentText, paper: Paper) -> None:
    """Fills in the metadata, dated as the header asks."""
    # odfpy dates the file by itself; its own elements are replaced.
    document.meta.childNodes.clear()
    document.meta.addElement(meta.Generator(text="csnsearch, document d'exemple (texte inventé)"))
    document.meta.addElement(meta.CreationDate(text=f"{paper.metadata.created}T10:15:00"))
    if paper.metadata.title:
        document.meta.addElement(dc.Title(text=paper.metadata.title))
    if paper.metadata.author:
        document.meta.addElement(dc.Creator(text=paper.metadata.author))
    document.meta.addElement(dc.Language(text=f"{paper.language}-CA"))


class Writer:
    """Writes the blocks of one paper into an OpenDocument text."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.document, self.calls = paper, OpenDocumentText(), 0
        self.styles = {name: self.run_style(name) for name in RUN_STYLES}

    def run_style(self, name: str) -> Style:
        """Declares a style for runs."""
        style = Style(name=name, family="text")
        style.addElement(TextProperties(**RUN_STYLES[name]))
        self.document.automaticstyles.addElement(style)
        return style

    def add(self, element: object) -> None:
        """Adds an element at the end of the text."""
        self.document.text.addElement(element)

    def write(self, block: Block) -> None:
        """Writes one block."""
        match block:
            case Heading(level, text):
                self.add(self.fill(H(outlinelevel=level), text))
            case Text(text, "bullet") | Recommendation("", text):
                self.write_bullet(text)
            case Text(text):
                self.add(self.paragraph(text))
            case Clause(number, text) | Recommendation(number, text):
                self.add(self.paragraph(f"**{number}** {text}"))
            case Table():
                self.write_table(block)
            case Box(title, blocks):
                self.add(self.paragraph(f"**{title}**"))
                for child in blocks:
                    self.write(child)
            case PageBreak():
                pass

    def write_bullet(self, text: str) -> None:
        """Writes a list of one item."""
        bullets, item = List(), ListItem()
        item.addElement(self.paragraph(text))
        bullets.addElement(item)
        self.add(bullets)

    def write_table(self, block: Table) -> None:
        """Writes a caption and a grid."""
        if block.caption:
            self.add(self.paragraph(f"**{block.caption}**"))
        grid = Grid(name=f"Tableau{self.calls}")
        grid.addElement(TableColumn(numbercolumnsrepeated=len(block.rows[0])))
        for row in block.rows:
            line = TableRow()
            for text in row:
                cell = TableCell()
                cell.addElement(self.paragraph(text))
                line.addElement(cell)
            grid.addElement(line)
        self.add(grid)

    def paragraph(self, text: str) -> P:
        """Makes a paragraph with its runs."""
        return self.fill(P(), text)

    def fill(self, element: P, text: str) -> P:
        """Adds the runs of a text to a paragraph or heading."""
        for run in cut_runs(text):
            if run.style == "note":
                element.addElement(self.note(run.text))
            elif run.style == "plain":
                element.addText(run.text)
            else:
                element.addElement(Span(stylename=self.styles[run.style], text=run.text))
        return element

    def note(self, name: str) -> Note:
        """Makes a footnote where it is called."""
        self.calls += 1
        note = Note(noteclass="footnote", id=f"ftn{self.calls}")
        note.setAttrNS(TEXTNS, "id", f"ftn{self.calls}")
        note.addElement(NoteCitation(text=str(self.calls)))
        body = NoteBody()
        body.addElement(self.paragraph(self.paper.notes[name]))
        note.addElement(body)
        return note
