"""What a sample document is: a header, and a list of blocks in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

# Tables of contents list titles down to this level.
DEEPEST_LISTED = 2


@dataclass(frozen=True)
class Heading:
    """A chapter (level 1), section (2) or subsection (3) title."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; `role` is body, quote, note, sign or bullet."""

    text: str
    role: str = "body"


@dataclass(frozen=True)
class Clause:
    """A numbered article such as 1.01 or 5-3.02."""

    number: str
    text: str


@dataclass(frozen=True)
class Recommendation:
    """One thing the brief asks for; the label is empty in a bulleted list."""

    label: str
    text: str


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first being the head; `asks` marks a table of recommendations."""

    caption: str
    rows: tuple[tuple[str, ...], ...]
    asks: bool = False


@dataclass(frozen=True)
class Box:
    """Blocks drawn inside a frame."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows starts a new page."""


Block = Heading | Text | Clause | Recommendation | Table | Box | PageBreak


@dataclass(frozen=True)
class Metadata:
    """What the file says of itself, which may be missing or misleading."""

    title: str = ""
    author: str = ""
    subject: str = ""
    created: str = "2000-01-01"


@dataclass(frozen=True)
class Paper:
    """One document to draw."""

    source: Path
    path: str
    title: str
    kind: str
    date: str
    language: str
    blocks: tuple[Block, ...]
    notes: dict[str, str]
    metadata: Metadata
    bill: str = ""
    commission: str = ""
    cover: tuple[str, ...] = ()
    stamp: str = ""
    head: str = ""
    foot: str = "{page}"
    font: str = "serif"
    size: float = 11
    columns: int = 1
    contents: bool = False
    fresh_chapters: bool = False
    typography: str = "nbsp"
    soft_hyphens: bool = False
    ligatures: str = ""
    encoding: str = "utf-8"
    draw: str = ""

    @property
    def suffix(self) -> str:
        """The format of the file: pdf, docx, odt, txt or md."""
        return self.path.rsplit(".", 1)[-1]


@dataclass(frozen=True)
class FoundRecommendation:
    """Where a recommendation landed in the finished file; page 0 where there are no pages."""

    page: int
    label: str
    text: str


@dataclass
class Outcome:
    """What drawing a paper produced."""

    pages: int = 0
    recommendations: list[FoundRecommendation] = field(default_factory=list)


def recommendations_of(blocks: tuple[Block, ...]) -> list[FoundRecommendation]:
    """Lists the recommendations of formats that have no pages of their own."""
    found: list[FoundRecommendation] = []
    for block in blocks:
        if isinstance(block, Recommendation):
            found.append(FoundRecommendation(0, block.label, block.text))
        elif isinstance(block, Box):
            found.extend(recommendations_of(block.blocks))
        elif isinstance(block, Table) and block.asks:
            found.extend(FoundRecommendation(0, row[0], row[1]) for row in block.rows[1:])
    return found
