"""The small markup of the article files, read into blocks that each template prints its own way.

``## `` and ``### `` are headings, ``- `` a list, ``| `` a table whose first row is its head,
``> `` a quotation whose last line may be ``> — Name | Function``. ``*…*`` is italic.
A heading that begins with « À propos » opens the closing section.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

_ITALIC = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Block:
    """One printed block. ``lines`` holds the paragraph, the items, or the cells' rows."""

    kind: str
    lines: tuple[str, ...]
    signature: tuple[str, str] | None = None
    rows: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def html(self) -> Markup:
        """The first line, with its italics."""
        return inline_html(self.lines[0])

    @property
    def items(self) -> list[Markup]:
        """Every line, with its italics."""
        return [inline_html(line) for line in self.lines]

    def plain(self) -> str:
        """Return the words as a reader of text sees them."""
        cells = (" ".join(row) for row in self.rows)
        # A name and a function printed without a space between them: as the pages do it.
        signed = ("".join(self.signature),) if self.signature else ()
        return " ".join([*(line.replace("*", "") for line in self.lines), *cells, *signed])


def inline_html(text: str) -> Markup:
    """Escape a line and set its italics."""
    escaped = html.escape(text, quote=False)
    return Markup(_ITALIC.sub(r"<em>\1</em>", escaped))


def parse(text: str) -> list[Block]:
    """Read a body into blocks."""
    chunks = (chunk.strip() for chunk in re.split(r"\n\s*\n", text))
    return [block for chunk in chunks if chunk for block in _blocks(chunk)]


def _blocks(chunk: str) -> Iterator[Block]:
    lines = chunk.splitlines()
    for prefix, read in _READERS.items():
        if lines[0].startswith(prefix):
            yield read([line.removeprefix(prefix).strip() for line in lines])
            return
    yield Block("p", (" ".join(line.strip() for line in lines),))


def _quote(lines: list[str]) -> Block:
    if not lines[-1].startswith("— "):
        return Block("quote", (" ".join(lines),))
    name, function = lines[-1].removeprefix("— ").split(" | ")
    return Block("quote", (" ".join(lines[:-1]),), signature=(name, function))


def _table(lines: list[str]) -> Block:
    rows = tuple(tuple(cell.strip() for cell in line.strip(" |").split("|")) for line in lines)
    return Block("table", (), rows=rows)


_READERS: dict[str, Callable[[list[str]], Block]] = {
    "### ": lambda lines: Block("h3", tuple(lines)),
    "## ": lambda lines: Block("h2", tuple(lines)),
    "- ": lambda lines: Block("list", tuple(lines)),
    "> ": _quote,
    "| ": _table,
}


def split_closing(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Part the text from its closing « À propos » section, which may be empty."""
    for place, block in enumerate(blocks):
        if block.kind == "h2" and block.lines[0].startswith("À propos"):
            return blocks[:place], blocks[place:]
    return blocks, []


def words(blocks: list[Block]) -> list[str]:
    """Return the words of the blocks, cut at spaces of any kind."""
    return " ".join(block.plain() for block in blocks).split()
