"""What a reader gives: the text of a file in order, before anyone says what it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from csnsearch.messages import Message


class BlockKind(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table, in reading order.

    `level` is 1–6 for a heading and 0 otherwise. `page` counts from 1 and is None for
    formats without pages. A table's text has one line per row, cells joined by a tab.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """One document as its file holds it, mended but not yet understood.

    `metadata` holds what the format itself states, under names shared by all readers:
    title, author, date, modified, language, description, canonical, shortlink, surtitre,
    chapeau, dossier, sujet, region, source, information, post_id, keywords, producer.
    Several values of one name keep their order. `page_labels` has one printed number per
    page, or is empty. `listing` is true when the file only lists other documents.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page_count: int | None = None
    page_labels: tuple[str, ...] = ()
    listing: bool = False
    warnings: tuple[Message, ...] = ()

    def first(self, name: str) -> str:
        """The first value of a metadata name, or ""."""
        values = self.metadata.get(name, ())
        return values[0] if values else ""

    @property
    def text(self) -> str:
        """The text of all blocks, one blank line apart."""
        return "\n\n".join(block.text for block in self.blocks)
