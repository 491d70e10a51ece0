"""Reads a content file: a TOML header between two `+++` lines, then a small Markdown.

The Markdown knows `#` headings, paragraphs, `-` bullets, `>` quotes, `§ 1.01 text` clauses,
`| a | b |` tables, `[^1]` notes, and these lines:

    !table Caption          the table below has this caption
    !asks Caption           the same, and each row is a recommendation (label, text, …)
    !reco Label | text      a recommendation; without a label, a bullet
    !box Title … !end       a frame around blocks
    !note text, !sign text  small print, signature
    !include name           the lines of content/parts/name.txt
    !pagebreak
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .ledger import add_up
from .paper import (
    Block,
    Box,
    Clause,
    Heading,
    Metadata,
    PageBreak,
    Paper,
    Recommendation,
    Table,
    Text,
)
from .typesetting import typeset

NOTE_LINE = re.compile(r"^\[\^(\w+)\]: (.*)$")
HEADING_LINE = re.compile(r"^(#{1,3}) (.*)$")
CLAUSE_LINE = re.compile(r"^§ (\S+) (.*)$")


def read_paper(source: Path) -> Paper:
    """Turns one content file into a paper, its spaces and apostrophes typeset."""
    header_text, body = source.read_text(encoding="utf-8").removeprefix("+++\n").split("\n+++\n", 1)
    header: dict[str, Any] = tomllib.loads(header_text)
    mode = header.get("typography", "nbsp")
    lines = [typeset(line, mode, header["language"]) for line in expand(body, source)]
    notes = {m[1]: m[2] for line in lines if (m := NOTE_LINE.match(line))}
    blocks = tuple(read_blocks(iter([line for line in lines if not NOTE_LINE.match(line)])))
    for name in ("head", "foot", "stamp"):
        if name in header:
            header[name] = typeset(header[name], mode, header["language"])
    cover = header.pop("cover", [])
    header["cover"] = tuple(typeset(line, mode, header["language"]) for line in cover)
    header["metadata"] = Metadata(**header.get("metadata", {}))
    return Paper(source=source, blocks=blocks, notes=notes, **header)


def expand(body: str, source: Path) -> Iterator[str]:
    """Replaces `!include` lines by the shared text they name."""
    # Content files stand one folder below `content`, beside `parts`.
    parts = source.parent.parent / "parts"
    for line in body.splitlines():
        if line.startswith("!include "):
            part = parts / f"{line.removeprefix('!include ')}.txt"
            yield from part.read_text(encoding="utf-8").splitlines()
        else:
            yield line


def read_blocks(lines: Iterator[str]) -> Iterator[Block]:
    """Groups lines into blocks; stops at `!end` when inside a box."""
    pending: list[str] = []
    caption, asks = "", False
    for line in lines:
        if pending and not line.startswith("|"):
            yield make_table(pending, caption, asks=asks)
            pending, caption, asks = [], "", False
        if line == "!end":
            return
        if line.startswith("|"):
            pending.append(line)
        elif line.startswith(("!table", "!asks")):
            word, _, caption = line.partition(" ")
            asks = word == "!asks"
        elif line.startswith("!box"):
            yield Box(line.removeprefix("!box").strip(), tuple(read_blocks(lines)))
        elif line.strip():
            yield read_line(line)
    if pending:
        yield make_table(pending, caption, asks=asks)


def read_line(line: str) -> Block:
    """Reads a block that holds in one line."""
    if match := HEADING_LINE.match(line):
        return Heading(len(match[1]), match[2])
    if match := CLAUSE_LINE.match(line):
        return Clause(match[1], match[2])
    if line == "!pagebreak":
        return PageBreak()
    if line.startswith("!reco"):
        label, text = line.removeprefix("!reco").split("|", 1)
        return Recommendation(label.strip(), text.strip())
    for mark, role in (("- ", "bullet"), ("> ", "quote"), ("!note ", "note"), ("!sign ", "sign")):
        if line.startswith(mark):
            return Text(line.removeprefix(mark), role)
    if line.startswith("!"):
        raise ValueError(f"unknown line: {line!r}")
    return Text(line)


def make_table(lines: list[str], caption: str, *, asks: bool) -> Table:
    """Cuts the lines of a table into cells and fills in its sums."""
    rows = [tuple(cell.strip(" ") for cell in line.strip(" ")[1:-1].split("|")) for line in lines]
    width = max(len(row) for row in rows)
    padded = [row + ("",) * (width - len(row)) for row in rows]
    return Table(caption, tuple(add_up(padded)), asks)
