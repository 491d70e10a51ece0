"""Dates as French and English documents write them, read as periods.

Every written date of a text is found with its place. Nothing is guessed: "le 2 juin
dernier" has no year and is no date here; 31 février does not exist.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from csnsearch.period import Period, Precision

Found = tuple[int, int, Period]

_FRENCH_MONTHS = (
    "janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin",
    "juillet|juil", "aout", "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
    "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
)  # fmt: skip
_MONTHS = {
    name: number
    for months in (_FRENCH_MONTHS, _ENGLISH_MONTHS)
    for number, names in enumerate(months, 1)
    for name in names.split("|")
}
# "Printemps 2012" on a magazine covers the months it touches, all in that year:
# "hiver 2012" is the term that begins in January.
_SEASONS = {
    "hiver": (1, 3), "winter": (1, 3), "printemps": (3, 6), "spring": (3, 6),
    "ete": (6, 9), "summer": (6, 9), "automne": (9, 12), "fall": (9, 12), "autumn": (9, 12),
}  # fmt: skip
_RANGE_WORDS = frozenset({"-", "au", "a", "to", "jusqu'au", "until", "through"})

# One character for one, so that places in the folded text are places in the text.
_FOLDING = str.maketrans(
    "àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ’ʼ‐‑‒–—―−\u00a0\u2009\u202f\tᵉʳ",
    "aaaeeeeiioouuucaaaeeeeiioouuuc''-------    er",
)
_FIRST_YEAR, _LAST_YEAR = 1800, 2099

_MONTH = r"(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
# Scanners read the figure 1 as the letter l and 0 as o: "28-29-30 novembre l985".
_DAY = r"(?:1er|ler|premier|1st|[23]?1st|2?2nd|2?3rd|[0-3]?\dth|l[\dlo]|[0-3][\dlo]|[1-9])(?![\w])"
_YEAR = r"(?:[12l][\dlo]{3})(?![\w])"
_GAP = r"\s{1,3}"
_JOIN = (
    r"\s{0,2}(?P<join>,|-|/|&|et\b|au\b|a\b|to\b|and\b|jusqu'au\b|until\b|through\b)\s{0,2}"
    r"(?:(?:et|and)\b\s{0,2})?(?:(?:le|the)\b\s{0,2})?"
    rf"(?:{_WEEKDAY},?\s{{0,2}}(?:le\b\s{{0,2}})?)?"
)
_ITEM = (
    rf"(?P<day>{_DAY})(?:{_GAP}(?:of{_GAP})?(?P<month>{_MONTH})"
    rf"(?:,?{_GAP}(?P<year>{_YEAR}))?)?"
)


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_START = r"(?<![\w/.,-])"
# "numéro 7 – 21 décembre 2023" is issue 7 of the 21st.
_NUMBERED = "".join(
    rf"(?<!\b{word})" for word in ("numero ", "no ", "no. ", "n° ", "vol. ", "art. ")
)
_CHAIN = re.compile(
    rf"(?<![\w/])(?<!\d[.,-]){_NUMBERED}{_unnamed(_ITEM)}(?:{_unnamed(_JOIN + _ITEM)}){{0,9}}"
)
_ITEMS = re.compile(rf"(?:{_JOIN})?{_ITEM}")
_ENGLISH = re.compile(
    rf"(?<!\w)(?P<month>{_MONTH}){_GAP}(?P<day>{_DAY})"
    rf"(?:\s{{0,2}}(?:-|to|and|&)\s{{0,2}}(?:(?P<month2>{_MONTH}){_GAP})?(?P<day2>{_DAY}))?"
    rf",?{_GAP}(?P<year>{_YEAR})"
)
_MONTH_YEAR = re.compile(
    # "31 février 2012" is no date at all, so not its month either.
    rf"(?<!\w)(?<!\d\s)(?P<month>{_MONTH})(?:\s{{0,2}}(?:-|/|et|au|a|and|to)\s{{0,2}}(?P<month2>{_MONTH}))?"
    rf",?{_GAP}(?:de{_GAP})?(?P<year>{_YEAR})"
)
_SEASON = re.compile(
    rf"(?<!\w)(?P<season>{'|'.join(_SEASONS)}){_GAP}(?:de{_GAP})?(?P<year>{_YEAR})"
)
_CLOCK = r"(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d)?(?:\.\d{1,9})?"
_ZONE = r"(?P<zone>z|gmt|utc|[+-]\d\d(?::?'?\d\d'?)?)?"
_ISO = re.compile(
    rf"{_START}(?P<year>\d{{4}})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:(?<=-\d\d)[t ]{_CLOCK} ?{_ZONE})?(?![\w-])"
)
_PDF = re.compile(rf"d:(?P<year>\d{{4}})(?:(?P<month>\d\d)(?:(?P<day>\d\d)(?:{_CLOCK}{_ZONE})?)?)?")
_MAIL = re.compile(
    rf"(?<!\w)(?P<day>\d\d?) (?P<name>{_MONTH}) (?P<year>\d{{4}}) {_CLOCK} {_ZONE}(?!\w)"
)
_YEARS = re.compile(
    r"(?<![\w$,.-])(?P<year>(?:1[89]|20)\d\d)(?:-(?P<last>(?:1[89]|20)\d\d))?(?![\w-]|[.,]\d| \$)"
)
_MONTH_BEFORE = re.compile(rf"(?<![a-z]){_MONTH},?\s{{1,3}}\Z")
_FRAME = re.compile(
    rf"(?:\b(?:le|les|du|de|on|the|from|en|date)\b|{_WEEKDAY}|(?:mon|tue|wed|thu|fri|sat|sun),"
    r"|[a-z' -]{2,30},(?= le\b)|[\s,.;:()-])*"
)


@dataclass(frozen=True, slots=True)
class _Written:
    """One day of a list as it is written: month and year may stand further on."""

    start: int
    end: int
    join: str
    day: int
    month: int | None
    year: int | None


def find_periods(text: str) -> Iterator[Found]:
    """Each date of the text with the characters it takes, in order, without overlap.

    Days are joined to spans: ``15 au 20 mai 2011`` and ``28, 29 et 30 novembre 1985``
    are one period each. A time in UTC gives the day it was in Québec. A bare year
    between 1800 and 2099 is a period too; tell it by its precision.
    """
    folded = text.lower().translate(_FOLDING)
    if len(folded) != len(text):
        folded = "".join(_fold_character(character) for character in text)
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
    found = list(find_periods(text))
    if len(found) != 1:
        return None
    start, end, period = found[0]
    folded = text.lower().translate(_FOLDING)
    framed = _FRAME.fullmatch(folded[:start]) and _FRAME.fullmatch(folded[end:])
    return period if framed else None


def _fold_character(character: str) -> str:
    lowered = character.lower().translate(_FOLDING)
    return lowered if len(lowered) == 1 else character


def _place(found: Found) -> tuple[int, int]:
    """Earlier first; of two that start together, the longer."""
    return found[0], -found[1]


def _candidates(text: str) -> Iterator[Found]:
    for pattern in (_PDF, _MAIL, _ISO):
        yield from _numeric(pattern, text)
    for chain in _CHAIN.finditer(text):
        yield from _chain(text, chain.start(), chain.end())
    for pattern in (_ENGLISH, _MONTH_YEAR, _SEASON, _YEARS):
        yield from _worded(pattern, text)


def _numeric(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        parts = match.groupdict()
        month = parts.get("month") or _MONTHS.get((parts.get("name") or "").rstrip("."))
        period = _from_numbers(parts, int(month) if month else None)
        if period:
            yield match.start(), match.end(), period


def _from_numbers(parts: dict[str, str | None], month: int | None) -> Period | None:
    year, day = int(parts["year"] or 0), parts["day"]
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
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
    """A page dated 2012-12-31T02:00Z was published on the evening of the 30th."""
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


def _chain(text: str, start: int, end: int) -> Iterator[Found]:
    """The dates of ``30 novembre, 1er et 2 décembre 2016`` and the like."""
    items = [_written(match) for match in _ITEMS.finditer(text, start, end)]
    group: list[_Written] = []
    for item in items:
        # "le 3 mai 2011 et le 5 juin 2012" names two days, not what lies between.
        if group and group[-1].year and (item.year or item.join not in _RANGE_WORDS):
            separate = item.join not in _RANGE_WORDS
        else:
            separate = False
        if separate:
            yield from _spanned(group)
            group = []
        group.append(item)
    yield from _spanned(group)


def _written(match: re.Match[str]) -> _Written:
    year = match["year"]
    return _Written(
        start=match.start("day"),
        end=match.end(),
        join=match["join"] or "",
        day=_figure(match["day"]),
        month=_month(match["month"]),
        year=_figure(year) if year else None,
    )


def _figure(written: str) -> int:
    if written == "premier":
        return 1
    return int(re.sub(r"\D", "", written.replace("l", "1").replace("o", "0")))


def _month(written: str | None) -> int | None:
    return _MONTHS[written.rstrip(".")] if written else None


def _spanned(group: list[_Written]) -> Iterator[Found]:
    while group and group[-1].month is None:
        group = group[:-1]
    filled = _filled(group)
    if not filled:
        return
    days = [_calendar_day(item) for item in filled]
    if None not in days and all(a < b for a, b in pairwise(days) if a and b):
        first, last, start = days[0], days[-1], filled[0].start
    else:
        # "l'article 12, 3 mai 2011": what stands before the date is not part of it.
        first, last, start = days[-1], days[-1], filled[-1].start
    if first and last:
        yield start, filled[-1].end, Period(first, last)


def _filled(group: list[_Written]) -> list[_Written]:
    """Give each day the month and year that are written once for all of them."""
    year = next((item.year for item in reversed(group) if item.year), None)
    if year is None:
        return []
    month: int | None = None
    filled: list[_Written] = []
    for item in reversed(group):
        own = item.month or month
        # "du 29 décembre au 3 janvier 2020" begins in 2019.
        if item.year is None and own and month and own > month:
            year -= 1
        year = item.year or year
        month = own
        filled.insert(0, replace(item, month=own, year=year))
    return filled


def _calendar_day(item: _Written) -> date | None:
    if item.year is None or item.month is None or not _FIRST_YEAR <= item.year <= _LAST_YEAR:
        return None
    try:
        return date(item.year, item.month, item.day)
    except ValueError:
        return None


def _worded(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        parts = match.groupdict()
        year = _figure(parts["year"])
        if pattern is _YEARS and _MONTH_BEFORE.search(
            text, max(0, match.start() - 14), match.start()
        ):
            continue  # the end of a date that the calendar does not have
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            continue
        try:
            yield match.start(), match.end(), _from_words(parts, year)
        except ValueError:
            continue


def _from_words(parts: dict[str, str], year: int) -> Period:
    """Raises ValueError for days the calendar lacks and for spans that run backwards."""
    if "season" in parts:
        return _months(year, *_SEASONS[parts["season"]])
    if "month" not in parts:
        last = parts.get("last")
        return Period(date(year, 1, 1), date(int(last or year), 12, 31), Precision.YEAR)
    first = _month(parts["month"]) or 0
    last_month = _month(parts.get("month2")) or first
    if "day" not in parts:
        return _months(year, first, last_month)
    start = date(year, first, _figure(parts["day"]))
    end = date(year, last_month, _figure(parts["day2"])) if parts["day2"] else start
    return Period(start, end)


def _months(year: int, first: int, last: int) -> Period:
    start, end = Period.month(year, first), Period.month(year, last)
    return Period(start.start, end.end, Precision.MONTH)
