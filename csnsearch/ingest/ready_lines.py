"""Lists of ready documents, one JSON object a line, read in batches by workers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.extract import Extraction, Item, Orders, to_item
from csnsearch.ingest.readers.jsonl import read_json_line
from csnsearch.ingest.source import Source
from csnsearch.messages import message

_BATCH_BYTES = 1_000_000
_LONGEST_LINE = 64_000_000


@dataclass(frozen=True, slots=True)
class LineBatch:
    """Consecutive lines of a file that are not blank, each with its number from 1."""

    source: Source
    lines: tuple[tuple[int, bytes], ...]

    @property
    def size(self) -> int:
        """The bytes of the batch."""
        return sum(len(line) for _, line in self.lines)


def line_batches(source: Source) -> Iterator[LineBatch | Failure]:
    """The lines of a file about a megabyte at a time; a monstrous line is a failure.

    A file without any line is one failure.
    """
    lines: list[tuple[int, bytes]] = []
    size, empty = 0, True
    for number, line in _lines(source):
        empty = False
        if line is None:
            yield _too_long(source, number)
            continue
        lines.append((number, line))
        size += len(line)
        if size >= _BATCH_BYTES:
            yield LineBatch(source, tuple(lines))
            lines, size = [], 0
    if lines:
        yield LineBatch(source, tuple(lines))
    if empty:
        yield Failure(source=source.name, code="empty", reason=message("le fichier est vide"))


def extract_lines(batch: LineBatch, orders: Orders) -> Extraction:
    """The documents of a batch; a line that is none is a failure that names it."""
    return Extraction(batch.source, "", tuple(_item(batch, orders, *line) for line in batch.lines))


def _item(batch: LineBatch, orders: Orders, number: int, line: bytes) -> Item:
    name = batch.source.name
    try:
        raw = read_json_line(line, name, number)
    except UnreadableDocument as error:
        return Failure(source=name, code=error.code, reason=error.message)
    if isinstance(raw, Failure):
        return replace(raw, source=name)  # the reason names the line
    return to_item(batch.source, "", raw, number, orders.taxonomy)


def _lines(source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank; None for one that is too long to be a document."""
    number = 0
    with source.path.open("rb") as stream:
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                while (rest := stream.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield number, None
            elif line.strip():
                yield number, line


def _too_long(source: Source, number: int) -> Failure:
    reason = message("ligne {number} : plus de {limit} octets", number=number, limit=_LONGEST_LINE)
    return Failure(source=source.name, code="limit", reason=reason)
