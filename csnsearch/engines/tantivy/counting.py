"""Facet counts, exact whatever the number of values.

tantivy's terms aggregation is the fast way, but it gives at most 65,000 values in one
answer, estimates beyond the size asked, and fails when several facets together pass
that bound. The composite aggregation counts the same page by page, and slower.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import tantivy
from tantivy import Query

from csnsearch.engines.tantivy.layout import VALUE_MARK, facet_column
from csnsearch.schema import MISSING

_MAX_BUCKETS = 65_000
_PAGE = 20_000
_ABSENT = "!"
"""The key of records without the facet; that of a real value starts with `VALUE_MARK`."""


def count_facets(
    searcher: tantivy.Searcher, query: Query, facets: tuple[str, ...]
) -> dict[str, dict[str, int]]:
    """For each facet, how many matches bear each value, `MISSING` included."""
    try:
        answer = searcher.aggregate(query, {facet: _terms(facet) for facet in facets})
    except ValueError:
        # The one thing such a request can fail of: too many values taken together.
        return {facet: _in_pages(searcher, query, facet) for facet in facets}
    return {
        facet: _counts((bucket["key"], bucket["doc_count"]) for bucket in counted["buckets"])
        if _is_exact(counted)
        else _in_pages(searcher, query, facet)
        for facet, counted in answer.items()
    }


def _terms(facet: str) -> dict[str, Any]:
    column = facet_column(facet)
    return {"terms": {"field": column, "size": _MAX_BUCKETS, "missing": _ABSENT}}


def _is_exact(counted: dict[str, Any]) -> bool:
    return not counted["sum_other_doc_count"] and not counted["doc_count_error_upper_bound"]


def _in_pages(searcher: tantivy.Searcher, query: Query, facet: str) -> dict[str, int]:
    return _counts(
        (bucket["key"]["value"] or _ABSENT, bucket["doc_count"])
        for bucket in _pages(searcher, query, facet)
    )


def _pages(searcher: tantivy.Searcher, query: Query, facet: str) -> Iterator[dict[str, Any]]:
    source = {"terms": {"field": facet_column(facet), "missing_bucket": True}}
    request: dict[str, Any] = {"size": _PAGE, "sources": [{"value": source}]}
    while True:
        page = searcher.aggregate(query, {"page": {"composite": request}})["page"]
        yield from page["buckets"]
        if len(page["buckets"]) < _PAGE:
            return
        request["after"] = page["after_key"]


def _counts(buckets: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {
        MISSING if key == _ABSENT else key.removeprefix(VALUE_MARK): count for key, count in buckets
    }
