"""PDF files: text in reading order, with its pages.

Page by page, words become fragments with places; running heads are found across pages and
leave the text (they stay in the metadata as `running_head`); columns give the reading order;
lines become headings, paragraphs, items and tables. A table of contents is navigation: it
stays in the metadata as `contents`, for its entries are the headings of the text itself.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.layout.blocks import lay_out
from csnsearch.ingest.layout.columns import in_reading_order
from csnsearch.ingest.layout.fragment import Fragment
from csnsearch.ingest.layout.line import Line, lines_of
from csnsearch.ingest.layout.quality import text_quality
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers.pdf_file import PdfPage, open_pdf, pdf_pages, stated_labels
from csnsearch.ingest.readers.pdf_metadata import metadata_of
from csnsearch.ingest.readers.pdf_warnings import warnings
from csnsearch.ingest.running_heads import EdgeLine, RunningHeads, running_heads
from csnsearch.ingest.source import Source
from csnsearch.ingest.titles import choose_title
from csnsearch.messages import message

_OPENING = 12
_SAME_LINE = 0.3


def read_pdf(source: Source) -> Iterator[RawDocument | Failure]:
    """The one document of a PDF file.

    Raises UnreadableDocument: `empty`, `damaged`, `encrypted`, or `no_text` for a scan that
    no program has read yet.
    """
    with closing(open_pdf(source.path)) as document:
        pages = list(pdf_pages(document))
        stated = metadata_of(document)
        count = len(document)
        labels = stated_labels(document, len(pages))
    _refuse_without_text(pages)
    yield _raw_document(pages, count, labels, stated)


def _refuse_without_text(pages: Sequence[PdfPage]) -> None:
    if any(page.fragments for page in pages):
        return
    if all(page.damaged for page in pages):
        raise UnreadableDocument(
            message("aucune page du fichier PDF ne peut être ouverte : demandez-en une copie"),
            "damaged",
        )
    raise UnreadableDocument(
        message(
            "document numérisé sans reconnaissance de texte : passez-le à l’OCR, puis réindexez-le"
        ),
        "no_text",
    )


def _raw_document(
    pages: Sequence[PdfPage],
    count: int,
    labels: tuple[str, ...],
    stated: dict[str, tuple[str, ...]],
) -> RawDocument:
    heads = running_heads([_edge_lines(page.fragments) for page in pages])
    lines = _lines(pages, heads)
    if not lines:  # a form filled page after page: what repeats is all there is
        heads = RunningHeads(tuple(frozenset() for _ in pages), heads.labels, ())
        lines = _lines(pages, heads)
    layout = lay_out(lines)
    text = "\n".join(page.text for page in pages)
    opening = " ".join(block.text for block in layout.blocks[:_OPENING])
    title = choose_title(layout.title, next(iter(stated.get("title", ())), ""), opening)
    found = {
        "running_head": heads.texts,
        "contents": layout.contents,
        "text_quality": (f"{text_quality(text):.2f}",),
        "ocr": ("true",) if any(page.invisible for page in pages) else (),
    }
    return RawDocument(
        blocks=layout.blocks,
        title=title,
        metadata=stated | {name: values for name, values in found.items() if values},
        page_count=count,
        page_labels=labels or heads.labels,
        warnings=tuple(warnings(pages, count, text)),
    )


def _edge_lines(fragments: Sequence[Fragment]) -> list[EdgeLine]:
    return [
        EdgeLine(tuple(cell.text for cell in line.cells), line.y)
        for line in lines_of(list(fragments), 0)
    ]


def _lines(pages: Sequence[PdfPage], heads: RunningHeads) -> list[Line]:
    """The lines of all pages in reading order, running heads left out."""
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        kept = _without(page.fragments, heads.lines[number - 1], number)
        column = lines[-1].column + 1 if lines else 0
        lines.extend(in_reading_order(kept, number, column))
    return lines


def _without(fragments: Sequence[Fragment], running: frozenset[int], number: int) -> list[Fragment]:
    if not running:
        return list(fragments)
    rows = lines_of(list(fragments), number)
    heights = [rows[index].y for index in running]
    return [
        piece
        for piece in fragments
        if all(abs(piece.y - y) > _SAME_LINE * piece.size for y in heights)
    ]
