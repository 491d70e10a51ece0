"""A date as documents give it: a day, a month, a year, or a span of days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class Precision(StrEnum):
    """How much of a date was written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """All days from `start` to `end`, both included, known to `precision`."""

    start: date
    end: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"period ends before it starts: {self.start}..{self.end}")

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        """One day. Raises ValueError when the calendar has no such day."""
        when = date(year, month, day)
        return cls(when, when)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """All days of a month."""
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> Self:
        """All days of a year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO text: ``2012``, ``2012-12``, ``2012-12-30``, ``2011-05-15/2011-05-20``.

        Raises ValueError for anything else.
        """
        first, slash, last = text.strip().partition("/")
        if slash:
            start, end = cls.parse(first), cls.parse(last)
            return cls(start.start, end.end, max(start.precision, end.precision, key=_coarseness))
        found = _ISO.fullmatch(first)
        if not found:
            raise ValueError(f"not an ISO date: {text!r}")
        year, month, day = found.groups()
        if day:
            return cls.day(int(year), int(month), int(day))
        return cls.month(int(year), int(month)) if month else cls.year(int(year))

    @property
    def numbers(self) -> tuple[int, int]:
        """The first and last day as YYYYMMDD, the form in which engines compare days."""
        return _number(self.start), _number(self.end)

    @property
    def iso(self) -> str:
        """The ISO text that `parse` reads back."""
        if self.precision is Precision.YEAR and self == type(self).year(self.start.year):
            return f"{self.start.year:04d}"
        if self.precision is Precision.MONTH and self == type(self).month(
            self.start.year, self.start.month
        ):
            return f"{self.start.year:04d}-{self.start.month:02d}"
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _coarseness(precision: Precision) -> int:
    return list(Precision).index(precision)
