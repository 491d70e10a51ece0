"""The read corridor's one door: a question in, a result out."""

import time
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Self

from csnsearch.document import Document
from csnsearch.engines import open_store
from csnsearch.engines.base import Engine, Level, Sort
from csnsearch.errors import DocumentNotFound
from csnsearch.messages import Message, message, plural
from csnsearch.query.sought import Sought
from csnsearch.search.answer import Answer, Window, find
from csnsearch.search.asker import Asker
from csnsearch.search.facets import FacetValues, counts_in_order
from csnsearch.search.guide import Guide
from csnsearch.search.hits import HitMaker
from csnsearch.search.question import Filters, Question, Restriction, Synonyms
from csnsearch.search.result import FacetCount, SearchResult
from csnsearch.search.scope import Scope
from csnsearch.search.similar import similar_query
from csnsearch.settings import index_folder
from csnsearch.storage import IndexFolder
from csnsearch.stored import load_document, load_passage, passage_count, passage_id

if TYPE_CHECKING:  # what its other methods give; a search loads none of it unless it must
    from csnsearch.search.concordance import Concordance, Layout
    from csnsearch.search.suggest import Suggestion
    from csnsearch.search.trend import Trend
    from csnsearch.search.why_not import Verdict
    from csnsearch.sigles.glossary import Glossary, Meaning


class Searcher:
    """Asks an engine on behalf of readers. Sees one state of the index until `refresh`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._start()

    def _start(self) -> None:
        """Forget all that was read of a former state."""
        self._facets = FacetValues(self._engine)
        self._asker = Asker(self._engine, self._facets)
        self._guide = Guide(self._asker)

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
        self._start()

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
        asked = self.question(text, filters or {}, scope, synonyms)
        names = self._facets.names() if facets is None else [self._facets.name(n) for n in facets]
        answer = find(self._engine, asked.compiled, asked.restriction, names, window)
        maker = HitMaker(self._engine, asked.sought, asked.compiled)
        return SearchResult(
            query=text,
            understood=asked.understood,
            reading=asked.reading,
            total=answer.total,
            partial_total=answer.partial_total,
            mixed=answer.mixed,
            hits=maker.hits(answer, scope.level, explained=explain),
            facets=counts_in_order(names, answer.facets, asked.restriction.filters),
            notices=(*asked.notices, *_mixture(answer)),
            corrections=self._guide.corrections(text, asked, synonyms),
            relaxations=(
                () if _answered(answer) else self._guide.relaxations(text, asked, synonyms)
            ),
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
        asked = self.question(text, filters or {}, Scope.DOCUMENTS, synonyms)
        answer = find(self._engine, asked.compiled, asked.restriction, (), window)
        return tuple((ranked.record.id, ranked.score) for ranked in answer.ranked)

    @property
    def engine(self) -> Engine:
        """What it asks, for what continues its work beyond one answer."""
        return self._engine

    def question(self, text: str, filters: Filters, scope: Scope, synonyms: Synonyms) -> Question:
        """A question read and compiled against this index, not yet asked. Raises UnknownFacet
        and QueryTooLarge."""
        return self._asker.question(text, filters, scope, synonyms)

    def sought(self, text: str, *, synonyms: Synonyms = Synonyms.ON) -> Sought:
        """What a question looks for, to mark it in a document shown whole. Raises QueryTooLarge."""
        return self.question(text, {}, Scope.DOCUMENTS, synonyms).sought

    def facets(
        self,
        text: str = "",
        *,
        filters: Filters | None = None,
        names: Collection[str] | None = None,
        synonyms: Synonyms = Synonyms.ON,
    ) -> dict[str, tuple[FacetCount, ...]]:
        """The facet counts of a question, without its hits."""
        asked = self.question(text, filters or {}, Scope.DOCUMENTS, synonyms)
        wanted = self._facets.names() if names is None else [self._facets.name(n) for n in names]
        answer = find(self._engine, asked.compiled, asked.restriction, wanted, Window(0))
        return counts_in_order(wanted, answer.facets, asked.restriction.filters)

    def document(self, document_id: str) -> Document:
        """A document whole, with its passages. Raises DocumentNotFound."""
        stored = self._stored(document_id)
        ids = [passage_id(document_id, number) for number in range(passage_count(stored))]
        found = self._engine.fetch(Level.PASSAGES, ids)
        return load_document(stored, tuple(load_passage(found[i]) for i in ids if i in found))

    def suggest(self, prefix: str, limit: int = 10) -> tuple["Suggestion", ...]:
        """Words, sigles, titles and facet values of the index that begin as the last word
        typed, in the context of the words before it."""
        return self._guide.completer.complete(prefix, limit)

    def why_not(
        self,
        text: str,
        document_id: str,
        *,
        filters: Filters | None = None,
        synonyms: Synonyms = Synonyms.ON,
    ) -> "Verdict":
        """Why a document answers a question, and at what rank; or what keeps it out.

        Raises DocumentNotFound, UnknownFacet and QueryTooLarge.
        """
        from csnsearch.search.why_not import verdict  # noqa: PLC0415  cold start

        stored = self._stored(document_id)
        asked = self.question(text, filters or {}, Scope.DOCUMENTS, synonyms)
        compile_node = self._asker.node_compiler(text, synonyms)
        return verdict(self._engine, text, asked, document_id, stored, compile_node)

    def concordance(
        self,
        text: str,
        *,
        filters: Filters | None = None,
        layout: "Layout | None" = None,
        synonyms: Synonyms = Synonyms.ON,
    ) -> "Concordance":
        """Every use of the words of a question, with what stands around it.

        Raises UnknownFacet, QueryTooLarge, and QueryError when there is no word.
        """
        from csnsearch.search.concordance import Layout, concordance  # noqa: PLC0415  cold start

        asked = self.question(text, filters or {}, Scope.PASSAGES, synonyms)
        return concordance(self._engine, text, asked, layout or Layout())

    def trend(
        self,
        text: str,
        *,
        filters: Filters | None = None,
        synonyms: Synonyms = Synonyms.ON,
    ) -> "Trend":
        """How many documents answer a question, year by year. Raises UnknownFacet and
        QueryTooLarge."""
        from csnsearch.search.trend import trend  # noqa: PLC0415  cold start

        asked = self.question(text, filters or {}, Scope.DOCUMENTS, synonyms)
        return trend(self._engine, text, asked)

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
        return self._asker.glossary()

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

    def _stored(self, document_id: str) -> bytes:
        stored = self._engine.fetch(Level.DOCUMENTS, [document_id]).get(document_id)
        if stored is None:
            raise DocumentNotFound(
                message("Aucun document ne porte l'identifiant « {id} ».", id=document_id)
            )
        return stored


def _answered(answer: Answer) -> bool:
    """Whether there is no need to look for ways out: a long question that nothing answers
    whole is answered by the best match."""
    return bool(answer.total or (answer.mixed and answer.partial_total))


def _mixture(answer: Answer) -> tuple[Message, ...]:
    """What is said when the best match comes first and only some results have every word."""
    if not (answer.mixed and answer.total and answer.partial_total):
        return ()
    return (
        plural(
            "Le plus pertinent d'abord : {count} résultat a tous ces mots, {partial} en ont "
            "une partie.",
            "Le plus pertinent d'abord : {count} résultats ont tous ces mots, {partial} en ont "
            "une partie.",
            answer.total,
            partial=answer.partial_total,
        ),
    )
