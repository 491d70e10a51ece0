"""The shortest way in: documents → analysed → engine."""

import time
from collections.abc import Callable, Iterable

from csnsearch.document import Document, Failure, Skipped
from csnsearch.engines.base import Engine
from csnsearch.indexer.analyzed import to_records
from csnsearch.indexer.report import IndexReport, Tally

Item = Document | Failure | Skipped


def ignore(_: Item) -> None:
    """Watch nothing."""


def index_documents(
    items: Iterable[Item], engine: Engine, *, watch: Callable[[Item], None] = ignore
) -> IndexReport:
    """Write documents into an engine and commit once, at the end.

    Failures and skipped files pass through into the report. `watch` is called with
    each item when it has been dealt with. An error leaves the engine as it was.
    """
    began = time.monotonic()
    tally = Tally()
    with engine.writer() as writer:
        for item in items:
            if isinstance(item, Document):
                writer.replace(*to_records(item))
                tally.written(item)
            else:
                tally.set_aside(item)
            watch(item)
    engine.refresh()
    return tally.report(time.monotonic() - began)
