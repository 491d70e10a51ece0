"""Completions of what is being typed, and words close to those nobody wrote."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from csnsearch.analysis import FRENCH
from csnsearch.engines.base import Engine, Level
from csnsearch.query.ast import Group, Word
from csnsearch.query.index_query import Boolean, IndexQuery, Prefix, Term
from csnsearch.query.sought import Sought
from csnsearch.query.wording import wording
from csnsearch.schema import BODY, MISSING, SCHEMA, TITLE
from csnsearch.search.facets import FacetValues, facet_label
from csnsearch.search.locate import locate
from csnsearch.settings import QUERY_LIMITS
from csnsearch.stored import load_document, load_passage


class SuggestionKind(StrEnum):
    """What a completion is."""

    WORD = "word"
    TITLE = "title"
    FACET = "facet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A completion. `count` is how many documents it leads to; `facet` names the facet
    of a facet value, and `id` the document of a title.
    """

    text: str
    kind: SuggestionKind
    count: int = 1
    facet: str = ""
    id: str = ""


_TEXT_EXACT = SCHEMA.field(BODY).exact
_TITLE_EXACT = SCHEMA.field(TITLE).exact
_TITLES = 4
_FACET_VALUES = 4


def suggest(engine: Engine, facets: FacetValues, typed: str, limit: int) -> tuple[Suggestion, ...]:
    """Completions of the last word typed: words by frequency, then titles, facet values."""
    words = typed.split()
    partial = FRENCH.normalize(words[-1]) if words else ""
    if len(partial) < QUERY_LIMITS.prefix:
        return ()
    lead = " ".join(words[:-1])
    found = [
        *_words(engine, lead, partial, limit),
        *_titles(engine, words[:-1], partial),
        *_facet_values(facets, FRENCH.normalize(typed)),
    ]
    return tuple(found[:limit]) if len(found) <= limit else tuple(_mixed(found, limit))


def _mixed(found: list[Suggestion], limit: int) -> list[Suggestion]:
    """Some of each kind, in the order of the kinds."""
    others = [s for s in found if s.kind is not SuggestionKind.WORD]
    room = max(limit - len(others), limit // 2)
    return [*[s for s in found if s.kind is SuggestionKind.WORD][:room], *others][:limit]


def _words(engine: Engine, lead: str, partial: str, limit: int) -> Iterator[Suggestion]:
    for term, count in engine.terms(_TEXT_EXACT, partial, limit):
        word = as_written(engine, term)
        yield Suggestion(text=f"{lead} {word}".strip(), kind=SuggestionKind.WORD, count=count)


def as_written(engine: Engine, term: str) -> str:
    """A folded term with the accents it is written with in one passage that holds it."""
    found = engine.search(Level.PASSAGES, Term(_TEXT_EXACT, term), limit=1).docs
    if not found:
        return term
    text = load_passage(found[0].stored).text
    ranges = locate(text, Sought(exact=frozenset({term})), "")
    return text[ranges[0][0] : ranges[0][1]].lower() if ranges else term


def _titles(engine: Engine, lead: list[str], partial: str) -> Iterator[Suggestion]:
    asked: list[IndexQuery] = [Prefix(_TITLE_EXACT, partial)]
    asked += [
        Term(_TITLE_EXACT, term)
        for word in lead
        for segment in FRENCH.query_segments(word)
        for term in segment.exact
    ]
    for record in engine.search(Level.DOCUMENTS, Boolean(must=tuple(asked)), limit=_TITLES).docs:
        title = load_document(record.stored).title
        yield Suggestion(text=title, kind=SuggestionKind.TITLE, id=record.id)


def _facet_values(facets: FacetValues, partial: str) -> Iterator[Suggestion]:
    given = 0
    for name in facets.names():
        if not SCHEMA.facet(name) or name == "annee":
            continue
        for value in facets.values(name):
            if value == MISSING or given >= _FACET_VALUES:
                continue
            if FRENCH.normalize(facet_label(value)).startswith(partial):
                given += 1
                yield Suggestion(
                    text=facet_label(value),
                    kind=SuggestionKind.FACET,
                    count=facets.count(name, value),
                    facet=name,
                )


_NEIGHBOURS = 5_000
_CLOSE_ENOUGH = 0.75


def did_you_mean(engine: Engine, root: Group) -> tuple[str, ...]:
    """The question with each word that no document holds changed for the nearest one that
    some do. Words that exist are never changed; () when nothing would change.
    """
    changed = False
    words: list[str] = []
    for node in root.nodes:
        if not isinstance(node, Word):
            return ()
        near = _nearest(engine, node.text)
        changed = changed or near != node.text
        words.append(near)
    return (" ".join(words),) if changed else ()


def _nearest(engine: Engine, text: str) -> str:
    word = wording(text)
    if len(word.exact) != 1 or _exists(engine, word.exact[0], word.inflected[0]):
        return text
    wanted = word.exact[0]
    known = [term for term, _ in engine.terms(_TEXT_EXACT, wanted[:1], _NEIGHBOURS)]
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=_CLOSE_ENOUGH)
    return as_written(engine, near[0]) if near else text


def _exists(engine: Engine, exact: str, inflected: str) -> bool:
    return any(
        engine.document_frequency(field, term)
        for field, term in (
            (BODY, inflected), (TITLE, inflected), (_TEXT_EXACT, exact), (_TITLE_EXACT, exact),
        )
    )  # fmt: skip
