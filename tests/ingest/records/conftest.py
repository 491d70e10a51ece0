"""Readings made for tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.ingest.identity import identify
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.records.reading import Reading
from csnsearch.ingest.source import Source
from csnsearch.taxonomy import CSN

MakeReading = Callable[..., Reading]


def make_reading(
    *lines: str,
    name: str = "document.pdf",
    title: str = "",
    media_type: str = "application/pdf",
    page: int | None = 1,
    **metadata: str,
) -> Reading:
    blocks = tuple(
        Block(line.removeprefix("# "), BlockKind.HEADING, 1, page)
        if line.startswith("# ")
        else Block(line, page=page)
        for line in lines
    )
    stated = {key: (value,) for key, value in metadata.items()}
    raw = RawDocument(blocks=blocks, title=title, metadata=stated)
    source = Source(Path(name), name, "", media_type, 1, 0)
    return Reading(raw, source, identify(raw, name), "", CSN)


@pytest.fixture
def reading() -> MakeReading:
    """Makes a document whose lines are its blocks; ``# `` begins a heading."""
    return make_reading
