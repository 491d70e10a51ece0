"""Completions of what is being typed: words, titles, sigles and facet values of the index."""

import re
from collections.abc import Iterator

from csnsearch.analysis import FRENCH, is_function_word
from csnsearch.engines.base import Engine, Level
from csnsearch.query.index_query import Boolean, IndexQuery, Prefix, Term
from csnsearch.query.wording import wording
from csnsearch.schema import BODY, SCHEMA, TITLE, TextField
from csnsearch.search.facet_completions import FacetCompletions
from csnsearch.search.facets import FacetValues, facet_label
from csnsearch.search.suggest import Suggestion, SuggestionKind
from csnsearch.search.written import Written
from csnsearch.settings import QUERY_LIMITS
from csnsearch.sigles.glossary import Glossary
from csnsearch.stored import load_document

_TEXT_EXACT = SCHEMA.field(BODY).exact
_TITLE_EXACT = SCHEMA.field(TITLE).exact
_LAST_WORD = re.compile(r"(.*[\s'’-]|)([^\s'’-]*)", re.DOTALL)
"""« procès-ver » completes « ver »; what stands before it stays as it was typed."""
_SEPARATORS = re.compile(r"[\s'’-]+")
_TITLES = 4
_SIGLES = 3
_FACET_VALUES = 4
_FORMS = 4
"""Terms read for each word given, since a word has several forms."""
_COUNTED = 24
"""Words that are counted beside those typed before: one engine search for each."""


class Completer:
    """Completes what is typed, from one state of an index and nothing else."""

    def __init__(
        self, engine: Engine, facets: FacetValues, written: Written, glossary: Glossary
    ) -> None:
        self._engine = engine
        self._facets = facets
        self._values = FacetCompletions(facets)
        self._written = written
        self._glossary = glossary

    def complete(self, typed: str, limit: int) -> tuple[Suggestion, ...]:
        """Completions of the last word typed, accents free, in the context of those before:
        words by the documents that have them all, then sigles, titles and facet values.
        """
        before, last = _LAST_WORD.fullmatch(typed.strip()).groups()  # type: ignore[union-attr]  # of any text
        partial = FRENCH.normalize(last)
        if len(partial) < QUERY_LIMITS.prefix:
            return ()
        lead = _SEPARATORS.split(before.strip()) if before else []
        sigles = list(self._sigles(before, last))
        texts = {sigle.text.lower() for sigle in sigles}
        words = self._words(before, lead, partial, limit)
        found = [
            *(word for word in words if word.text.lower() not in texts),
            *sigles,
            *self._titles(lead, partial, FRENCH.normalize(typed)),
            *self._facet_values([*lead, last]),
        ]
        return tuple(_mixed(found, limit))

    def _words(self, before: str, lead: list[str], partial: str, limit: int) -> list[Suggestion]:
        """Words that begin so, one form of each, with the documents that have all the words."""
        given: dict[tuple[str, ...], tuple[str, int]] = {}
        for term, count in self._engine.terms(_TEXT_EXACT, partial, _FORMS * limit):
            misread = partial.isalpha() and not term.isalpha()  # « assembl6es »
            if not misread and not is_function_word(term):
                given.setdefault(wording(term).inflected, (term, count))
        counted = list(given.values())[: _COUNTED if lead else limit]
        if context := _all_of(lead, SCHEMA.fields):
            counted = [(term, self._together(context, term)) for term, _ in counted]
            counted.sort(key=lambda pair: -pair[1])
        return [
            Suggestion(
                text=before + self._written.form(term), kind=SuggestionKind.WORD, count=count
            )
            for term, count in counted[:limit]
            if count
        ]

    def _together(self, context: tuple[IndexQuery, ...], term: str) -> int:
        every = Boolean(must=(*context, Term(_TEXT_EXACT, term)))
        return self._engine.search(Level.DOCUMENTS, every, limit=0).total

    def _sigles(self, before: str, typed: str) -> Iterator[Suggestion]:
        """Sigles that begin so and that documents of the index have, with what they mean."""
        given: dict[str, Suggestion] = {}
        for meaning in self._glossary.beginning(typed):
            if len(given) == _SIGLES:
                break
            count = self._holding(meaning.sigle)
            if count and meaning.sigle not in given:
                given[meaning.sigle] = Suggestion(
                    text=before + meaning.sigle,
                    kind=SuggestionKind.SIGLE,
                    count=count,
                    meaning=meaning.expansion,
                )
        yield from given.values()

    def _holding(self, sigle: str) -> int:
        terms = wording(sigle).exact
        if len(terms) != 1:
            return 0
        return max(
            self._engine.document_frequency(field, terms[0])
            for field in (_TEXT_EXACT, _TITLE_EXACT)
        )

    def _titles(self, lead: list[str], partial: str, typed: str) -> list[Suggestion]:
        """Titles that hold the words and one that begins so; first those that begin as typed."""
        asked = Boolean(
            must=(Prefix(_TITLE_EXACT, partial), *_all_of(lead, (SCHEMA.field(TITLE),)))
        )
        records = self._engine.search(Level.DOCUMENTS, asked, limit=_TITLES).docs
        titles = [(record.id, load_document(record.stored).title) for record in records]
        titles.sort(key=lambda pair: not FRENCH.normalize(pair[1]).startswith(typed))
        return [
            Suggestion(text=title, kind=SuggestionKind.TITLE, id=document)
            for document, title in titles
        ]

    def _facet_values(self, words: list[str]) -> Iterator[Suggestion]:
        for name, value in self._values.find(words, _FACET_VALUES):
            yield Suggestion(
                text=facet_label(value),
                kind=SuggestionKind.FACET,
                count=self._facets.count(name, value),
                facet=name,
            )


def _all_of(lead: list[str], fields: tuple[TextField, ...]) -> tuple[IndexQuery, ...]:
    """What asks for the words already typed in these fields, in any inflection; none for
    those that only bind."""
    words = [wording(word) for word in lead]
    return tuple(word.query(fields) for word in words if not (word.empty or word.function_word))


def _mixed(found: list[Suggestion], limit: int) -> list[Suggestion]:
    """Some of each kind, in the order of the kinds."""
    others = [s for s in found if s.kind is not SuggestionKind.WORD]
    room = max(limit - len(others), limit // 2)
    return [*[s for s in found if s.kind is SuggestionKind.WORD][:room], *others][:limit]
