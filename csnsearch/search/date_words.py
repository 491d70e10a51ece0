"""A date as it is written in a sentence: « 18 mars 2025 », « du 1er au 3 juin 2011 »."""

from datetime import date

from csnsearch.messages import Message, message
from csnsearch.period import Period, Precision

_MONTHS = (
    message("janvier"), message("février"), message("mars"), message("avril"), message("mai"),
    message("juin"), message("juillet"), message("août"), message("septembre"),
    message("octobre"), message("novembre"), message("décembre"),
)  # fmt: skip
_FIRST = message("1er")


def day_words(day: date) -> Message:
    """One day: « 1er mai 1972 »."""
    return message("{day} {month} {year}", day=_day(day), month=_month(day), year=day.year)


def period_words(period: Period) -> Message:
    """A date as precise as it is known: « 18 mars 2025 », « mars 2025 », « 2025 »."""
    start = _words(period.start, period.precision)
    if "/" not in period.iso:
        return start
    if period.precision is Precision.DAY and _same_month(period):
        return message(
            "du {first} au {last} {month} {year}",
            first=_day(period.start),
            last=period.end.day,
            month=_month(period.start),
            year=period.start.year,
        )
    end = _words(period.end, period.precision)
    if period.precision is Precision.DAY:
        return message("du {start} au {end}", start=start, end=end)
    return message("de {start} à {end}", start=start, end=end)


def _same_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.end.year, period.end.month)


def _words(day: date, precision: Precision) -> Message:
    if precision is Precision.YEAR:
        return message("{year}", year=day.year)
    if precision is Precision.MONTH:
        return message("{month} {year}", month=_month(day), year=day.year)
    return day_words(day)


def _day(day: date) -> object:
    return _FIRST if day.day == 1 else day.day


def _month(day: date) -> Message:
    return _MONTHS[day.month - 1]
