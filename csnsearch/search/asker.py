"""Makes questions ready for one state of an index: with its facets, its words, its sigles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csnsearch.engines.base import Engine
from csnsearch.query.ast import Group, Node
from csnsearch.query.compile import compile_question
from csnsearch.query.expansion import Expander
from csnsearch.query.index_query import IndexQuery
from csnsearch.query.synonyms import curated
from csnsearch.query.thesaurus import Thesaurus
from csnsearch.search.defined import indexed_pairs, may_concern
from csnsearch.search.facets import FacetValues
from csnsearch.search.question import Filters, Question, Synonyms, question
from csnsearch.search.scope import Scope
from csnsearch.search.vocabulary import IndexVocabulary

if TYPE_CHECKING:  # a search that meets no sigle loads none of it
    from csnsearch.sigles.glossary import Glossary


@dataclass(slots=True)
class Asker:
    """Reads and compiles questions. What it has to read of the index, it reads once."""

    engine: Engine
    facets: FacetValues
    _glossary: "Glossary | None" = None
    _defined: Mapping[str, int] | None = None
    _words: Thesaurus | None = None

    def question(self, text: str, filters: Filters, scope: Scope, synonyms: Synonyms) -> Question:
        """A question ready to be asked. Raises UnknownFacet and QueryTooLarge."""
        vocabulary = IndexVocabulary(self.engine)
        expander = self._expander(text, vocabulary, synonyms)
        return question(text, filters, scope, self.facets, expander, vocabulary)

    def count(self, text: str, filters: Filters, scope: Scope, synonyms: Synonyms) -> int:
        """How many results have all the words of a question. Raises as `question` does."""
        asked = self.question(text, filters, scope, synonyms)
        query = asked.restriction.narrow(asked.compiled.all, asked.compiled)
        chosen = asked.restriction.filters
        return self.engine.search(scope.level, query, filters=chosen, limit=0).total

    def count_some(self, text: str, filters: Filters, scope: Scope, synonyms: Synonyms) -> int:
        """How many have at least one of the words; 0 when none may be missing."""
        asked = self.question(text, filters, scope, synonyms)
        if asked.compiled.some is None:
            return 0
        query = asked.restriction.narrow(asked.compiled.some, asked.compiled)
        chosen = asked.restriction.filters
        return self.engine.search(scope.level, query, filters=chosen, limit=0).total

    def node_compiler(self, text: str, synonyms: Synonyms) -> Callable[[Node], IndexQuery]:
        """Compiles one node of a question by itself."""
        vocabulary = IndexVocabulary(self.engine)
        expander = self._expander(text, vocabulary, synonyms)
        resolve = self.facets.resolve
        return lambda node: compile_question(Group((node,)), resolve, expander, vocabulary).all

    def thesaurus(self, text: str) -> Thesaurus:
        """What was written for everybody and, when a question may hold one, the sigles that
        documents explain themselves."""
        if self._words is None:
            if not may_concern(text, self._pairs):
                return curated()
            from csnsearch.search.glossary import glossary_entries  # noqa: PLC0415  cold start

            self._words = Thesaurus.of(curated().entries, glossary_entries(self.glossary()))
        return self._words

    def glossary(self) -> "Glossary":
        """The sigles that documents explain and those of the curated file, without dates."""
        if self._glossary is None:
            from csnsearch.sigles.gathering import build_glossary  # noqa: PLC0415  cold start

            self._glossary = build_glossary(self._pairs)
        return self._glossary

    @property
    def _pairs(self) -> Mapping[str, int]:
        if self._defined is None:
            self._defined = indexed_pairs(self.engine)
        return self._defined

    def _expander(
        self, text: str, vocabulary: IndexVocabulary, synonyms: Synonyms
    ) -> Expander | None:
        if synonyms is Synonyms.OFF:
            return None
        return Expander(self.thesaurus(text), vocabulary)
