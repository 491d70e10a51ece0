"""What a set of minutes is made of, before any file format is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Vote(NamedTuple):
    """Counted votes, in the order in which minutes give them."""

    pour: int
    contre: int
    abstentions: int


@dataclass(frozen=True)
class Resolution:
    """One proposition put to a meeting, with what became of it."""

    label: str
    kind: str
    text: str
    outcome: str
    mover: str = ""
    seconder: str = ""
    whereas: tuple[str, ...] = ()
    vote: Vote | None = None


@dataclass(frozen=True)
class Heading:
    """A title inside the minutes; level 1 is the highest."""

    level: int
    text: str


@dataclass(frozen=True)
class Line:
    """One paragraph and the way it is set: corps, retrait, centre, droite, note, puce."""

    text: str
    style: str = "corps"


@dataclass(frozen=True)
class Columns:
    """Labels on the left and names on the right, drawn label after label first."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the header."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True)
class Contents:
    """The place where the table of contents is printed."""


Block = Heading | Line | Columns | Table | PageBreak | Contents | Resolution


@dataclass(frozen=True)
class Layout:
    """How the printed page looks; the front matter of a source file sets it."""

    form: str = "classique"
    font: str = "times"
    size: float = 11
    leading: float = 14
    margin_cm: float = 2.5
    header: str = ""
    footer: str = ""
    first_folio: int = 1
    page_labels: bool = False
    outline: bool = False
    columns: int = 1
    typography: str = ""
    spaces: str = ""
    slips: bool = False
    bare_first_page: bool = False


@dataclass(frozen=True)
class Metadata:
    """What the file says of itself, which is not always the truth."""

    title: str = ""
    author: str = ""
    producer: str = ""
    created: str = ""


@dataclass(frozen=True)
class Minutes:
    """One set of minutes: what is known of it, and its blocks in reading order."""

    path: str
    title: str
    instance: str
    start: str
    end: str
    status: str
    blocks: tuple[Block, ...]
    cover: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    layout: Layout = field(default_factory=Layout)
    metadata: Metadata = field(default_factory=Metadata)

    def resolutions(self) -> list[Resolution]:
        """Give the resolutions in reading order."""
        return [block for block in self.blocks if isinstance(block, Resolution)]


class Printed(NamedTuple):
    """What only the written file can tell: its pages, and where each resolution fell."""

    pages: int | None
    resolution_pages: tuple[int | None, ...]
