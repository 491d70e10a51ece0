"""Dates in a query: ``2011``, ``mai 2011``, ``2011..2015``, ``>=mai 2011``, ``depuis 1995``."""

import re
from datetime import date, datetime

from csnsearch.messages import Message, message
from csnsearch.period import Period, Precision
from csnsearch.query.ast import DateIs

_COMPARED = re.compile(r"(?P<sign>>=|<=|>|<|≥|≤|=)\s?(?P<date>.+)", re.DOTALL)


def date_node(text: str, today: date | None = None) -> DateIs | None:
    """The days a text means, or None when it is not a date. A range may be open.

    « L'an dernier » is told from `today`, by default the day it is.
    """
    if compared := _COMPARED.fullmatch(text.strip()):
        return _compared(compared["sign"], compared["date"], text)
    first, dots, last = text.partition("..")
    if dots:
        return _range(first, last, text, today)
    period = _period(text)
    return DateIs(period, period, text) if period else _expression(text, today)


def this_day(today: date | None) -> date:
    """The day relative dates are told from: the one given, else the one it is here."""
    return today or datetime.now().astimezone().date()


def days(node: DateIs) -> Message:
    """The days of a node, as dates in figures."""
    first = _written(node.start, node.start.start) if node.start else ""
    last = _written(node.end, node.end.end) if node.end else ""
    if not last:
        return message("à partir de {first}", first=first)
    if not first:
        return message("jusqu'à {last}", last=last)
    if first == last:
        return message("{day}", day=first)
    return message("de {first} à {last}", first=first, last=last)


def _written(period: Period, day: date) -> str:
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(period.precision)
    return day.isoformat()[:length]


def _range(first: str, last: str, text: str, today: date | None) -> DateIs | None:
    start, end = _end(first, today), _end(last, today)
    wrong = (first.strip() and not start) or (last.strip() and not end)
    if wrong or not (start or end):
        return None
    if start and end and end.end < start.start:
        start, end = end, start
    return DateIs(start, end, text)


def _end(text: str, today: date | None) -> Period | None:
    """One end of a range: a date, or a moment such as « hier »."""
    period = _period(text)
    if period or not text.strip():
        return period
    named = _expression(text, today)
    return named.start if named and named.start == named.end else None


def _compared(sign: str, text: str, whole: str) -> DateIs | None:
    period = _period(text)
    if period is None:
        return None
    if sign == "=":
        return DateIs(period, period, whole)
    if sign in (">", "<"):
        from csnsearch.dates.expressions import after, before  # noqa: PLC0415  see `_period`

        beyond = after(period) if sign == ">" else before(period)
        return DateIs(beyond, None, whole) if sign == ">" else DateIs(None, beyond, whole)
    return DateIs(period, None, whole) if sign in (">=", "≥") else DateIs(None, period, whole)


def _period(text: str) -> Period | None:
    text = text.strip()
    if not text:
        return None
    try:
        return Period.parse(text)
    except ValueError:
        # Its patterns take 20 ms to compile: most questions hold no date in words.
        from csnsearch.dates import parse_period  # noqa: PLC0415

        return parse_period(text)


def _expression(text: str, today: date | None) -> DateIs | None:
    """An expression of time that is the whole text: « depuis 1995 », « l'an dernier »."""
    from csnsearch.dates.expressions import expressions  # noqa: PLC0415  see `_period`

    text = text.strip()
    found = list(expressions(text, this_day(today)))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)):
        return None
    return DateIs(found[0].first, found[0].last, text)
