"""How fast files become documents, by format: in one process, then on all cores.

``python -m benchmarks.ingest_speed FOLDER``
"""

import argparse
import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.table import number, table
from benchmarks.timing import machine
from csnsearch.document import Document
from csnsearch.errors import CsnSearchError
from csnsearch.ingest import Limits, ingest
from csnsearch.ingest.extract import Extracted, Orders, extract
from csnsearch.ingest.media_types import DOCX, HTML, ODT, PDF
from csnsearch.ingest.site_template import SiteTemplate, learn
from csnsearch.ingest.source import Source
from csnsearch.ingest.walk import walk
from csnsearch.taxonomy import CSN

GROUPS = {"HTML": {HTML}, "PDF": {PDF}, "DOCX and ODT": {DOCX, ODT}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """What came out in how many seconds."""

    documents: int
    pages: int
    passages: int
    seconds: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest_speed")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    cores = os.cpu_count() or 1
    print("\n".join(machine()), end="\n\n")
    rows = [row for name in GROUPS for row in _rows(folder, name, cores)]
    heads = ("format", "files", "MB", "documents/s", "pages/s", "passages/s", "MB/s", "s")
    print("\n".join(table(heads, rows)))
    print("\nAll cores: csnsearch's own ingestion, the start of its workers included.")
    print("Pages: those that files number (PDF, office); a web page is one.")


def _rows(folder: Path, name: str, cores: int) -> Iterator[tuple[str, ...]]:
    sources = [
        item
        for item in walk([folder])
        if isinstance(item, Source) and item.media_type in GROUPS[name]
    ]
    if not sources:
        yield (f"{name}: absent", "0", *("–",) * 6)
        return
    size = sum(source.size for source in sources) / 1e6
    for how, speed in (
        ("one process", _one_process(sources)),
        (f"{cores} cores", _all_cores(folder, GROUPS[name], cores)),
    ):
        rates = (speed.documents, speed.pages, speed.passages, size)
        yield (
            f"{name}, {how}",
            number(len(sources)),
            number(size, 1),
            *(number(rate / speed.seconds, 1) for rate in rates),
            number(speed.seconds, 2),
        )


def _one_process(sources: Sequence[Source]) -> Speed:
    """Each file read here, without workers."""
    began = time.perf_counter()
    orders = Orders(_templates(sources), CSN, Limits())
    return _speed(_extracted(sources, orders), began)


def _extracted(sources: Sequence[Source], orders: Orders) -> Iterator[Document]:
    for source in sources:
        try:
            extraction = extract(source, orders)
        except CsnSearchError:  # a broken file takes its time and gives nothing
            continue
        yield from (item.document for item in extraction.items if isinstance(item, Extracted))


def _templates(sources: Sequence[Source]) -> dict[str, SiteTemplate]:
    sites: defaultdict[str, list[Path]] = defaultdict(list)
    for source in sources:
        if source.media_type == HTML:
            sites[source.site].append(source.path)
    return {site: learn(pages) for site, pages in sites.items()}


def _all_cores(folder: Path, media_types: set[str], cores: int) -> Speed:
    began = time.perf_counter()
    found = ingest(folder, jobs=cores, unchanged=lambda s: s.media_type not in media_types)
    return _speed((item for item in found if isinstance(item, Document)), began)


def _speed(documents: Iterable[Document], began: float) -> Speed:
    count = pages = passages = 0
    for document in documents:
        count += 1
        pages += max((passage.page or 1 for passage in document.passages), default=1)
        passages += len(document.passages)
    seconds = time.perf_counter() - began
    return Speed(documents=count, pages=pages, passages=passages, seconds=seconds)


if __name__ == "__main__":
    main()
