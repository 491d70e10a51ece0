"""A search result as the page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.engines.base import Sort
from csnsearch.messages import Message, message, plural
from csnsearch.query.fields import FACET_ALIASES
from csnsearch.search import Scope, Searcher, SearchResult
from csnsearch.settings import QUERY_LIMITS
from csnsearch.web.facet_view import FacetBlock, facet_blocks, facet_label, value_label
from csnsearch.web.frame import Frame
from csnsearch.web.hit_view import HitShower, HitView
from csnsearch.web.paging import Paging, paging
from csnsearch.web.parameters import SearchParameters


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to look at the same question."""

    label: Message
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A facet value that was chosen, and the link that takes it back."""

    facet: Message
    value: Message
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """What the template of a search names. `first_partial` is the place among the hits
    of the first that lacks some words, None when a sentence about it would be useless.
    """

    asked: SearchParameters
    result: SearchResult
    found: Message
    hits: tuple[HitView, ...]
    first_partial: int | None
    chips: tuple[Chip, ...]
    facets: tuple[FacetBlock, ...]
    scopes: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    paging: Paging

    @property
    def browsing(self) -> bool:
        """Whether nothing was asked: every document is shown."""
        return not self.asked.q.strip() and not self.chips


def search_for_page(searcher: Searcher, asked: SearchParameters) -> SearchResult:
    """The result a page needs: one hit more than it shows says whether others follow.

    Raises UnknownFacet, QueryTooLarge.
    """
    room = QUERY_LIMITS.results - asked.offset - asked.limit
    return searcher.search(
        asked.q, filters=asked.filters(), scope=asked.scope, sort=asked.sort,
        limit=asked.limit + (1 if room > 0 else 0), offset=asked.offset, explain=asked.explain,
        synonyms=asked.synonyms,
    )  # fmt: skip


def search_view(
    frame: Frame, asked: SearchParameters, result: SearchResult, *, files: bool
) -> SearchView:
    """The page of a search. Chosen values take their true names, so that links stay short."""
    asked = asked.model_copy(update={"facet": list(_true_pairs(asked, result))})
    shower = HitShower(frame, asked.q, asked.scope, files)
    hits = result.hits[: asked.limit]
    found = result.total + result.partial_total
    more = len(result.hits) > asked.limit or found > asked.offset + asked.limit
    return SearchView(
        asked=asked,
        result=result,
        found=_found(asked.scope, result, frame),
        hits=tuple(map(shower.show, hits)),
        first_partial=_first_partial(result),
        chips=tuple(_chips(frame, asked, result)),
        facets=tuple(facet_blocks(result.facets)),
        scopes=tuple(_scopes(frame, asked)),
        sorts=tuple(_sorts(frame, asked)),
        paging=paging(frame.links, asked, found, more=more),
    )


def _first_partial(result: SearchResult) -> int | None:
    """Where the hits that lack a word begin, after others that have them all."""
    if result.mixed or not result.total:
        return None
    return next((place for place, hit in enumerate(result.hits) if hit.missing), None)


def _true_pairs(asked: SearchParameters, result: SearchResult) -> Iterator[str]:
    """The chosen values as the index has them, and those that no document has as typed."""
    for name, counts in result.facets.items():
        yield from (f"{name}:{count.value}" for count in counts if count.selected)
    for typed, value in asked.pairs():
        if FACET_ALIASES.get(typed.lower(), typed) not in result.facets:
            yield f"{typed}:{value}"


def _found(scope: Scope, result: SearchResult, frame: Frame) -> Message:
    count = result.total
    if not count and result.partial_total:
        count = result.partial_total
        figure = frame.figure(count)
        return plural(
            "Rien n'a tous ces mots ; {count} résultat en a une partie",
            "Rien n'a tous ces mots ; {count} résultats en ont une partie",
            count,
            count=figure,
        )
    figure = frame.figure(count)
    match scope:
        case Scope.DOCUMENTS:
            return plural("{count} document", "{count} documents", count, count=figure)
        case Scope.PASSAGES:
            return plural("{count} passage", "{count} passages", count, count=figure)
        case Scope.RESOLUTIONS:
            return plural("{count} résolution", "{count} résolutions", count, count=figure)
        case Scope.RECOMMENDATIONS:
            return plural("{count} recommandation", "{count} recommandations", count, count=figure)


def _chips(frame: Frame, asked: SearchParameters, result: SearchResult) -> Iterator[Chip]:
    labels = {
        f"{name}:{count.value}": count.label
        for name, counts in result.facets.items()
        for count in counts
    }
    for pair, (name, value) in zip(asked.facet, asked.pairs(), strict=True):
        others = [other for other in asked.facet if other != pair]
        yield Chip(
            facet_label(FACET_ALIASES.get(name.lower(), name)),
            value_label(value, labels.get(pair, value)),
            frame.links.search(asked, facet=others),
        )


_SCOPES = {
    Scope.DOCUMENTS: message("Documents"),
    Scope.PASSAGES: message("Passages"),
    Scope.RESOLUTIONS: message("Résolutions"),
    Scope.RECOMMENDATIONS: message("Recommandations"),
}


def _scopes(frame: Frame, asked: SearchParameters) -> Iterator[Choice]:
    for scope, label in _SCOPES.items():
        yield Choice(label, frame.links.search(asked, scope=scope), scope is asked.scope)


_SORTS = {
    Sort.RELEVANCE: message("Pertinence"),
    Sort.DATE_DESC: message("Plus récents"),
    Sort.DATE_ASC: message("Plus anciens"),
}


def _sorts(frame: Frame, asked: SearchParameters) -> Iterator[Choice]:
    for sort, label in _SORTS.items():
        yield Choice(label, frame.links.search(asked, sort=sort), sort is asked.sort)
