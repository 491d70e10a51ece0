"""Paragraphs and tables of a word processor → blocks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.layout.contents import CONTENTS_TITLE, entry
from csnsearch.ingest.layout.headings import closes_proposition
from csnsearch.ingest.layout.markers import marker
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import fold_spaces, repair, repair_line
from csnsearch.ingest.titles import choose_title, is_programs_own
from csnsearch.messages import message

_MAX_HEADING = 120
_MIN_LETTERS = 3
_ENDS = (".", ",", ";", ":")
_MOSTLY = 0.4
_DEEPEST = 6
_OPENING = 12
_TITLE_LINES = 3
_LINE_END = 80
# A table whose cells hold this much, in characters on average, arranges text on the page.
_LONG_CELL = 300
_ENTRY = re.compile(r"(?:\t|(?:\s?[.…·_]){4,})\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class OfficeText:
    """The blocks of one file as they are read, and what is known of its pages.

    Many minutes have no heading styles: a short paragraph all in bold stands for one, one
    level below the styled headings, unless most of the text is bold.
    """

    blocks: list[Block] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    """Entries of the table of contents: navigation, kept apart from the text."""
    title: str = ""
    """What is set in the style of a title."""
    page: int | None = None
    _bold: set[int] = field(default_factory=set)
    _entries: set[int] = field(default_factory=set)

    def titled(self, text: str) -> None:
        """Add the title of the document, or one that a table of contents bears."""
        if not CONTENTS_TITLE.fullmatch(text.strip()):
            self.title = self.title or repair_line(text)
        self.heading(text, 1)

    def heading(self, text: str, level: int) -> None:
        """Add a heading of level 1–6."""
        self._add(Block(repair_line(text), BlockKind.HEADING, level, self.page))

    def item(self, text: str) -> None:
        """Add a list item, its printed number included."""
        self._add(Block(_mended(text), BlockKind.ITEM, page=self.page))

    def paragraph(self, text: str, *, bold: bool = False) -> None:
        """Add a paragraph; `bold` when all of it is, and it stands where a heading may."""
        block = Block(_mended(text), page=self.page)
        if _ENTRY.search(text[-_LINE_END:]):
            self._entries.add(len(self.blocks))
        if bold and _may_be_heading(block.text):
            self._bold.add(len(self.blocks))
        self._add(block)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table, or its text when it only arranges text on the page."""
        cells = [[_mended(cell) for cell in row] for row in rows]
        filled = [[cell for cell in row if cell] for row in cells]
        texts = [cell for row in filled for cell in row]
        if not texts:
            return
        if all(len(row) < 2 for row in filled) or sum(map(len, texts)) > _LONG_CELL * len(texts):  # noqa: PLR2004  a column is no table
            for cell in texts:
                self.paragraph(cell)
        elif all(len(row) == 2 and row[0].endswith(":") for row in filled if row):  # noqa: PLR2004
            for row in filled:
                self.paragraph(" ".join(row))
        else:
            text = "\n".join("\t".join(row).rstrip() for row in cells if any(row))
            self._add(Block(text, BlockKind.TABLE, page=self.page))

    def finished(self) -> tuple[Block, ...]:
        """All blocks in order. Raises UnreadableDocument (`no_text`) when there are none."""
        self._put_contents_aside()
        if not self.blocks:
            raise UnreadableDocument(
                message("le document ne contient aucun texte (que des images, peut-être)"),
                "no_text",
            )
        bold = sum(len(self.blocks[index].text) for index in self._bold)
        if bold > _MOSTLY * sum(len(block.text) for block in self.blocks):
            return tuple(self.blocks)
        level = min(_DEEPEST, 1 + max(block.level for block in self.blocks))
        return tuple(
            replace(block, kind=BlockKind.HEADING, level=level) if index in self._bold else block
            for index, block in enumerate(self.blocks)
        )

    def _put_contents_aside(self) -> None:
        """Entries typed by hand, a tab or dots before their page, are a table of contents too."""
        aside: set[int] = set()
        for index in sorted(self._entries):
            if {index + 1, index + 2} <= self._entries or index - 1 in aside:
                aside.add(index)
        aside |= {
            index - 1
            for index in aside
            if index and CONTENTS_TITLE.fullmatch(self.blocks[index - 1].text)
        }
        self.contents.extend(entry(self.blocks[index].text) for index in sorted(aside))
        kept = [index for index in range(len(self.blocks)) if index not in aside]
        self._bold = {place for place, index in enumerate(kept) if index in self._bold}
        self.blocks = [self.blocks[index] for index in kept]

    def _add(self, block: Block) -> None:
        if block.text:
            self.blocks.append(block)


def _mended(text: str) -> str:
    return fold_spaces(repair(text).replace("\n", " ").replace("\t", " "))


def _may_be_heading(text: str) -> bool:
    return (
        len(text) <= _MAX_HEADING
        and len(_LETTER.findall(text)) >= _MIN_LETTERS
        and not text.endswith(_ENDS)
        and not closes_proposition(text)
    )


def office_document(text: OfficeText, stated: dict[str, tuple[str, ...]]) -> RawDocument:
    """The raw document of a word processor's file.

    Raises UnreadableDocument (`no_text`) when it holds no text.
    """
    blocks = text.finished()
    opening = " ".join(block.text for block in blocks[:_OPENING])
    printed = text.title or _printed_title(blocks)
    kept = {"contents": tuple(text.contents)} if text.contents else {}
    own = stated.pop("title", ())
    if own:
        kept["file_title" if is_programs_own(own[0]) else "title"] = own
    return RawDocument(
        blocks=blocks,
        title=choose_title(printed, next(iter(own), ""), opening),
        metadata=stated | kept,
        page_count=text.page,
    )


def _printed_title(blocks: Sequence[Block]) -> str:
    """The headings with which a document opens, before any text; a numbered one is no title."""
    opening = takewhile(lambda block: block.kind is BlockKind.HEADING, blocks)
    lines = [block.text for block in opening if marker(block.text) is None]
    if not lines:
        lines = [block.text for block in blocks[:_OPENING] if block.kind is BlockKind.HEADING][:1]
    return " – ".join(lines[:_TITLE_LINES])
