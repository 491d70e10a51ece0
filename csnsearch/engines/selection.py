"""What filters add to a query, and which query counts which facet."""

from collections.abc import Collection, Iterator, Mapping

from csnsearch.query.index_query import Boolean, FacetValue, IndexQuery

Filters = Mapping[str, tuple[str, ...]]


def filtered(query: IndexQuery, filters: Filters, *, but: str | None = None) -> IndexQuery:
    """The query, and one of the chosen values of each facet (of all facets but one).

    A facet with nothing chosen narrows nothing.
    """
    chosen = tuple(
        Boolean(should=tuple(FacetValue(facet, value) for value in values))
        for facet, values in filters.items()
        if values and facet != but
    )
    return Boolean(must=(query, *chosen)) if chosen else query


def counting_queries(
    query: IndexQuery, filters: Filters, facets: Collection[str]
) -> Iterator[tuple[IndexQuery, tuple[str, ...]]]:
    """Each query to count over, with the facets it counts.

    Facets without a choice share one query; each facet with a choice leaves out its own,
    so that its counts say what choosing another value would give.
    """
    names = tuple(dict.fromkeys(facets))
    free = tuple(name for name in names if not filters.get(name))
    if free:
        yield filtered(query, filters), free
    for name in names:
        if filters.get(name):
            yield filtered(query, filters, but=name), (name,)
