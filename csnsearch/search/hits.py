"""Ranked records made into hits: what a reader sees of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level, ScoredRecord
from csnsearch.query.compile import Compiled
from csnsearch.query.sought import Sought
from csnsearch.search.answer import Answer
from csnsearch.search.evidence import (
    PASSAGES_SHOWN,
    Evidence,
    find_evidence,
    opening,
    passage_hit,
)
from csnsearch.search.locate import locate
from csnsearch.search.ranking import Ranked, explain, missing_words
from csnsearch.search.result import Hit, PassageHit, Snippet
from csnsearch.search.snippets import snippet
from csnsearch.stored import load_document


@dataclass(frozen=True, slots=True)
class HitMaker:
    """Makes the hits of one question."""

    engine: Engine
    sought: Sought
    compiled: Compiled

    def hits(self, answer: Answer, level: Level, *, explained: bool = False) -> tuple[Hit, ...]:
        """The hits of an answer, in its order; `explained` adds what each score is made of."""
        evidence = self._all_evidence(answer, level)
        missing = missing_words(self.engine, level, self.compiled, answer.ranked)
        documents = self._documents(answer, level)
        made = [
            self._hit(ranked, documents[ranked.record.parent], evidence, level)
            for ranked in answer.ranked
            if ranked.record.parent in documents
        ]
        hits = [replace(hit, missing=missing.get(hit.id, ())) for hit in made]
        if explained:
            reasons = explain(self.engine, level, self.compiled, answer.ranked, answer.evidence)
            hits = [replace(hit, explanation=reasons.get(hit.id, ())) for hit in hits]
        return tuple(hits)

    def _documents(self, answer: Answer, level: Level) -> Mapping[str, Document]:
        if level is Level.DOCUMENTS:
            return {r.record.id: load_document(r.record.stored) for r in answer.ranked}
        parents = tuple(dict.fromkeys(r.record.parent for r in answer.ranked))
        found = self.engine.fetch(Level.DOCUMENTS, parents)
        return {key: load_document(stored) for key, stored in found.items()}

    def _all_evidence(self, answer: Answer, level: Level) -> Evidence:
        """Passages for every hit shown, also for those that a long document crowded out."""
        if level is Level.PASSAGES:
            return Evidence({})
        found = dict(answer.evidence.passages)
        for ranked in answer.ranked:
            if ranked.record.id not in found:
                found.update(find_evidence(self.engine, self.compiled, [ranked.record.id]).passages)
        return Evidence(found)

    def _hit(self, ranked: Ranked, document: Document, evidence: Evidence, level: Level) -> Hit:
        passages = self._passages(ranked.record, document, evidence, level)
        return Hit(
            id=ranked.record.id,
            title=document.title,
            kind=document.kind,
            date=document.date,
            url=document.url,
            source=document.source,
            language=document.language,
            score=ranked.score,
            snippet=self._snippet(document, passages),
            surtitre=document.surtitre,
            passages=passages,
            facets=document.facets,
            attributes=document.attributes,
            title_highlights=tuple(locate(document.title, self.sought, document.language)),
        )

    def _passages(
        self, record: ScoredRecord, document: Document, evidence: Evidence, level: Level
    ) -> tuple[PassageHit, ...]:
        found = (record,) if level is Level.PASSAGES else evidence.passages.get(record.id, ())
        return tuple(
            passage_hit(passage, self.sought, document.language)
            for passage in found[:PASSAGES_SHOWN]
        )

    def _snippet(self, document: Document, passages: tuple[PassageHit, ...]) -> Snippet:
        if passages:
            return passages[0].snippet
        if document.chapeau:
            marks = locate(document.chapeau, self.sought, document.language)
            return snippet(document.chapeau, marks)
        return opening(self.engine, document.id)
