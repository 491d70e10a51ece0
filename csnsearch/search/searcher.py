"""The read corridor's one door: a question in, a result out."""

import time
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self

from csnsearch.document import Document
from csnsearch.engines import open_store
from csnsearch.engines.base import Engine, Level, Sort
from csnsearch.errors import DocumentNotFound
from csnsearch.messages import Message, message
from csnsearch.query.expansion import Expander
from csnsearch.query.sought import Sought
from csnsearch.query.synonyms import curated
from csnsearch.query.thesaurus import Thesaurus
from csnsearch.search.answer import Answer, Window, find
from csnsearch.search.defined import defined_pairs, may_concern
from csnsearch.search.facets import FacetValues, counts_in_order
from csnsearch.search.hits import HitMaker
from csnsearch.search.question import Filters, Question, Restriction, Synonyms, question
from csnsearch.search.result import FacetCount, SearchResult
from csnsearch.search.scope import Scope
from csnsearch.search.similar import similar_query
from csnsearch.search.suggest import Suggestion, did_you_mean, suggest
from csnsearch.search.vocabulary import IndexVocabulary
from csnsearch.settings import index_folder
from csnsearch.storage import IndexFolder
from csnsearch.stored import load_document, load_passage, passage_count, passage_id

if TYPE_CHECKING:  # what its methods give; a search that meets no sigle loads none of it
    from csnsearch.sigles.glossary import Glossary, Meaning


