"""Days written one after another: "28, 29 et 30 novembre 1985", "du 31 mai au 4 juin 2014"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from csnsearch.dates.words import (
    DAY,
    FIRST_YEAR,
    GAP,
    LAST_YEAR,
    MONTH,
    WEEKDAY,
    YEAR,
    figure,
    month_number,
)
from csnsearch.period import Period

Found = tuple[int, int, Period]
"""Where a date begins and ends in the text, and its days."""

_RANGE_WORDS = frozenset({"-", "au", "a", "to", "jusqu'au", "until", "through"})

_JOIN = (
    r"\s{0,2}(?P<join>,|-|/|&|et\b|au\b|a\b|to\b|and\b|jusqu'au\b|until\b|through\b)\s{0,2}"
    r"(?:(?:et|and)\b\s{0,2})?(?:(?:le|the)\b\s{0,2})?"
    rf"(?:{WEEKDAY},?\s{{0,2}}(?:le\b\s{{0,2}})?)?"
)
_ITEM = (
    rf"(?P<day>{DAY})(?:{GAP}(?:of{GAP})?(?P<month>{MONTH})"
    rf"(?:,?{GAP}(?P<year>{YEAR}))?)?"
)


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


# "numéro 7 – 21 décembre 2023" is issue 7 of the 21st.
_NUMBERED = "".join(
    rf"(?<!\b{word})" for word in ("numero ", "no ", "no. ", "n° ", "vol. ", "art. ")
)
_CHAIN = re.compile(
    rf"(?<![\w/])(?<!\d[.,-]){_NUMBERED}{_unnamed(_ITEM)}(?:{_unnamed(_JOIN + _ITEM)}){{0,9}}"
)
_ITEMS = re.compile(rf"(?:{_JOIN})?{_ITEM}")


@dataclass(frozen=True, slots=True)
class _Written:
    """One day of a list as it is written: month and year may stand further on."""

    start: int
    end: int
    join: str
    day: int
    month: int | None
    year: int | None


def joined_days(text: str) -> Iterator[Found]:
    """Each day or span of days of a folded text that ends with a month and a year."""
    for chain in _CHAIN.finditer(text):
        yield from _chain(text, chain.start(), chain.end())


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
        day=figure(match["day"]),
        month=month_number(match["month"]) if match["month"] else None,
        year=figure(year) if year else None,
    )


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
    if item.year is None or item.month is None or not FIRST_YEAR <= item.year <= LAST_YEAR:
        return None
    try:
        return date(item.year, item.month, item.day)
    except ValueError:
        return None
