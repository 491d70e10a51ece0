"""Read a source file of `content/`: a TOML front matter, then a few marks.

# ## ###        headings
- text          bullet
> text          note set apart
^ text          centred line
| a | b |       table row
---             new page
[[sommaire]]    table of contents
::: label / kind … :::   resolution, one `key: value` per line
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from .model import (
    Block,
    Contents,
    Heading,
    Layout,
    Line,
    Metadata,
    Minutes,
    PageBreak,
    Resolution,
    Table,
    Vote,
)
from .typography import spaced

MARKS = {"- ": "puce", "> ": "note", "^ ": "centre"}


def parse_minutes(source: str) -> Minutes:
    """Build the minutes a source file describes."""
    _, head, body = source.split("+++\n", 2)
    front: dict[str, Any] = tomllib.loads(head)
    layout = Layout(**front.get("layout", {}))
    return Minutes(
        path=front["path"],
        title=front["title"],
        instance=front["instance"],
        start=front["start"],
        end=front.get("end", front["start"]),
        status=front.get("status", ""),
        cover=tuple(front.get("cover", ())),
        heading=tuple(front.get("heading", ())),
        layout=layout,
        metadata=Metadata(**front.get("metadata", {})),
        blocks=tuple(parse_blocks(spaced(body, layout.spaces))),
    )


def parse_blocks(body: str) -> Iterator[Block]:
    """Yield the blocks of a body in order."""
    for chunk in _chunks(body):
        first = chunk[0]
        if first.startswith(":::"):
            yield _resolution(chunk)
        elif first.startswith("|"):
            yield Table(tuple(_cells(row) for row in chunk))
        elif first == "---":
            yield PageBreak()
        elif first == "[[sommaire]]":
            yield Contents()
        elif first.startswith("#"):
            yield _heading(first)
        else:
            yield from _lines(chunk)


def _chunks(body: str) -> Iterator[list[str]]:
    """Cut at blank lines, except inside a resolution."""
    chunk: list[str] = []
    for raw in body.splitlines():
        line = raw.strip()
        inside = bool(chunk) and chunk[0].startswith(":::")
        if line == ":::" and inside:
            yield chunk
            chunk = []
        elif line or inside:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _heading(line: str) -> Heading:
    marks, _, text = line.partition(" ")
    return Heading(len(marks), text)


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.strip("|").split("|"))


def _lines(chunk: list[str]) -> Iterator[Line]:
    """A marked line stands alone; the others of a chunk make one paragraph."""
    plain: list[str] = []
    for line in chunk:
        style = MARKS.get(line[:2])
        if style:
            yield Line(line[2:], style)
        else:
            plain.append(line)
    if plain:
        yield Line(" ".join(plain))


def _resolution(chunk: list[str]) -> Resolution:
    label, _, kind = chunk[0].removeprefix(":::").partition(" / ")
    fields: dict[str, list[str]] = {}
    for line in filter(None, chunk[1:]):
        key, _, value = line.partition(": ")
        fields.setdefault(key.strip(), []).append(value.strip())
    known = {"propose", "appuye", "attendu", "texte", "issue", "vote"}
    if unknown := fields.keys() - known:
        raise ValueError(f"clés inconnues dans {chunk[0]!r} : {sorted(unknown)}")
    return Resolution(
        label=label.strip(),
        kind=kind or "principale",
        text=fields["texte"][0],
        outcome=fields["issue"][0],
        mover=fields.get("propose", [""])[0],
        seconder=fields.get("appuye", [""])[0],
        whereas=tuple(fields.get("attendu", ())),
        vote=_vote(fields.get("vote", [""])[0]),
    )


def _vote(text: str) -> Vote | None:
    if not text:
        return None
    pour, contre, abstentions = (int("".join(part.split())) for part in text.split("/"))
    return Vote(pour, contre, abstentions)