class Searcher:
    """Asks an engine on behalf of readers. Sees one state of the index until `refresh`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._facets = FacetValues(engine)
        self._glossary: Glossary | None = None
        self._defined: Mapping[str, int] | None = None
        self._words: Thesaurus | None = None

    @classmethod
    def open(cls, folder: Path | str | None = None) -> Self:
        """A searcher on an index folder; without one, that of the settings.

        Raises IndexNotFound, IndexOutdated, IndexDamaged or EngineUnavailable.
        """
        generation = IndexFolder(Path(folder) if folder else index_folder()).current()
        manifest = generation.manifest()
        manifest.check()
        return cls(open_store(manifest.engine, generation.store))

    def refresh(self) -> None:
        """See the newest commit of the same generation."""
        self._engine.refresh()
        self._facets = FacetValues(self._engine)
        self._glossary = None
        self._defined = None
        self._words = None

    def close(self) -> None:
        """Release the index's files."""
        self._engine.close()

    def search(  # noqa: PLR0913  one way to ask, every part optional and named
        self,
        text: str = "",
        *,
        filters: Filters | None = None,
        scope: Scope = Scope.DOCUMENTS,
        facets: Collection[str] | None = None,
        limit: int = 10,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        explain: bool = False,
        synonyms: Synonyms = Synonyms.ON,
    ) -> SearchResult:
        """The best `limit` results from `offset` for what a person typed.

        Documents that hold all the words come first and are the ones counted; those
        that hold some come after. `filters` maps a facet to chosen values: any of
        them, for each facet. `facets` None counts all of them. An empty text asks
        for everything, newest first. With synonyms off, only the words that were typed
        answer. Raises UnknownFacet and QueryTooLarge.
        """
        began = time.perf_counter()
        window = Window(limit, offset, sort)
        window.check()
        asked = self._question(text, filters or {}, scope, synonyms)
        names = self._facets.names() if facets is None else [self._facets.name(n) for n in facets]
        answer = find(self._engine, asked.compiled, asked.restriction, names, window)
        maker = HitMaker(self._engine, asked.sought, asked.compiled)
        return SearchResult(
            query=text,
            understood=asked.understood,
            total=answer.total,
            partial_total=answer.partial_total,
            mixed=answer.mixed,
            hits=maker.hits(answer, scope.level, explained=explain),
            facets=counts_in_order(names, answer.facets, asked.restriction.filters),
            suggestions=() if answer.total else did_you_mean(self._engine, asked.root),
            notices=(*asked.notices, *_mixture(answer)),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def rank(
        self,
        text: str,
        *,
        filters: Filters | None = None,
        limit: int = 10,
        synonyms: Synonyms = Synonyms.ON,
    ) -> tuple[tuple[str, float], ...]:
        """The ids and scores of the documents that `search` would give, and nothing else:
        no facets, no snippets. Raises UnknownFacet and QueryTooLarge.
        """
        window = Window(limit)
        window.check()
        asked = self._question(text, filters or {}, Scope.DOCUMENTS, synonyms)
        answer = find(self._engine, asked.compiled, asked.restriction, (), window)
        return tuple((ranked.record.id, ranked.score) for ranked in answer.ranked)

    def sought(self, text: str, *, synonyms: Synonyms = Synonyms.ON) -> Sought:
        """What a question looks for, to mark it in a document shown whole. Raises QueryTooLarge."""
        return self._question(text, {}, Scope.DOCUMENTS, synonyms).sought

    def facets(
        self,
        text: str = "",
        *,
        filters: Filters | None = None,
        names: Collection[str] | None = None,
        synonyms: Synonyms = Synonyms.ON,
    ) -> dict[str, tuple[FacetCount, ...]]:
        """The facet counts of a question, without its hits."""
        result = self.search(text, filters=filters, facets=names, limit=0, synonyms=synonyms)
        return dict(result.facets)

    def document(self, document_id: str) -> Document:
        """A document whole, with its passages. Raises DocumentNotFound."""
        stored = self._engine.fetch(Level.DOCUMENTS, [document_id]).get(document_id)
        if stored is None:
            raise DocumentNotFound(
                message("Aucun document ne porte l'identifiant « {id} ».", id=document_id)
            )
        ids = [passage_id(document_id, number) for number in range(passage_count(stored))]
        found = self._engine.fetch(Level.PASSAGES, ids)
        return load_document(stored, tuple(load_passage(found[i]) for i in ids if i in found))

    def suggest(self, prefix: str, limit: int = 10) -> tuple[Suggestion, ...]:
        """Words, titles and facet values of the index that begin as typed."""
        return suggest(self._engine, self._facets, prefix, limit)

    def sigles(self, prefix: str = "", *, limit: int = 50) -> "tuple[Meaning, ...]":
        """What the sigles that begin so stand for, the one that is just that first, then
        those that most documents define; all of them for "". When no sigle begins so, those
        whose names hold these words. With dates and an example: two searches for each.
        """
        # Loaded on need, here and below: most questions hold no sigle.
        from csnsearch.search.glossary import dated  # noqa: PLC0415  cold start

        found = self.glossary().look_up(prefix)
        return tuple(dated(self._engine, meaning) for meaning in found[:limit])

    def glossary(self) -> "Glossary":
        """The sigles that documents explain and those of the curated file, without dates.
        Read once, until `refresh`."""
        if self._glossary is None:
            from csnsearch.sigles.gathering import build_glossary  # noqa: PLC0415  cold start

            self._glossary = build_glossary(self._pairs)
        return self._glossary

    @property
    def _pairs(self) -> Mapping[str, int]:
        if self._defined is None:
            self._defined = defined_pairs(self._engine)
        return self._defined

    def similar(self, document_id: str, limit: int = 10) -> SearchResult:
        """The documents that share most of what is particular to one. Raises DocumentNotFound."""
        began = time.perf_counter()
        document = self.document(document_id)
        compiled = similar_query(self._engine, document)
        answer = find(self._engine, compiled, Restriction(), (), Window(limit))
        return SearchResult(
            query="",
            understood=message("semblables à « {title} »", title=document.title),
            total=answer.total,
            hits=HitMaker(self._engine, Sought(), compiled).hits(answer, Level.DOCUMENTS),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def _thesaurus(self, text: str) -> Thesaurus:
        """What was written for everybody and, when a question may hold one, the sigles that
        documents explain themselves."""
        if self._words is None:
            if not may_concern(text, self._pairs):
                return curated()
            from csnsearch.search.glossary import glossary_entries  # noqa: PLC0415  cold start

            self._words = Thesaurus.of(curated().entries, glossary_entries(self.glossary()))
        return self._words

    def _question(self, text: str, filters: Filters, scope: Scope, synonyms: Synonyms) -> Question:
        vocabulary = IndexVocabulary(self._engine)
        expander = Expander(self._thesaurus(text), vocabulary) if synonyms is Synonyms.ON else None
        return question(text, filters, scope, self._facets, expander, vocabulary)


def _mixture(answer: Answer) -> tuple[Message, ...]:
    """What is said when the best match comes first and only some results have every word."""
    if not (answer.mixed and answer.total and answer.partial_total):
        return ()
    return (
        message(
            "Le plus pertinent d'abord : {total} résultats ont tous ces mots, "
            "{partial} en ont une partie.",
            total=answer.total,
            partial=answer.partial_total,
        ),
    )
