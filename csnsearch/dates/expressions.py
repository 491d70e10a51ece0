"""Expressions of time, as questions hold them: a date and the word that says which side of
it is meant.

"Depuis 1995" is from 1995 on, "avant le 1er mai 1972" ends on the 30th of April, "entre mai
et juin 1972" is both months. A date alone is none: whether it is a date or a word of a title
nobody can tell. Nothing is guessed: "après la grève" and "entre nous" hold no date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from csnsearch.dates import find_periods
from csnsearch.dates.decades import decades
from csnsearch.dates.relative import DAY_WORDS, ago, moments, since
from csnsearch.dates.words import SEASONS, WEEKDAY, fold_date
from csnsearch.period import Period, Precision


class Form(Enum):
    """How sure an expression is of being about time."""

    DATED = auto()
    """It names a year: « depuis mai 2011 », « années 1970 », « printemps 2012 »."""
    YEARS = auto()
    """Two plain numbers, « de 1980 à 1985 », which may also count things."""
    NAMED = auto()
    """It is told from today: « l'an dernier », « depuis la semaine dernière »."""
    LASTING = auto()
    """It says how long: « depuis 2 ans », « il y a 6 mois »."""
    DAY_WORD = auto()
    """« hier », « aujourd'hui », which also mean once and now."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time, where it stands in the text, and its days; None is an open end."""

    start: int
    end: int
    first: Period | None
    last: Period | None
    form: Form


@dataclass(frozen=True, slots=True)
class _Date:
    """A date inside an expression. `alone` says that it needs no other word to be one."""

    start: int
    end: int
    period: Period
    form: Form
    alone: bool = False
    bare_year: bool = False


_ARTICLE = rf"(?: (?:le|la|les|the|l'annee|l'an|l'|annee))?(?: {WEEKDAY})?(?: le)?\s?"
_DATE_OPENERS = {
    "since": r"depuis|a partir d(?:e|u|es|')|a compter d(?:e|u|es|')|since",
    "before": r"(?:d')?avant|anterieure?s? (?:a|au|aux)|before|prior to",
    "after": r"(?:d')?apres|posterieure?s? (?:a|au|aux)|after",
    "until": r"jusqu'(?:en|au|aux|a)|until|till|up to",
    "between": r"entre|between",
    "from": r"de|du|des|d'|from",
}
_OPENERS = tuple(
    (name, re.compile(rf"(?<![\w'-])(?:{words}){_ARTICLE}\Z"))
    for name, words in _DATE_OPENERS.items()
)
_JOINS = {
    "between": re.compile(rf" (?:et|and|a|au){_ARTICLE}"),
    "from": re.compile(rf" (?:a|au|aux|to|until|till|jusqu'(?:en|au|aux|a)){_ARTICLE}"),
    "since": re.compile(rf" (?:jusqu'(?:en|au|aux|a)|until|till){_ARTICLE}"),
}
_JOINED = {
    "between": re.compile(r"[\s.](?:et|and|a|au)\s"),
    "from": re.compile(r"[\s.](?:a|au|to|until|jusqu'au)\s"),
}
_WITHIN = re.compile(
    r"(?<![\w'-])(?:(?:dans|pendant|durant|au cours|au|en|in|during|of)(?: |\Z))?"
    r"(?:(?:de|du|des|d'|les|la|l'|the|le)(?: |\Z|(?<=')))?\Z"
)
_SEASONS = tuple(SEASONS)
# « après 2000 heures », « avant 1900 $ »: figures that count things are no years.
_COUNTED = re.compile(
    r"\s?(?:[$%¢€]|(?:h|heures?|hours?|dollars?|membres?|members?|personnes?|people|salarie\S*"
    r"|employe\S*|travailleu\S*|workers?|syndique\S*|emplois?|jobs?|postes?|exemplaires?|pages?"
    r"|mots|words|fois|times|km|kg|signatures?|participant\S*)(?!\w))"
)


