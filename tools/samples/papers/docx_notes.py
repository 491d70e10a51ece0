"""Adds real footnotes to a DOCX, which python-docx cannot make by itself."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from .inline import strip_marks

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)


class NoteBook:
    """The footnotes of one document, numbered in the order of the content file."""

    def __init__(self, word: Word, notes: dict[str, str]) -> None:
        self.numbers = {name: number for number, name in enumerate(notes, start=1)}
        if notes:
            blob = footnotes_xml([strip_marks(text) for text in notes.values()]).encode()
            part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, blob, word.part.package)
            word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def call(self, paragraph: Paragraph, name: str) -> None:
        """Adds the raised number that calls a note."""
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(self.numbers[name]))
        run._r.append(mark)  # noqa: SLF001 (python-docx has no footnotes)


def footnotes_xml(texts: list[str]) -> str:
    """Writes the part that holds the notes."""
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p>'
        "</w:footnote>"
        for number, text in enumerate(texts, start=1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:footnotes xmlns:w="{NAMESPACE}">{SEPARATORS}{notes}</w:footnotes>'
