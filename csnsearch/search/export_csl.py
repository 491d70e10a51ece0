"""References in CSL-JSON, which Zotero and pandoc read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.period import Period, Precision
from csnsearch.search.citation import Reference, consulted_note
from csnsearch.search.reference_types import reference_type

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"

Json = dict[str, Any]


def csl_json(references: Iterable[Reference], language: str = DEFAULT_LANGUAGE) -> list[Json]:
    """One object for each reference; what is not known is left out."""
    return [
        {name: value for name, value in _fields(reference, language) if value}
        for reference in references
    ]


def _fields(reference: Reference, language: str) -> Iterator[tuple[str, object]]:
    yield "id", reference.id
    yield "type", reference_type(reference.kinds).csl
    yield "title", reference.title
    yield "author", [{"literal": author} for author in reference.authors]
    yield "publisher", ", ".join(reference.publishers)
    yield "publisher-place", reference.place
    yield "issued", _issued(reference.date) if reference.date else None
    yield "genre", reference.kind
    yield "event-title", reference.instance
    yield "page", ", ".join(reference.pages)
    yield "call-number", reference.call_number
    yield "language", reference.language
    yield "URL", reference.address
    yield "accessed", {"date-parts": [_day(reference.consulted)]}
    yield "note", consulted_note(reference).text(language)


def _issued(period: Period) -> Json:
    ends = [period.start] if "/" not in period.iso else [period.start, period.end]
    return {"date-parts": [_known(day, period.precision) for day in ends]}


def _known(day: date, precision: Precision) -> list[int]:
    steps = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
    return _day(day)[: steps[precision]]


def _day(day: date) -> list[int]:
    return [day.year, day.month, day.day]
