"""Days told from today: "l'an dernier", "ce mois-ci", "il y a 6 mois", "last week".

Only questions hold them: in a document, "l'an dernier" is told from a day one does not know.
All patterns read folded text (`fold_date`).
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from csnsearch.dates.spans import Found
from csnsearch.dates.words import FIRST_YEAR, SEASONS
from csnsearch.period import Period, Precision

_NUMBERS = {
    name: number
    for names in (
        "un deux trois quatre cinq six sept huit neuf dix onze douze",
        "one two three four five six seven eight nine ten eleven twelve",
    )
    for number, name in enumerate(names.split(), 1)
} | {"une": 1, "a": 1, "quinze": 15, "vingt": 20, "trente": 30}
_UNITS = {
    "jour": "day", "jours": "day", "day": "day", "days": "day",
    "semaine": "week", "semaines": "week", "week": "week", "weeks": "week",
    "mois": "month", "month": "month", "months": "month",
    "an": "year", "ans": "year", "annee": "year", "annees": "year",
    "year": "year", "years": "year",
}  # fmt: skip


def _any(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_COUNT = rf"(?P<count>\d{{1,3}}|{_any(_NUMBERS)})"
_UNIT = rf"(?P<unit>{_any(_UNITS)})(?!\w)"
_AGO = (
    re.compile(rf"(?<![\w'-])il y a {_COUNT} {_UNIT}"),
    re.compile(rf"(?<![\w'-]){_COUNT} {_UNIT} ago(?!\w)"),
)
_LEAD = r"(?:(?:dans|depuis|pendant|durant|au cours|in|over|during|for) )?(?:de )?"
_LASTING = (
    re.compile(rf"(?<![\w'-])depuis {_COUNT} {_UNIT}"),
    re.compile(
        rf"(?<![\w'-]){_LEAD}(?:les|ces|des) {_COUNT} (?:derniere?|passee?|recente?)s {_UNIT}"
    ),
    re.compile(rf"(?<![\w'-]){_LEAD}(?:les|ces|des) {_COUNT} {_UNIT} (?:derniere?|passee?)s(?!\w)"),
    re.compile(rf"(?<![\w'-]){_LEAD}(?:the )?(?:last|past) {_COUNT} {_UNIT}"),
)
_SEASON = "|".join(SEASONS)
_NAMED = re.compile(
    rf"""(?<![\w'-])(?:
      (?P<last_year>(?:l')?an(?:nee)?\ (?:derniere?|passee?)|last\ year)
    | (?P<this_year>cette\ annee|l'annee\ en\ cours|this\ year)
    | (?P<last_month>(?:le\ )?mois\ (?:dernier|passe)|last\ month)
    | (?P<this_month>ce\ mois(?:[- ]ci)?|this\ month)
    | (?P<last_week>(?:la\ )?semaine\ (?:derniere|passee)|last\ week)
    | (?P<this_week>cette\ semaine|this\ week)
    | (?:le\ |l')?(?P<past_season>{_SEASON})\ (?:dernier|passe)
    | last\ (?P<last_season>{_SEASON})
    | (?:ce|cet|cette|this)\ (?P<this_season>{_SEASON})
    | (?P<day_before>avant-hier)
    | (?P<yesterday>hier|yesterday)
    | (?P<today>aujourd'hui|today)
    )(?![\w-])""",
    re.VERBOSE,
)
DAY_WORDS = frozenset({"hier", "avant-hier", "aujourd'hui", "yesterday", "today"})


def moments(folded: str, today: date) -> Iterator[Found]:
    """The days, weeks, months, seasons and years that are named from today."""
    for match in _NAMED.finditer(folded):
        name = match.lastgroup or ""
        yield match.start(), match.end(), _named(name, match[name], today)


def since(folded: str, today: date) -> Iterator[Found]:
    """What has lasted some time: "depuis 2 ans", "les 6 derniers mois" go up to today."""
    for pattern in _LASTING:
        for match in pattern.finditer(folded):
            start = _back(today, *_amount(match))
            if start:
                yield match.start(), match.end(), Period(start, today)


def ago(folded: str, today: date) -> Iterator[Found]:
    """What lies some time back: "il y a 6 mois" is the month six months ago, as "il y a 2
    ans" is a year and "il y a 3 jours" a day."""
    for pattern in _AGO:
        for match in pattern.finditer(folded):
            count, unit = _amount(match)
            day = _back(today, count, unit)
            if day:
                yield match.start(), match.end(), _around(day, unit)


def _amount(match: re.Match[str]) -> tuple[int, str]:
    count = match["count"]
    return _NUMBERS.get(count) or int(count), _UNITS[match["unit"]]


def _back(day: date, count: int, unit: str) -> date | None:
    """The day so long before; None when it is before all documents."""
    if unit in ("day", "week"):
        found = day - timedelta(days=count * (7 if unit == "week" else 1))
    else:
        months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        if year < FIRST_YEAR:
            return None
        # "Il y a un mois" on the 31st of March is the last day of February.
        found = date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    return found if found.year >= FIRST_YEAR else None


def _around(day: date, unit: str) -> Period:
    """The day, week (from Monday), month or year that holds a day."""
    match unit:
        case "year":
            return Period.year(day.year)
        case "month":
            return Period.month(day.year, day.month)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
    return Period(day, day)


def _named(name: str, written: str, today: date) -> Period:
    if name.endswith("_season"):
        season = _season(written, today.year)
        over = name == "this_season" or season.end < today
        return season if over else _season(written, today.year - 1)
    back = {"yesterday": 1, "day_before": 2}.get(name)
    if back:
        return _around(today - timedelta(days=back), "day")
    which, _, unit = name.partition("_")
    day = _back(today, 1, unit) if which == "last" else today
    return _around(day or today, unit or "day")


def _season(name: str, year: int) -> Period:
    first, last = SEASONS[name]
    start, end = Period.month(year, first), Period.month(year, last)
    return Period(start.start, end.end, Precision.MONTH)
