"""The frame of a printed page: margins, running heads, labels, file metadata."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import letter
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from .fonts import FACES
from .model import Layout, Metadata, Minutes

GUTTER = 0.8 * cm


class DeclaredInfo(PDFInfo):
    """Writes only what the sample declares, so that a file may say nothing of itself."""

    def __init__(self, metadata: Metadata) -> None:
        super().__init__()
        self.metadata = metadata

    def format(self, document: object) -> bytes:
        """Give the information dictionary of the file."""
        entries = {
            "Title": self.metadata.title,
            "Author": self.metadata.author,
            "Producer": self.metadata.producer,
            "CreationDate": self.metadata.created,
        }
        kept = {key: PDFString(value) for key, value in entries.items() if value}
        written: bytes = PDFDictionary(kept).format(document)
        return written


class PageFrame(BaseDocTemplate):
    """A document of letter pages set as the layout asks."""

    def __init__(self, target: io.BytesIO, minutes: Minutes, total: int) -> None:
        self.minutes = minutes
        self.total = total
        margin = minutes.layout.margin_cm * cm
        super().__init__(
            target,
            pagesize=letter,
            leftMargin=margin,
            rightMargin=margin,
            topMargin=margin,
            bottomMargin=margin,
            invariant=1,
            pageCompression=1,
            lang="fr-CA",
        )
        frames = _frames(self, minutes.layout.columns)
        self.addPageTemplates([PageTemplate("page", frames, onPage=self.furnish)])

    def furnish(self, canvas: Canvas, _doc: BaseDocTemplate) -> None:
        """Draw the running head and foot of one page."""
        layout = self.minutes.layout
        page = canvas.getPageNumber()
        if page == 1:
            # The template puts this object back when the last page is done.
            self._savedInfo = DeclaredInfo(self.minutes.metadata)
            if layout.page_labels:
                canvas.addPageLabel(0, "ARABIC", layout.first_folio)
        if page == 1 and (self.minutes.cover or layout.bare_first_page):
            return
        self._running_line(canvas, layout, layout.header, letter[1] - 1.5 * cm)
        self._running_line(canvas, layout, layout.footer, 1.4 * cm)

    def _running_line(self, canvas: Canvas, layout: Layout, text: str, height: float) -> None:
        page = canvas.getPageNumber()
        folio = layout.first_folio + page - 1
        written = text.format(page=page, folio=folio, total=self.total)
        canvas.setFont(FACES[layout.font].regular, layout.size - 2)
        left, _, right = written.rpartition("||")
        if left:
            canvas.drawString(self.leftMargin, height, left.strip())
            canvas.drawRightString(letter[0] - self.rightMargin, height, right.strip())
        else:
            canvas.drawCentredString(letter[0] / 2, height, right)


def _frames(doc: BaseDocTemplate, columns: int) -> list[Frame]:
    room = doc.width - GUTTER * (columns - 1)
    width = room / columns
    return [
        Frame(
            doc.leftMargin + index * (width + GUTTER),
            doc.bottomMargin,
            width,
            doc.height,
            leftPadding=0,
            rightPadding=0,
            id=f"colonne{index}",
        )
        for index in range(columns)
    ]
