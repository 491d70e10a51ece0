"""A period in words, as a title or a cover writes it."""

from collections.abc import Sequence

from csnsearch.period import Period, Precision

_MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip


def period_words(period: Period, language: str) -> str:
    """A date in words: "28 au 30 novembre 1985", "mai 2011", "September 30, 2014"."""
    months = _MONTHS["en" if language == "en" else "fr"]
    start, end = period.start, period.end
    if period.precision is Precision.YEAR:
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    if period.precision is Precision.MONTH:
        return f"{months[start.month - 1]} {start.year}"
    if language == "en":
        return _english_days(period, months)
    if start == end:
        return f"{_day(start.day)} {months[start.month - 1]} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        join = "et" if end.day - start.day == 1 else "au"
        return f"{_day(start.day)} {join} {end.day} {months[start.month - 1]} {start.year}"
    year = f" {start.year}" if start.year != end.year else ""
    return (
        f"{_day(start.day)} {months[start.month - 1]}{year} au "
        f"{_day(end.day)} {months[end.month - 1]} {end.year}"
    )


def _day(day: int) -> str:
    return "1er" if day == 1 else str(day)


def _english_days(period: Period, months: Sequence[str]) -> str:
    start, end = period.start, period.end
    first = f"{months[start.month - 1]} {start.day}"
    if start == end:
        return f"{first}, {start.year}"
    last = str(end.day) if start.month == end.month else f"{months[end.month - 1]} {end.day}"
    return f"{first}–{last}, {end.year}"
