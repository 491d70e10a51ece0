"""A search as an address asks for it, at any depth, with the way to what follows."""

import json
from dataclasses import dataclass

from csnsearch.search import Searcher, SearchResult
from csnsearch.search.deep import deep_search
from csnsearch.settings import QUERY_LIMITS
from csnsearch.web.cursor import cursor, place_of
from csnsearch.web.requests import SearchRequest


@dataclass(frozen=True, slots=True)
class Found:
    """A result and the cursor of what follows it, "" after the last."""

    result: SearchResult
    following: str


def read(searcher: Searcher, asked: SearchRequest, version: str, *, facets: bool = True) -> Found:
    """The results asked for. `version` is the state of the index that the searcher sees.

    Raises what `Searcher.search` does, CursorUnreadable and CursorOutdated.
    """
    question = _question(asked)
    place = place_of(asked.cursor, question, version) if asked.cursor else asked.offset
    result = _search(searcher, asked, place, facets=facets)
    end = place + len(result.hits)
    more = result.hits and _is_more(searcher, asked, result, end)
    return Found(result, cursor(end, question, version) if more else "")


def _is_more(searcher: Searcher, asked: SearchRequest, result: SearchResult, end: int) -> bool:
    """Whether others follow. A page that ends with the last result that holds all the
    words does not know of those that hold some.
    """
    if end != result.total or result.partial_total or len(result.hits) < asked.limit:
        return end < result.total + result.partial_total
    return bool(_deep(searcher, asked, end, 1).hits)


def _search(searcher: Searcher, asked: SearchRequest, place: int, *, facets: bool) -> SearchResult:
    if asked.cursor and place + asked.limit > QUERY_LIMITS.results:
        return _deep(searcher, asked, place, asked.limit)
    return searcher.search(
        asked.q, filters=asked.filters(), scope=asked.scope, sort=asked.sort,
        limit=asked.limit, offset=place, explain=asked.explain, synonyms=asked.synonyms,
        facets=None if facets else (),
    )  # fmt: skip


def _deep(searcher: Searcher, asked: SearchRequest, place: int, limit: int) -> SearchResult:
    return deep_search(
        searcher, asked.q, filters=asked.filters(), scope=asked.scope, sort=asked.sort,
        limit=limit, offset=place, synonyms=asked.synonyms,
    )  # fmt: skip


def _question(asked: SearchRequest) -> str:
    """What decides which results there are, and their order."""
    parts = asked.q, asked.facet, asked.scope.value, asked.sort.value, asked.synonyms.value
    return json.dumps(parts)
