"""The blocks of a body: headings, paragraphs, list items and tables, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from csnsearch.ingest.html.tables import is_data_table, table_text
from csnsearch.ingest.html.tree import BLOCK_TAGS, HEADINGS
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.repair import fold_spaces, repair

_HTML_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOTE = re.compile("^#")
_BOLD = frozenset(("strong", "b"))
_DEEPEST = 200
_PSEUDO_HEADING = 90  # characters: a whole paragraph in bold that short is a heading
_PSEUDO_LEVEL = 4
_BULLETS = "•·▪■◦‣●"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of inline text."""

    text: str
    bold: bool


_BREAK = _Piece("\n", bold=False)


def blocks_of(body: Tag) -> Iterator[Block]:
    """The blocks of `body`, mended; nothing that is text is left out."""
    yield from _Walk().blocks(body)


class _Walk:
    """One traversal: inline text gathers until a block begins or ends."""

    def __init__(self) -> None:
        self._inline: list[_Piece] = []
        self._number = ""  # what an ordered list writes before its next item

    def blocks(self, body: Tag) -> Iterator[Block]:
        yield from self._inside(body, BlockKind.PARAGRAPH, 0, 0)
        yield from self._flush(BlockKind.PARAGRAPH, 0)

    def _inside(self, tag: Tag, kind: BlockKind, level: int, depth: int) -> Iterator[Block]:
        number = _first_number(tag)
        for child in tag.children:
            if isinstance(child, Tag):
                if child.name == "li" and number is not None:
                    self._number = f"{number}. "
                    number += 1
                yield from self._tag(child, kind, level, depth + 1)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._inline.extend(_pieces(child, tag))

    def _tag(self, tag: Tag, kind: BlockKind, level: int, depth: int) -> Iterator[Block]:
        name = tag.name
        if name == "br":
            self._inline.append(_BREAK)
        elif name == "table" and is_data_table(tag):
            yield from self._flush(kind, level)
            yield from _table(tag)
        elif depth > _DEEPEST:
            self._inline.append(_Piece(_HTML_SPACE.sub(" ", tag.get_text(" ")), bold=False))
        elif name == "sup" and tag.find("a", href=_NOTE):
            self._inline.append(_Piece(f" [{tag.get_text().strip(' []()')}]", bold=False))
        elif name in BLOCK_TAGS:
            yield from self._flush(kind, level)
            inner, inner_level = _kind(tag, kind, level)
            yield from self._inside(tag, inner, inner_level, depth)
            yield from self._flush(inner, inner_level)
        else:
            yield from self._inside(tag, kind, level, depth)

    def _flush(self, kind: BlockKind, level: int) -> Iterator[Block]:
        pieces, self._inline = self._inline, []
        for part in _parts(pieces):
            for lines in _with_heading_apart(part, kind):
                text = fold_spaces(repair("\n".join("".join(map(_text, line)) for line in lines)))
                if text:
                    text, self._number = self._number + text, ""
                    all_bold = all(
                        piece.bold for line in lines for piece in line if piece.text.strip()
                    )
                    yield _block(text, kind, level, all_bold=all_bold)


def _text(piece: _Piece) -> str:
    return piece.text


def _pieces(text: str, parent: Tag) -> Iterator[_Piece]:
    bold = parent.name in _BOLD or any(above.name in _BOLD for above in parent.parents)
    if parent.name != "pre":
        yield _Piece(_HTML_SPACE.sub(" ", text), bold)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _BREAK
        yield _Piece(line, bold)


def _parts(pieces: list[_Piece]) -> Iterator[list[list[_Piece]]]:
    """Paragraphs as lists of lines: one break ends a line, two end a paragraph."""
    lines: list[list[_Piece]] = [[]]
    breaks = 0
    for piece in pieces:
        if piece is _BREAK:
            breaks += 1
            continue
        if piece.text.strip() and breaks:
            if breaks > 1 and any(lines):
                yield lines
                lines = [[]]
            elif any(lines):
                lines.append([])
            breaks = 0
        lines[-1].append(piece)
    if any(lines):
        yield lines


def _with_heading_apart(lines: list[list[_Piece]], kind: BlockKind) -> Iterator[list[list[_Piece]]]:
    """A first line in bold over lines that are not is the heading of them."""
    if kind is BlockKind.PARAGRAPH and len(lines) > 1:
        shown = [[piece for piece in line if piece.text.strip()] for line in lines]
        title = "".join(map(_text, lines[0])).strip()
        if title and all(piece.bold for piece in shown[0]) and _heads(title):
            rest = [piece for line in shown[1:] for piece in line]
            if not all(piece.bold for piece in rest):
                yield lines[:1]
                lines = lines[1:]
    yield lines


def _block(text: str, kind: BlockKind, level: int, *, all_bold: bool) -> Block:
    if kind is BlockKind.HEADING:
        return Block(" ".join(text.split()), kind, level)
    if kind is BlockKind.PARAGRAPH and text[0] in _BULLETS and text[1:].strip():
        return Block(text.lstrip(_BULLETS + " \xa0"), BlockKind.ITEM)
    if kind is BlockKind.PARAGRAPH and all_bold and _heads(text):
        return Block(text, BlockKind.HEADING, _PSEUDO_LEVEL)
    return Block(text, kind, level)


def _heads(text: str) -> bool:
    return len(text) <= _PSEUDO_HEADING and "\n" not in text and text[-1] not in ".,;…"


def _kind(tag: Tag, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
    if tag.name in HEADINGS:
        return BlockKind.HEADING, int(tag.name[1])
    if tag.name in {"li", "dd", "dt"}:
        return BlockKind.ITEM, 0
    if tag.name in {"table", "ul", "ol", "dl"}:
        return BlockKind.PARAGRAPH, 0
    return kind, level


def _first_number(tag: Tag) -> int | None:
    """Where an ordered list begins to count, or None for anything else."""
    if tag.name != "ol" or str(tag.get("type", "1")) != "1":
        return None
    start = str(tag.get("start", "1"))
    return int(start) if start.isdecimal() and len(start) < 6 else 1  # noqa: PLR2004  no absurd list


def _table(tag: Tag) -> Iterator[Block]:
    caption = tag.find("caption")
    if caption:
        text = fold_spaces(repair(caption.get_text(" ")))
        if text:
            yield Block(" ".join(text.split()))
    text = table_text(tag)
    if text:
        yield Block(text, BlockKind.TABLE)
