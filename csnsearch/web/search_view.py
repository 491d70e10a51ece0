"""A search result as the page shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from csnsearch.messages import Message, message, plural
from csnsearch.query.fields import FACET_ALIASES
from csnsearch.search import Scope, Searcher, SearchResult
from csnsearch.settings import QUERY_LIMITS
from csnsearch.web.advice_view import Part, WayOut, WrittenOtherwise, corrections, parts, ways_out
from csnsearch.web.chip_view import Chip, chips
from csnsearch.web.facet_view import FacetBlock, facet_blocks
from csnsearch.web.frame import Frame
from csnsearch.web.hit_view import HitShower, HitView
from csnsearch.web.paging import Paging, paging
from csnsearch.web.parameters import SearchParameters
from csnsearch.web.scope_view import Choice, scope_counts, scopes, sorts
from csnsearch.web.year_groups import YearGroup, counted
from csnsearch.web.year_view import YearChart, year_chart


@dataclass(frozen=True, slots=True)
class Found:
    """All that was asked of the index for one page."""

    result: SearchResult
    scopes: Mapping[Scope, int] = field(default_factory=dict)
    years: tuple[YearGroup, ...] = ()


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
    parts: tuple[Part, ...]
    corrections: tuple[WrittenOtherwise, ...]
    ways_out: tuple[WayOut, ...]
    facets: tuple[FacetBlock, ...]
    years: YearChart | None
    scopes: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    paging: Paging

    @property
    def browsing(self) -> bool:
        """Whether nothing was asked: every document is shown."""
        return not self.asked.q.strip() and not self.chips


def search_for_page(searcher: Searcher, asked: SearchParameters) -> Found:
    """What a page needs: one hit more than it shows says whether others follow.

    Raises UnknownFacet, QueryTooLarge.
    """
    room = QUERY_LIMITS.results - asked.offset - asked.limit
    result = searcher.search(
        asked.q, filters=asked.filters(), scope=asked.scope, sort=asked.sort,
        limit=asked.limit + (1 if room > 0 else 0), offset=asked.offset, explain=asked.explain,
        synonyms=asked.synonyms,
    )  # fmt: skip
    return Found(
        result,
        scope_counts(searcher, asked, result),
        counted(searcher, asked, result),
    )


def search_view(frame: Frame, asked: SearchParameters, answer: Found, *, files: bool) -> SearchView:
    """The page of a search. Chosen values take their true names, so that links stay short."""
    result = answer.result
    asked = asked.model_copy(update={"facet": list(_true_pairs(asked, result))})
    shower = HitShower(frame, asked, files)
    hits = result.hits[: asked.limit]
    found = result.total + result.partial_total
    more = len(result.hits) > asked.limit or found > asked.offset + asked.limit
    return SearchView(
        asked=asked,
        result=result,
        found=_found(asked.scope, result, frame),
        hits=tuple(map(shower.show, hits)),
        first_partial=_first_partial(result),
        chips=tuple(chips(frame, asked, result)),
        parts=tuple(parts(frame, asked, result)),
        corrections=tuple(corrections(frame, asked, result)),
        ways_out=tuple(ways_out(frame, asked, result)),
        facets=tuple(facet_blocks(result.facets)),
        years=year_chart(frame, asked, answer.years),
        scopes=tuple(scopes(frame, asked, answer.scopes)),
        sorts=tuple(sorts(frame, asked)),
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
    if not count + result.partial_total:
        return message("Aucun résultat")
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
