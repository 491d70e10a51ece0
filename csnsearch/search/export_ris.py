"""References in RIS, which Zotero, EndNote and Mendeley read."""

from collections.abc import Iterable, Iterator
from datetime import date

from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.period import Period, Precision
from csnsearch.search.citation import Reference, consulted_note
from csnsearch.search.reference_types import reference_type

MEDIA_TYPE = "application/x-research-info-systems"
_LINE_END = "\r\n"


def ris(references: Iterable[Reference], language: str = DEFAULT_LANGUAGE) -> str:
    """One record after another. No value can end a line: a `Reference` holds none."""
    return "".join(_record(reference, language) for reference in references)


def _record(reference: Reference, language: str) -> str:
    lines = (f"{tag}  - {value}" for tag, value in _fields(reference, language) if value)
    return _LINE_END.join([*lines, "ER  - ", "", ""])


def _fields(reference: Reference, language: str) -> Iterator[tuple[str, str]]:
    yield "TY", reference_type(reference.kinds).ris
    yield "TI", reference.title
    yield from (("AU", author) for author in reference.authors)
    yield from (("PB", body) for body in reference.publishers)
    if reference.date:
        yield "PY", f"{reference.date.start.year:04d}"
        yield "DA", _date(reference.date)
    yield "T2", reference.instance
    yield "M3", reference.kind
    yield "CY", reference.place
    if reference.pages:
        yield "SP", reference.pages[0]
        yield "N1", f"p. {', '.join(reference.pages)}"
    yield "CN", reference.call_number
    yield "LA", reference.language
    yield "UR", reference.address
    yield "Y2", _day(reference.consulted)
    yield "N1", consulted_note(reference).text(language)
    yield "ID", reference.id


def _date(period: Period) -> str:
    """YYYY/MM/DD/, cut where it is not known: the slashes stay."""
    start = period.start
    match period.precision:
        case Precision.YEAR:
            return f"{start.year:04d}///"
        case Precision.MONTH:
            return f"{start.year:04d}/{start.month:02d}//"
        case Precision.DAY:
            return _day(start)


def _day(day: date) -> str:
    return f"{day.year:04d}/{day.month:02d}/{day.day:02d}/"
