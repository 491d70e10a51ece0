"""Opening a PDF file, and taking the text of its pages one by one."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.layout.fragment import Fragment
from csnsearch.ingest.readers.pdf_words import TextPage, read_fragments
from csnsearch.messages import message

MAX_PAGES = 5_000
"""Pages read of one file; the rest is reported."""
MAX_CHARACTERS = 50_000_000
"""Characters read of one file; the rest is reported."""

_MIN_CHARACTERS = 4
_MAX_OBJECTS = 200
_INVISIBLE = 3


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What a page holds. `scanned`: an image and no text; `damaged`: it cannot be opened."""

    text: str = ""
    fragments: tuple[Fragment, ...] = ()
    scanned: bool = False
    damaged: bool = False
    invisible: bool = False
    """Its text is laid unseen over an image: a program read a scan."""


def open_pdf(path: Path) -> PdfDocument:
    """The open file. Raises UnreadableDocument: `empty`, `damaged` or `encrypted`."""
    if path.stat().st_size == 0:
        raise UnreadableDocument(message("le fichier est vide"), "empty")
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refused(error) from error
    if not len(document):
        document.close()
        raise UnreadableDocument(message("le fichier PDF ne contient aucune page"), "damaged")
    return document


def _refused(error: Exception) -> UnreadableDocument:
    if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return UnreadableDocument(
            message(
                "le fichier est protégé par un mot de passe : "
                "enregistrez-en une copie sans mot de passe"
            ),
            "encrypted",
        )
    return UnreadableDocument(
        message(
            "le fichier PDF est endommagé ou incomplet : "
            "demandez-en une nouvelle copie, ou réimprimez-le en PDF"
        ),
        "damaged",
    )


def pdf_pages(document: PdfDocument) -> Iterator[PdfPage]:
    """The pages of an open file in order, within the limits of one file."""
    characters = 0
    for index in range(min(len(document), MAX_PAGES)):
        if characters > MAX_CHARACTERS:
            return
        page = _page(document, index)
        characters += len(page.text)
        yield page


def _page(document: PdfDocument, index: int) -> PdfPage:
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
            opened = TextPage(text_page.raw, *page.get_size())
            text = opened.text()
            if len(text.strip()) < _MIN_CHARACTERS:
                return PdfPage(text, read_fragments(opened, text), scanned=_has_image(page.raw))
            return PdfPage(text, read_fragments(opened, text), invisible=_is_invisible(opened))
    except pypdfium2.PdfiumError:
        return PdfPage(damaged=True)


def _has_image(page: pdfium.FPDF_PAGE) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    kinds = {
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, place)) for place in range(count)
    }
    return bool(kinds & {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM})


def _is_invisible(page: TextPage) -> bool:
    middle = pdfium.FPDFText_CountChars(page.handle) // 2
    written = pdfium.FPDFText_GetTextObject(page.handle, middle)
    return bool(written) and pdfium.FPDFTextObj_GetTextRenderMode(written) == _INVISIBLE


def stated_labels(document: PdfDocument, count: int) -> tuple[str, ...]:
    """The page labels that the file states, when they tell more than the pages' order."""
    labels = tuple(document.get_page_label(index) for index in range(count))
    plain = tuple(str(number) for number in range(1, count + 1))
    return labels if any(labels) and labels != plain else ()
