"""Dates in a query: ``2011``, ``mai 2011``, ``2011..2015``, ``..1972-05-01``."""

from csnsearch.period import Period
from csnsearch.query.ast import DateIs


def date_node(text: str) -> DateIs | None:
    """The days a text means, or None when it is not a date. A range may be open."""
    first, dots, last = text.partition("..")
    if not dots:
        period = _period(text)
        return DateIs(period, period, text) if period else None
    start, end = _period(first), _period(last)
    wrong = (first.strip() and not start) or (last.strip() and not end)
    if wrong or not (start or end):
        return None
    if start and end and end.end < start.start:
        start, end = end, start
    return DateIs(start, end, text)


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
