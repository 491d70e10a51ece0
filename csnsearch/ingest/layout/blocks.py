"""Lines of a whole document → its blocks: headings, paragraphs, items and tables."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby, takewhile

from csnsearch.ingest.layout.contents import contents_lines, entry
from csnsearch.ingest.layout.headings import Style, heading_style, levels
from csnsearch.ingest.layout.line import Line
from csnsearch.ingest.layout.markers import marker
from csnsearch.ingest.layout.metrics import Metrics, measure
from csnsearch.ingest.layout.paragraphs import Paragraph, paragraphs, runs_on
from csnsearch.ingest.layout.tables import tables
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.repair import attested_words, join_line_ends, repair, repair_line

_NOTE_SIZE = 0.95
_MAX_TITLE = 240


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a document, its title as printed, and its table of contents."""

    blocks: tuple[Block, ...]
    title: str
    contents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    text: str
    page: int


_Piece = Paragraph | _Grid


def lay_out(lines: Sequence[Line]) -> Layout:
    """Make the blocks of a document from its lines in reading order."""
    metrics = measure(lines)
    pieces: list[_Piece] = []
    contents: list[str] = []
    for _, column in groupby(lines, key=lambda line: line.column):
        pieces.extend(_pieces(list(column), metrics, contents))
    joined = _run_together(pieces, metrics)
    attested = attested_words("\n".join(line.text for line in lines))
    styles = _styles(joined, metrics)
    blocks = tuple(_blocks(joined, styles, attested))
    return Layout(blocks, _title(joined, styles, attested), tuple(contents))


def _pieces(column: list[Line], metrics: Metrics, contents: list[str]) -> Iterator[_Piece]:
    """What one column of text holds, from top to bottom; entries of `contents` put aside."""
    aside = contents_lines(column)
    contents.extend(repair_line(entry(column[index].text)) for index in sorted(aside))
    lines = [line for index, line in enumerate(column) if index not in aside]
    done = 0
    for table in tables(lines):
        yield from paragraphs(lines[done : table.start], metrics)
        yield _Grid(table.text, lines[table.start].page)
        done = table.end
    yield from paragraphs(lines[done:], metrics)


def _run_together(pieces: Sequence[_Piece], metrics: Metrics) -> list[_Piece]:
    """Paragraphs cut by the end of a column or page, made whole."""
    whole: list[_Piece] = []
    for piece in pieces:
        place = _open_paragraph(whole, piece, metrics)
        if place is None:
            whole.append(piece)
        else:
            before = whole[place]
            assert isinstance(before, Paragraph)
            assert isinstance(piece, Paragraph)
            whole[place] = Paragraph(before.lines + piece.lines)
    return whole


def _open_paragraph(whole: Sequence[_Piece], piece: _Piece, metrics: Metrics) -> int | None:
    """The paragraph that `piece` goes on with, notes at the foot of its page passed over."""
    if isinstance(piece, _Grid) or not whole:
        return None
    for place in range(len(whole) - 1, -1, -1):
        before = whole[place]
        if isinstance(before, _Grid):
            return None
        if runs_on(before, piece):
            return place
        note = before.first.size < _NOTE_SIZE * metrics.body
        if not note or before.lines[-1].column == piece.first.column:
            return None
    return None


def _styles(pieces: Sequence[_Piece], metrics: Metrics) -> list[Style | None]:
    neighbours = [piece if isinstance(piece, Paragraph) else None for piece in pieces]
    framed = [None, *neighbours, None]
    return [
        heading_style(piece, framed[place], framed[place + 2], metrics) if piece else None
        for place, piece in enumerate(neighbours)
    ]


def _blocks(
    pieces: Sequence[_Piece], styles: Sequence[Style | None], attested: Collection[str]
) -> Iterator[Block]:
    headings = [
        (style, marker(piece.first.text))
        for piece, style in zip(pieces, styles, strict=True)
        if style is not None and isinstance(piece, Paragraph)
    ]
    ranks = iter(levels(headings))
    for piece, style in zip(pieces, styles, strict=True):
        if isinstance(piece, _Grid):
            yield Block(repair(piece.text), BlockKind.TABLE, page=piece.page)
        elif style is not None:
            yield Block(_text(piece, attested), BlockKind.HEADING, next(ranks), piece.page)
        else:
            yield _body_block(piece, attested)


def _body_block(paragraph: Paragraph, attested: Collection[str]) -> Block:
    text = _text(paragraph, attested)
    mark = marker(text)
    if mark is None:
        return Block(text, page=paragraph.page)
    text = text[mark.length :] if mark.symbol else text
    return Block(text, BlockKind.ITEM, page=paragraph.page)


def _text(paragraph: Paragraph, attested: Collection[str]) -> str:
    return repair(join_line_ends([line.text for line in paragraph.lines], attested))


def _title(
    pieces: Sequence[_Piece], styles: Sequence[Style | None], attested: Collection[str]
) -> str:
    """The largest heading of the first page; it may stand on several lines of one size.

    A numbered heading is that of a chapter, and never the title. A typewritten page has
    no larger print: its first paragraph stands for the title when it is short.
    """
    opening = [
        (piece, (style.smaller, style.plain) if style and not _is_numbered(piece) else None)
        for piece, style in zip(pieces, styles, strict=True)
        if isinstance(piece, Paragraph) and piece.page == pieces[0].page
    ]
    largest = min((look for _, look in opening if look), default=None)
    if largest is None:
        first = opening[0][0] if opening else None
        text = _text(first, attested) if first and not _is_numbered(first) else ""
        return text if len(text) <= _MAX_TITLE else ""
    from_largest = dropwhile(lambda each: each[1] != largest, opening)
    lines = takewhile(lambda each: each[1] == largest, from_largest)
    return " ".join(_text(piece, attested) for piece, _ in lines)


def _is_numbered(paragraph: Paragraph) -> bool:
    mark = marker(paragraph.first.text)
    return mark is not None and not mark.symbol