def expressions(text: str, today: date) -> Iterator[Expression]:
    """Each expression of time of a text, in order, without overlap. `today` is the day from
    which « l'an dernier » is told.
    """
    folded = fold_date(text)
    end = 0
    for found in sorted(_candidates(text, folded, today), key=lambda e: (e.start, -e.end)):
        if found.start >= end:
            yield found
            end = found.end


def _candidates(text: str, folded: str, today: date) -> Iterator[Expression]:
    for start, end, period in since(folded, today):
        yield Expression(start, end, Period(period.start, period.start), None, Form.LASTING)
    for start, end, period in ago(folded, today):
        yield Expression(start, end, period, period, Form.LASTING)
    dates = _dates(text, folded, today)
    for place, found in enumerate(dates):
        following = dates[place + 1] if place + 1 < len(dates) else None
        expression = _pair(folded, found, following) or _single(folded, found)
        if expression:
            yield expression


def _dates(text: str, folded: str, today: date) -> Sequence[_Date]:
    """The dates of a text in order; a decade or a moment takes the year it holds."""
    found = [_Date(*place, Form.DATED, alone=True) for place in decades(folded)]
    for start, end, period in moments(folded, today):
        form = Form.DAY_WORD if folded[start:end] in DAY_WORDS else Form.NAMED
        found.append(_Date(start, end, period, form, alone=True))
    for start, end, period in find_periods(text):
        if any(start < other.end and other.start < end for other in found):
            continue
        season = folded.startswith(_SEASONS, start)
        year = period.precision is Precision.YEAR
        found.append(_Date(start, end, period, Form.DATED, alone=season, bare_year=year))
    return sorted(found, key=lambda each: each.start)


def _pair(folded: str, one: _Date, other: _Date | None) -> Expression | None:
    """« entre 1980 et 1985 », « du 3 mai 1972 au 7 juin », « depuis 1995 jusqu'en 2001 »."""
    if other is None:
        return None
    for name, join in _JOINS.items():
        opening = _opening(folded, one, name)
        if opening is None or not join.fullmatch(folded, one.end, other.start):
            continue
        form = one.form
        if one.bare_year and other.bare_year:
            if _COUNTED.match(folded, other.end):
                return None
            form = Form.YEARS if name == "from" else form
        first, last = sorted((one.period, other.period), key=lambda period: period.start)
        return Expression(opening, other.end, first, last, form)
    return None


def _single(folded: str, found: _Date) -> Expression | None:
    if found.bare_year and _COUNTED.match(folded, found.end):
        return None
    for name, joined in _JOINED.items():
        opening = _opening(folded, found, name)
        if opening is not None and joined.search(folded, found.start, found.end):
            return Expression(opening, found.end, found.period, found.period, found.form)
    whole = Expression(found.start, found.end, found.period, found.period, found.form)
    for name in ("since", "before", "after", "until"):
        opening = _opening(folded, found, name)
        if opening is not None:
            form = Form.NAMED if found.form is Form.DAY_WORD else found.form
            return replace(_side(name, whole), start=opening, form=form)
    if not found.alone:
        return None
    # « dans les années 1970 »: the little words that lead to it say nothing else.
    within = _WITHIN.search(folded, 0, found.start)
    return replace(whole, start=within.start()) if within else whole


def _opening(folded: str, found: _Date, name: str) -> int | None:
    """Where the words begin that open an expression just before a date."""
    pattern = next(pattern for known, pattern in _OPENERS if known == name)
    match = pattern.search(folded, 0, found.start)
    return match.start() if match else None


def _side(name: str, whole: Expression) -> Expression:
    """The days on one side of a date. What is since or until it holds the date itself."""
    if whole.first is None or whole.last is None:
        return whole
    match name:
        case "since":
            return replace(whole, last=None)
        case "until":
            return replace(whole, first=None)
        case "after":
            return replace(whole, first=after(whole.last), last=None)
    return replace(whole, first=None, last=before(whole.first))


def after(period: Period) -> Period:
    """The day after a period."""
    day = period.end + timedelta(days=1)
    return Period(day, day)


def before(period: Period) -> Period:
    """The day before a period."""
    day = period.start - timedelta(days=1)
    return Period(day, day)
