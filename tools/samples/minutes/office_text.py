"""What both word-processor writers need: bold spans, and archives that never change."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from .forms import FORMS, Piece
from .model import Block, Columns, Heading, Line, Minutes, Resolution, Table

OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def spans(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text at its ** marks; give each part and whether it is bold."""
    for index, part in enumerate(re.split(r"\*\*", text)):
        if part:
            yield part, index % 2 == 1


def written_pieces(minutes: Minutes) -> Iterator[Heading | Table | Line]:
    """Give the minutes as headings, tables and lines, resolutions written out."""
    for text in minutes.heading:
        yield Line(f"**{text}**", "centre")
    for block in minutes.blocks:
        if isinstance(block, Heading | Table):
            yield block
        else:
            yield from _lines(minutes, block)


def _lines(minutes: Minutes, block: Block) -> Iterable[Line]:
    pieces: list[Piece] = []
    if isinstance(block, Resolution):
        pieces = FORMS[minutes.layout.form](block)
    elif isinstance(block, Line | Columns):
        pieces = [block]
    for piece in pieces:
        if isinstance(piece, Columns):
            yield from (
                Line(f"{label} {name}") for label, name in zip(piece.left, piece.right, strict=True)
            )
        else:
            yield piece


def freeze_archive(archive: bytes, target: Path) -> None:
    """Write a zip again with one date everywhere, so that two runs give the same bytes."""
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as frozen,
    ):
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, OLDEST_ZIP_DATE)
            # ODF wants its `mimetype` first and stored as it is.
            entry.compress_type = member.compress_type
            frozen.writestr(entry, source.read(member.filename))
