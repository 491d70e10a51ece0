"""Decades: "années 1970", "années 70", "décennie 1970", "fin des années 60", "the 1970s"."""

import re
from collections.abc import Iterator
from datetime import date

from csnsearch.dates.spans import Found
from csnsearch.dates.words import FIRST_YEAR, LAST_YEAR
from csnsearch.period import Period, Precision

_FRENCH = re.compile(
    r"(?<![\w'-])(?:(?P<part>debut|milieu|fin)(?: des?| de la)? |(?P<mid>mi)[- ])?"
    r"(?:(?:les|la) )?(?:annees|decennies?) (?:de )?'?(?P<first>\d{4}|\d0)"
    r"(?:(?: ?[-/] ?| (?:a|et|au) )'?(?P<last>\d{4}|\d0))?(?![\w,.-]\d|\w)"
)
_ENGLISH = re.compile(
    r"(?<![\w'-])(?:(?P<part>early|mid|late)[- ])?(?P<first>(?:1[89]|20)\d0|(?<=the )'?\d0)'?s"
    r"(?:(?: ?[-/] ?| (?:to|and) )(?:the )?(?P<last>(?:1[89]|20)\d0|'?\d0)'?s)?(?!\w)"
)
_PARTS = {
    "debut": (0, 3), "early": (0, 3), "milieu": (3, 6), "mi": (3, 6), "mid": (3, 6),
    "fin": (6, 9), "late": (6, 9),
}  # fmt: skip
"""The first and last year of a part of a decade, as people use the words: they overlap."""


def decades(folded: str) -> Iterator[Found]:
    """Each decade of a folded text, or span of decades, or part of one."""
    for pattern in (_FRENCH, _ENGLISH):
        for match in pattern.finditer(folded):
            period = _period(match.groupdict())
            if period:
                yield match.start(), match.end(), period


def _period(parts: dict[str, str | None]) -> Period | None:
    first = _year(parts["first"] or "")
    last = _year(parts["last"]) if parts["last"] else first
    if first % 10 and first == last:
        return None  # « les années 1968 » names no decade
    part = _PARTS.get(parts["part"] or parts.get("mid") or "", (0, 9))
    start = first + part[0]
    end = last if last % 10 else last + part[1]
    if not FIRST_YEAR <= start <= end <= LAST_YEAR:
        return None
    return Period(date(start, 1, 1), date(end, 12, 31), Precision.YEAR)


def _year(written: str) -> int:
    """« années 70 » are of the last century; « années 10 », of this one."""
    year = int(written.strip("'"))
    if year >= 100:  # noqa: PLR2004  written whole
        return year
    return year + (2000 if year < 20 else 1900)  # noqa: PLR2004  « années 20 » are 1920
