"""What filters add to a query, and which query counts which facet."""

import pytest

from csnsearch.engines.constant import constant_score
from csnsearch.engines.selection import counting_queries, filtered
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Phrase,
    Prefix,
    Term,
)

QUERY = Term("body", "greve")
WEST, EAST, NEWS = FacetValue("region", "O"), FacetValue("region", "E"), FacetValue("type", "N")


def test_filters_are_required_and_their_values_alternatives() -> None:
    """One of the values of each facet."""
    filters = {"region": ("O", "E"), "type": ("N",), "annee": ()}
    assert filtered(QUERY, filters) == Boolean(
        must=(QUERY, Boolean(should=(WEST, EAST)), Boolean(should=(NEWS,)))
    )


def test_nothing_chosen_leaves_the_query_alone() -> None:
    """No clause is added."""
    assert filtered(QUERY, {"type": ()}) is QUERY


def test_each_chosen_facet_is_counted_apart() -> None:
    """The others share one query."""
    filters = {"region": ("O",), "type": ("N",)}
    asked = counting_queries(QUERY, filters, ("annee", "type", "sujet"))
    queries = {facets: query for query, facets in asked}
    assert queries == {
        ("annee", "sujet"): filtered(QUERY, filters),
        ("type",): Boolean(must=(QUERY, Boolean(should=(WEST,)))),
    }


@pytest.mark.parametrize(
    ("query", "score"),
    [
        (Everything(), 0),
        (Prefix("body", "gr", boost=0.5), 0.5),
        (Boost(Prefix("body", "gr", boost=0.5), 4), 2),
        (Boost(QUERY, 0), 0),
        (Boolean(must=(Everything(), DateRange(1, 2), Prefix("body", "gr"))), 1),
        (Boolean(should=(Everything(), WEST)), 0),
        (Boolean(must_not=(QUERY,)), 0),
        (QUERY, None),
        (Phrase("body", ("a", "b")), None),
        (Boost(QUERY, 2), None),
        (Boolean(must=(Everything(), QUERY)), None),
        (Boolean(must=(Everything(),), should=(QUERY,)), None),
        (Boolean(should=(Prefix("body", "gr"), Everything())), None),
    ],
    ids=str,
)
def test_constant_scores(query: IndexQuery, score: float | None) -> None:
    """Known only when no two matches can differ."""
    assert constant_score(query) == score
