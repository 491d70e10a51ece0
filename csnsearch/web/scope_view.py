"""Other ways to look at the same question: what is looked for, and in which order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from csnsearch.engines.base import Sort
from csnsearch.messages import Message, message
from csnsearch.search import Scope, Searcher, SearchResult
from csnsearch.web.frame import Frame
from csnsearch.web.parameters import SearchParameters


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to look. `count` is None when it is not known, or says nothing."""

    label: Message
    href: str
    current: bool
    count: int | None = None


_SCOPES = {
    Scope.DOCUMENTS: message("Documents"),
    Scope.PASSAGES: message("Passages"),
    Scope.RESOLUTIONS: message("Résolutions"),
    Scope.RECOMMENDATIONS: message("Recommandations"),
}
_SORTS = {
    Sort.RELEVANCE: message("Pertinence"),
    Sort.DATE_DESC: message("Plus récents"),
    Sort.DATE_ASC: message("Plus anciens"),
}


def scope_counts(
    searcher: Searcher, asked: SearchParameters, result: SearchResult
) -> dict[Scope, int]:
    """How many results each tab would give that hold all the words. Three counts without
    hits cost less than the page of hits they stand above.
    """
    others = {
        scope: searcher.search(
            asked.q, filters=asked.filters(), scope=scope, limit=0, facets=(),
            synonyms=asked.synonyms,
        ).total
        for scope in Scope
        if scope is not asked.scope
    }  # fmt: skip
    return {asked.scope: result.total, **others}


def scopes(frame: Frame, asked: SearchParameters, counts: Mapping[Scope, int]) -> Iterator[Choice]:
    """The tabs. Without one result that has all the words, zeros would hide the others."""
    shown = counts if any(counts.values()) else {}
    for scope, label in _SCOPES.items():
        href = frame.links.search(asked, scope=scope)
        yield Choice(label, href, scope is asked.scope, shown.get(scope))


def sorts(frame: Frame, asked: SearchParameters) -> Iterator[Choice]:
    """The orders of results."""
    for sort, label in _SORTS.items():
        yield Choice(label, frame.links.search(asked, sort=sort), sort is asked.sort)
