"""From folders to documents: walk, read in workers, keep one of each document."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from csnsearch.document import Document, Failure, Skipped
from csnsearch.errors import IngestError, UnsupportedFormat
from csnsearch.ingest.duplicates import Register
from csnsearch.ingest.extract import Extraction, Orders, extract
from csnsearch.ingest.limits import Limits
from csnsearch.ingest.media_types import HTML, JSONL
from csnsearch.ingest.ready_lines import extract_lines, line_batches
from csnsearch.ingest.records import Vocabularies
from csnsearch.ingest.site_template import SiteTemplate, learn
from csnsearch.ingest.source import Source
from csnsearch.ingest.walk import Walked, walk
from csnsearch.ingest.workers import Done, Task, Workers
from csnsearch.messages import message
from csnsearch.taxonomy import CSN

Outcome = Document | Failure | Skipped
Result = Extraction | Failure | Skipped
_TEMPLATE_PAGES = 60


def ingest(
    *paths: Path | str,
    taxonomy: Vocabularies = CSN,
    jobs: int | None = None,
    limits: Limits = Limits(),  # noqa: B008  frozen
    unchanged: Callable[[Source], bool] | None = None,
) -> Iterator[Outcome]:
    """The documents under these paths, and what became of every other file.

    Each file ends as documents, failures, or a reason why it was left out, its items
    together and, duplicates aside, in the order of the walk. Files for which
    `unchanged` is true are not read. At most `jobs` workers read (default: one per
    core); memory stays bounded whatever the number of files. Raises SettingsError at
    once when a path does not exist.
    """
    walked = list(walk([Path(path) for path in paths]))
    items = [_kept(item, unchanged) for item in walked]
    return _run(items, taxonomy, jobs, limits)


def _kept(item: Walked, unchanged: Callable[[Source], bool] | None) -> Walked:
    if isinstance(item, Source) and unchanged is not None and unchanged(item):
        return Skipped(source=item.name, code="unchanged", reason=message("inchangé"))
    return item


def _run(
    items: list[Walked], taxonomy: Vocabularies, jobs: int | None, limits: Limits
) -> Iterator[Outcome]:
    with Workers(jobs, limits) as workers:
        templates = _learned(items, workers, limits)
        orders = Orders(templates, taxonomy, limits)
        register = Register()
        tasks = chain.from_iterable(_tasks(item, orders) for item in items)
        for done in workers.stream(tasks):
            yield from register.admit(_result(done))
        yield from register.close()


def _learned(items: list[Walked], workers: Workers, limits: Limits) -> dict[str, SiteTemplate]:
    """What the pages of each site repeat; a site whose pages defeat the learner has none."""
    sites: dict[str, list[Path]] = {}
    for item in items:
        if isinstance(item, Source) and item.media_type == HTML and item.size <= limits.file_bytes:
            sites.setdefault(item.site, []).append(item.path)
    tasks = [Task(site, learn, (_spread(pages),), limits.seconds) for site, pages in sites.items()]
    return {done.name: done.result for done in workers.stream(tasks) if done.result is not None}


def _spread(pages: list[Path]) -> list[Path]:
    """A sample from all over the site: pages of one year share a campaign's menu."""
    step = max(1, len(pages) // _TEMPLATE_PAGES)
    return pages[::step][:_TEMPLATE_PAGES]


def _tasks(item: Walked, orders: Orders) -> Iterable[Task[Result]]:
    if not isinstance(item, Source):
        return [Task(item.source, ready=item)]
    limits = orders.limits
    if item.media_type == JSONL:
        return _line_tasks(item, orders)
    if item.size > limits.file_bytes:
        reason = message("fichier de plus de {mib} Mio", mib=limits.file_bytes // 2**20)
        return [Task(item.name, ready=Failure(source=item.name, code="limit", reason=reason))]
    return [Task(item.name, extract, (item, orders), limits.seconds_for(item.size))]


def _line_tasks(item: Source, orders: Orders) -> Iterator[Task[Result]]:
    """A list of ready documents may be larger than memory: it goes to workers in batches."""
    for batch in line_batches(item):
        if isinstance(batch, Failure):
            yield Task(item.name, ready=batch)
        else:
            seconds = orders.limits.seconds_for(batch.size)
            yield Task(item.name, extract_lines, (batch, orders), seconds)


def _result(done: Done[Result]) -> Result:
    if done.result is not None:
        return done.result
    if done.error is None:
        raise AssertionError(f"neither result nor error for {done.name}")
    code = done.error.code if isinstance(done.error, IngestError) else "unreadable"
    kind = Skipped if isinstance(done.error, UnsupportedFormat) else Failure
    return kind(source=done.name, code=code, reason=done.error.message)


__all__ = ["Outcome", "ingest"]
