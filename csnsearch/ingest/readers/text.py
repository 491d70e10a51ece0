"""Plain text → RawDocument: paragraphs, pages, and web pages saved as text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.date_lines import datelines, is_date_line
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.line_ends import attested_words
from csnsearch.ingest.page_marks import numbers_in, page_labels, page_mark, printed_start
from csnsearch.ingest.paragraphs import paragraphs
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import repair
from csnsearch.ingest.saved_page import read_saved_page
from csnsearch.ingest.source import Source
from csnsearch.messages import message

_PAGE_BREAK = "\f"
_TITLE_LENGTH = 120
_STOPS = ".!?…:;,"
_DATED_WITHIN = 6  # first blocks


def read_text(source: Source) -> Iterator[RawDocument | Failure]:
    """The document of a text file. A form feed begins a page.

    Raises UnreadableDocument "empty" when the file holds nothing but spaces.
    """
    text = decode(source.read_bytes())
    if not text.strip():
        raise UnreadableDocument(message("Le fichier est vide."), "empty")
    yield read_plain(text)


def read_plain(text: str) -> RawDocument:
    """The document of a text already decoded."""
    pages = [repair(page) for page in text.strip(_PAGE_BREAK).split(_PAGE_BREAK)]
    if len(pages) > 1:
        return _paged(pages)
    saved = read_saved_page(pages[0])
    return saved or _document(tuple(paragraphs(pages[0])))


def _paged(pages: list[str]) -> RawDocument:
    bare = [_without_mark(page.strip()) for page in pages]
    attested = attested_words("\n\n".join(page for page, _ in bare))
    blocks = tuple(
        block
        for number, (page, _) in enumerate(bare, 1)
        for block in paragraphs(page, number, attested)
    )
    marks = [mark for _, mark in bare]
    labels = page_labels(marks, printed_start([numbers_in(mark) for mark in marks]))
    return replace(_document(blocks), page_count=len(pages), page_labels=labels)


def _without_mark(page: str) -> tuple[str, str]:
    """A page without the line that only numbers it (« - 1213 - »), and that number."""
    first, _, after = page.partition("\n")
    before, _, last = page.rpartition("\n")
    for line, rest in ((first, after), (last, before)):
        mark = page_mark(line)
        if mark and mark.sure:
            return rest, mark.number
    return page, ""


def _document(blocks: tuple[Block, ...]) -> RawDocument:
    title, rest = _titled(blocks)
    dates = tuple(_dates(block.text for block in blocks[:_DATED_WITHIN]))
    return RawDocument(blocks=rest, title=title, metadata={"date": dates} if dates else {})


def _dates(texts: Iterable[str]) -> Iterator[str]:
    """Lines near the beginning that only say a date, and datelines of communiqués."""
    opening = list(texts)
    yield from (line for text in opening for line in text.split("\n") if is_date_line(line))
    yield from datelines(opening)


def _titled(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title that opens the text, which is then not repeated in the blocks.

    A heading, or a short first paragraph without a stop over others.
    """
    if not blocks:
        return "", blocks
    first = blocks[0]
    short = len(first.text) <= _TITLE_LENGTH and first.text[-1] not in _STOPS
    if first.kind is BlockKind.HEADING or (
        first.kind is BlockKind.PARAGRAPH and short and len(blocks) > 1
    ):
        return first.text, blocks[1:]
    return "", blocks
