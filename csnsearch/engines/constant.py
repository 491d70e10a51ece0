"""Queries whose matches all score the same: their order is that of the ids."""

from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    ParentIn,
    Prefix,
)


def constant_score(query: IndexQuery) -> float | None:
    """The score every match has, or None when matches may differ."""
    match query:
        case Everything() | Nothing() | DateRange() | FacetValue() | ParentIn():
            return 0.0
        case Prefix(boost=boost):
            return boost
        case Boost(factor=0):
            return 0.0
        case Boost(query=inner, factor=factor):
            score = constant_score(inner)
            return None if score is None else score * factor
        case Boolean(must=must, should=should):
            return _sum(must) if all(constant_score(part) == 0 for part in should) else None
        case _:
            return None


def _sum(parts: tuple[IndexQuery, ...]) -> float | None:
    total = 0.0
    for part in parts:
        score = constant_score(part)
        if score is None:
            return None
        total += score
    return total
