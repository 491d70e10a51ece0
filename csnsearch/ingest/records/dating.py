"""Which of the dates around a document is its own."""

import re
from collections.abc import Iterable, Iterator

from csnsearch.dates import find_periods, parse_period
from csnsearch.ingest.records.reading import Reading
from csnsearch.period import Period, Precision

_NAME_DATE = re.compile(
    r"(?<!\d)((?:1[89]|20)\d\d)[-_.](0[1-9]|1[0-2])(?:[-_.]([0-2]\d|3[01]))?(?!\d)"
)
_COMPACT_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_NAME_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d\d)(?!\d)")
# A date that says when something else happened: "adopté le", "en vigueur jusqu'au".
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:adopt\w+|modifi\w+|amend\w+|dépos\w+|sanctionn\w+|fondée? en|depuis|jusqu\W+au|expir\w+"
    r"|imprimé\w*|numéris\w+|consulté\w*)\W+(?:\w+\W+){0,6}$",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:adopt|modifi|amend|révis|mis à jour)", re.IGNORECASE)
_WEB = frozenset({"text/html", "application/rss+xml", "text/markdown", "text/plain"})


def document_date(reading: Reading) -> Period | None:
    """The date of a document that states none in so many words.

    In order: what a page or header states; a date alone on a line of the title page; any
    date of the title and that page but those of something else; the file's name; and last
    when it was adopted or changed. The creation date of a PDF or an office file only
    adds the month to a year found so: that of a scan is decades late.
    """
    coarse: Period | None = None
    for period in _candidates(reading):
        if period.precision is not Precision.YEAR:
            return _refined(period, reading)
        coarse = coarse or period
    return _with_month(coarse, reading) if coarse else None


def stated_date(reading: Reading) -> Period | None:
    """The publication date that a page, feed or header gives."""
    return next((found for value in reading.raw.metadata.get("date", ())
                 if (found := parse_period(value))), None)  # fmt: skip


def name_date(name: str) -> Period | None:
    """The date that a file's name begins with or holds: ``2010-08_memoire_pl103_csn``."""
    for pattern in (_NAME_DATE, _COMPACT_DATE):
        if match := pattern.search(name):
            return _from_figures(*match.groups())
    years = {int(year) for year in _NAME_YEAR.findall(name)}
    return Period.year(years.pop()) if len(years) == 1 else None


def _from_figures(year: str, month: str, day: str | None) -> Period | None:
    try:
        if day:
            return Period.day(int(year), int(month), int(day))
        return Period.month(int(year), int(month))
    except ValueError:
        return None


def _candidates(reading: Reading) -> Iterator[Period]:
    if reading.source.media_type in _WEB and (period := stated_date(reading)):
        yield period
    lines = [line for block in reading.cover for line in block.text.split("\n")]
    for line in lines:
        if period := parse_period(line):
            yield period
    yield from _own_dates([reading.raw.title, *lines])
    yield from _named(reading.source.name.rpartition("/")[2])
    changed = [line for line in lines if _CHANGED.search(line)]
    if changes := [period for line in changed for _, _, period in find_periods(line)]:
        yield max(changes)
    yield from (
        period for line in reading.opening_text.split("\n") if (period := parse_period(line))
    )


def _named(name: str) -> Iterator[Period]:
    """« tract-1er-mai-2018 » is a day, although 2018 alone would be read first."""
    worded = list(_own_dates([re.sub(r"[-_]", " ", name)]))
    yield from (period for period in worded if period.precision is not Precision.YEAR)
    if period := name_date(name):
        yield period
    yield from worded


def _own_dates(lines: Iterable[str]) -> Iterator[Period]:
    for line in lines:
        for start, _, period in find_periods(line):
            if not _OF_SOMETHING_ELSE.search(line[max(0, start - 60) : start]):
                yield period


def _refined(period: Period, reading: Reading) -> Period:
    """A month on the title page and a day of that month in the file's name: the day."""
    named = name_date(reading.source.name.rpartition("/")[2])
    if (
        named
        and period.precision is Precision.MONTH
        and named.precision is Precision.DAY
        and period.start <= named.start <= period.end
    ):
        return named
    return period


def _with_month(year: Period, reading: Reading) -> Period:
    stated = stated_date(reading)
    if stated is None or not (year.start <= stated.start and stated.end <= year.end):
        return year
    return Period.month(stated.start.year, stated.start.month)
