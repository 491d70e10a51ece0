"""Plain text → RawDocument: paragraphs, pages, and web pages saved as text."""

from collections.abc import Iterator

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.paragraphs import paragraphs
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import repair
from csnsearch.ingest.saved_page import read_saved_page
from csnsearch.ingest.source import Source
from csnsearch.messages import message

_PAGE_BREAK = "\f"
_TITLE_WITHIN = 3  # first blocks


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
    if len(pages) == 1:
        saved = read_saved_page(pages[0])
        return saved or _document(tuple(paragraphs(pages[0])))
    blocks = tuple(
        block for number, page in enumerate(pages, 1) for block in paragraphs(page, page=number)
    )
    return _document(blocks, page_count=len(pages))


def _document(blocks: tuple[Block, ...], page_count: int | None = None) -> RawDocument:
    title, rest = _titled(blocks)
    return RawDocument(blocks=rest, title=title, page_count=page_count)


def _titled(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The first heading when it opens the text; it is then not repeated in the blocks."""
    if blocks and blocks[0].kind is BlockKind.HEADING:
        return blocks[0].text, blocks[1:]
    for block in blocks[:_TITLE_WITHIN]:
        if block.kind is BlockKind.HEADING:
            return block.text, blocks
    return "", blocks
