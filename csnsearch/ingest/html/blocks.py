"""The blocks of a body: headings, paragraphs, list items and tables, in reading order."""

import re
from collections.abc import Iterator

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.html.tables import is_data_table, table_text
from csnsearch.ingest.html.tree import BLOCK_TAGS, HEADINGS
from csnsearch.ingest.repair import fold_spaces, repair

_HTML_SPACE = re.compile(r"[ \t\r\n\f]+")
_PARAGRAPH_BREAK = re.compile(r"\n[ \xa0]*(?:\n[ \xa0]*)+")
_DEEPEST = 200
_PSEUDO_HEADING = 90  # characters: a whole paragraph in bold that short is a heading
_PSEUDO_LEVEL = 4
_BULLETS = "•·▪■◦‣●"


def blocks_of(body: Tag) -> Iterator[Block]:
    """The blocks of `body`, mended; nothing that is text is left out."""
    yield from _Walk().blocks(body)


class _Walk:
    """One traversal: inline text gathers until a block begins or ends."""

    def __init__(self) -> None:
        self._inline: list[str] = []
        self._bold = 0
        self._plain = 0
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
                self._text(child, tag)

    def _tag(self, tag: Tag, kind: BlockKind, level: int, depth: int) -> Iterator[Block]:
        name = tag.name
        if name == "br":
            self._inline.append("\n")
        elif name == "table" and is_data_table(tag):
            yield from self._flush(kind, level)
            yield from _table(tag)
        elif depth > _DEEPEST:
            self._inline.append(_HTML_SPACE.sub(" ", tag.get_text(" ")))
        elif name == "sup" and tag.find("a", href=re.compile("^#")):
            self._inline.append(f" [{tag.get_text().strip(' []()')}]")
        elif name in BLOCK_TAGS:
            yield from self._flush(kind, level)
            inner, inner_level = _kind(tag, kind, level)
            yield from self._inside(tag, inner, inner_level, depth)
            yield from self._flush(inner, inner_level)
        else:
            yield from self._inside(tag, kind, level, depth)

    def _text(self, text: str, parent: Tag) -> None:
        if parent.name == "pre":
            self._inline.append(text)
            return
        folded = _HTML_SPACE.sub(" ", text)
        self._inline.append(folded)
        weight = len(folded.strip())
        if weight and (parent.name in {"strong", "b"} or parent.find_parent(["strong", "b"])):
            self._bold += weight
        else:
            self._plain += weight

    def _flush(self, kind: BlockKind, level: int) -> Iterator[Block]:
        if not self._inline:
            return
        text, bold, plain = "".join(self._inline), self._bold, self._plain
        self._inline, self._bold, self._plain = [], 0, 0
        for part in _PARAGRAPH_BREAK.split(text):
            mended = fold_spaces(repair(part))
            if mended:
                mended, self._number = self._number + mended, ""
                yield _block(mended, kind, level, all_bold=bold > 0 and plain == 0)


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
