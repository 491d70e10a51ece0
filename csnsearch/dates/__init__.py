"""Dates as French and English documents write them, read as periods.

Every written date of a text is found with its place. Nothing is guessed: "le 2 juin
dernier" has no year and is no date here; 31 février does not exist.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from csnsearch.dates.spans import Found, joined_days
from csnsearch.dates.words import (
    DAY,
    FIRST_YEAR,
    GAP,
    LAST_YEAR,
    MONTH,
    SEASONS,
    WEEKDAY,
    YEAR,
    figure,
    fold_date,
    month_number,
)
from csnsearch.period import Period, Precision

_START = r"(?<![\w/.,-])"
_ENGLISH = re.compile(
    rf"(?<!\w)(?P<month>{MONTH}){GAP}(?P<day>{DAY})"
    rf"(?:\s{{0,2}}(?:-|to|and|&)\s{{0,2}}(?:(?P<month2>{MONTH}){GAP})?(?P<day2>{DAY}))?"
    rf",?{GAP}(?P<year>{YEAR})"
)
_MONTH_YEAR = re.compile(
    # "31 février 2012" is no date at all, so not its month either.
    rf"(?<!\w)(?<!\d\s)(?P<month>{MONTH})"
    rf"(?:\s{{0,2}}(?:-|/|et|au|a|and|to)\s{{0,2}}(?P<month2>{MONTH}))?"
    rf",?{GAP}(?:de{GAP})?(?P<year>{YEAR})"
)
_SEASON = re.compile(rf"(?<!\w)(?P<season>{'|'.join(SEASONS)}){GAP}(?:de{GAP})?(?P<year>{YEAR})")
_CLOCK = r"(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d)?(?:\.\d{1,9})?"
_ZONE = r"(?P<zone>z|gmt|utc|[+-]\d\d(?::?'?\d\d'?)?)?"
_ISO = re.compile(
    rf"{_START}(?P<year>\d{{4}})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    rf"(?:(?<=-\d\d)[t ]{_CLOCK} ?{_ZONE})?(?![\w-])"
)
_PDF = re.compile(rf"d:(?P<year>\d{{4}})(?:(?P<month>\d\d)(?:(?P<day>\d\d)(?:{_CLOCK}{_ZONE})?)?)?")
_MAIL = re.compile(
    rf"(?<!\w)(?P<day>\d\d?) (?P<name>{MONTH}) (?P<year>\d{{4}}) {_CLOCK} {_ZONE}(?!\w)"
)
_YEARS = re.compile(
    r"(?<![\w$,.-])(?P<year>(?:1[89]|20)\d\d)(?:-(?P<last>(?:1[89]|20)\d\d))?(?![\w-]|[.,]\d| \$)"
)
_MONTH_BEFORE = re.compile(rf"(?<![a-z]){MONTH},?\s{{1,3}}\Z")
# What may stand around a date without making it a sentence: "Montréal, le", "lundi le".
_SMALL_WORDS = rf"(?:\b(?:le|les|du|de|on|the|from|en|date)\b|{WEEKDAY}|[\s,.;:()-])*"
_BEFORE = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun),|[a-z' -]{{2,40}},(?= le\b))?{_SMALL_WORDS}"
)
_AFTER = re.compile(_SMALL_WORDS)
_ISO_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_PLAIN_ISO = re.compile(rf"{_ISO_DAY}(?:/{_ISO_DAY})?")
_LONGEST_DATE = 200  # characters: a longer text is more than a date


def find_periods(text: str) -> Iterator[Found]:
    """Each date of the text with the characters it takes, in order, without overlap.

    Days are joined to spans: ``15 au 20 mai 2011`` and ``28, 29 et 30 novembre 1985``
    are one period each. A time in UTC gives the day it was in Québec. A bare year
    between 1800 and 2099 is a period too; tell it by its precision.
    """
    folded = fold_date(text)
    end = 0
    for found in sorted(_candidates(folded), key=_place):
        if found[0] >= end:
            yield found
            end = found[1]


def parse_period(text: str) -> Period | None:
    """The one date that `text` is, or None when it holds no date, several, or more.

    ``Le 12 mars 1972``, ``lundi le 3 juin 1985`` and ``D:20190402`` are dates;
    ``depuis le 12 mars 1972`` is a sentence.
    """
    if _PLAIN_ISO.fullmatch(text):
        return _from_iso(text)
    found = list(find_periods(text)) if len(text) <= _LONGEST_DATE else []
    if len(found) != 1:
        return None
    start, end, period = found[0]
    folded = fold_date(text)
    framed = _BEFORE.fullmatch(folded[:start]) and _AFTER.fullmatch(folded[end:])
    return period if framed else None


def _from_iso(text: str) -> Period | None:
    try:
        period = Period.parse(text)
    except ValueError:
        return None
    return period if FIRST_YEAR <= period.start.year <= LAST_YEAR else None


def _place(found: Found) -> tuple[int, int]:
    """Earlier first; of two that start together, the longer."""
    return found[0], -found[1]


def _candidates(text: str) -> Iterator[Found]:
    for pattern in (_PDF, _MAIL, _ISO):
        yield from _numeric(pattern, text)
    yield from joined_days(text)
    for pattern in (_ENGLISH, _MONTH_YEAR, _SEASON, _YEARS):
        yield from _worded(pattern, text)


def _numeric(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        parts = match.groupdict()
        month = parts.get("month") or (month_number(parts["name"]) if parts.get("name") else None)
        period = _from_numbers(parts, int(month) if month else None)
        if period:
            yield match.start(), match.end(), period


def _from_numbers(parts: dict[str, str | None], month: int | None) -> Period | None:
    year, day = int(parts["year"] or 0), parts["day"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if month is None:
            return Period.year(year)
        if day is None:
            return Period.month(year, month)
        if parts.get("zone") and parts.get("hour"):
            return _day_in_quebec(parts, date(year, month, int(day)))
        return Period.day(year, month, int(day))
    except ValueError:
        return None


@cache
def _quebec() -> ZoneInfo:
    return ZoneInfo("America/Toronto")


def _day_in_quebec(parts: dict[str, str | None], when: date) -> Period:
    """A page dated 2012-12-31T02:00Z was published on the evening of the 30th.

    An offset tells the clock of whoever wrote it: 2024-03-12T00:00+01:00 is the 12th there.
    """
    if re.search("[1-9]", parts["zone"] or ""):
        return Period(when, when)
    moment = datetime(
        when.year, when.month, when.day, int(parts["hour"] or 0), int(parts["minute"] or 0),
        tzinfo=_offset(parts["zone"] or ""),
    )  # fmt: skip
    local = moment.astimezone(_quebec()).date()
    return Period(local, local)


def _offset(zone: str) -> timezone:
    figures = re.sub(r"\D", "", zone).ljust(4, "0")
    minutes = int(figures[:2]) * 60 + int(figures[2:4])
    return timezone(timedelta(minutes=-minutes if zone.startswith("-") else minutes))


def _worded(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        parts = match.groupdict()
        year = figure(parts["year"])
        if pattern is _YEARS and _MONTH_BEFORE.search(
            text, max(0, match.start() - 14), match.start()
        ):
            continue  # the end of a date that the calendar does not have
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        try:
            yield match.start(), match.end(), _from_words(parts, year)
        except ValueError:
            continue


def _from_words(parts: dict[str, str], year: int) -> Period:
    """Raises ValueError for days the calendar lacks and for spans that run backwards."""
    if "season" in parts:
        return _months(year, *SEASONS[parts["season"]])
    if "month" not in parts:
        last = parts.get("last")
        return Period(date(year, 1, 1), date(int(last or year), 12, 31), Precision.YEAR)
    first = month_number(parts["month"])
    last_month = month_number(parts["month2"]) if parts.get("month2") else first
    if "day" not in parts:
        return _months(year, first, last_month)
    start = date(year, first, figure(parts["day"]))
    end = date(year, last_month, figure(parts["day2"])) if parts["day2"] else start
    return Period(start, end)


def _months(year: int, first: int, last: int) -> Period:
    start, end = Period.month(year, first), Period.month(year, last)
    return Period(start.start, end.end, Precision.MONTH)


__all__ = ["Found", "find_periods", "parse_period"]
