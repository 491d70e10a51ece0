"""Recency: of two documents that answer alike, the newer one comes first.

Mild and bounded. It is counted from the newest candidate, not from today, so that an archive
gives the same answer next year; a document without a date neither gains nor loses.
"""

import re
from collections.abc import Sequence

from csnsearch.engines.base import ScoredRecord
from csnsearch.query.weights import RECENCY, RECENCY_HALVES_IN

_YEAR = re.compile(rb'"date":"(\d{4})')
"""Where a stored document says its date: reading it whole would cost more than it is worth."""


def recency(records: Sequence[ScoredRecord]) -> list[float]:
    """What each document gains by its date, in points of score."""
    years = [int(found[1]) if (found := _YEAR.search(r.stored)) else None for r in records]
    newest = max((year for year in years if year is not None), default=0)
    return [
        0.0
        if year is None
        else RECENCY * record.score * 0.5 ** ((newest - year) / RECENCY_HALVES_IN)
        for record, year in zip(records, years, strict=True)
    ]
