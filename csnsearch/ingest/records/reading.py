"""What a record builder is given: one raw document, and what is known of its file."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from unidecode import unidecode

from csnsearch.ingest.identity import Identity
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.source import Source

_OPENING_WORDS = 250
# A line of a title page may hold a whole title of law; without pages, text begins sooner.
_COVER_LINE_WORDS = 45
_COVER_LINE_WORDS_UNPAGED = 30
_DASHES = re.compile(r"[‐‑‒–—―−]")


class Vocabularies(Hashable, Protocol):
    """The controlled vocabularies, as records use them. Hashable: what they know is cached."""

    def resolve(self, vocabulary: str, text: str) -> str | None:
        """The value that `text` names, as a path; None when it is not a known one."""

    def split(self, vocabulary: str, text: str) -> list[str]:
        """The values of a comma-separated list, known ones kept whole."""


@dataclass(frozen=True)
class Reading:
    """One raw document on its way to be understood."""

    raw: RawDocument
    source: Source
    identity: Identity
    digest: str
    taxonomy: Vocabularies

    @cached_property
    def opening(self) -> tuple[Block, ...]:
        """The title page: the first page, or the first 250 words where there are no pages."""
        first = next((block.page for block in self.raw.blocks), None)
        opening: list[Block] = []
        words = 0
        for block in self.raw.blocks:
            if block.page != first or words > _OPENING_WORDS:
                break
            opening.append(block)
            words += len(block.text.split())
        return tuple(opening)

    @cached_property
    def cover(self) -> tuple[Block, ...]:
        """The lines of the title page that stand before its first real paragraph."""
        cover: list[Block] = []
        for block in self.opening:
            longest = _COVER_LINE_WORDS_UNPAGED if block.page is None else _COVER_LINE_WORDS
            if len(block.text.split()) > longest:
                break
            cover.append(block)
        return tuple(cover)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks; what is set large on a page of its own before the text heads no section."""
        blocks = self.raw.blocks
        cover = len(self.cover)
        after = blocks[cover] if cover < len(blocks) else None
        if not cover or after is None or after.page == blocks[0].page:
            return blocks
        return tuple(map(_as_paragraph, blocks[:cover])) + blocks[cover:]

    @cached_property
    def opening_text(self) -> str:
        """The text of the title page."""
        return "\n".join(block.text for block in self.opening)


def _as_paragraph(block: Block) -> Block:
    return Block(block.text, page=block.page) if block.kind is BlockKind.HEADING else block


def fold(text: str) -> str:
    """Lower case, no accents, plain hyphens, apostrophes and spaces: for matching clues."""
    return " ".join(unidecode(_DASHES.sub("-", text)).lower().split())
