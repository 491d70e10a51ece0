"""Ranked records made into hits: what a reader sees of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level, ScoredRecord
from csnsearch.query.compiled import Compiled
from csnsearch.query.sought import Sought
from csnsearch.search.answer import Answer
from csnsearch.search.evidence import (
    PASSAGES_SHOWN,
    Evidence,
    find_evidence,
    openings,
    passage_hit,
)
from csnsearch.search.locate import locate
from csnsearch.search.ranking import Ranked, explain, missing_words
from csnsearch.search.result import Contribution, Hit, PassageHit, Snippet
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
        documents = self._documents(answer, level)
        shown = _Shown(
            level=level,
            evidence=evidence,
            openings=self._openings(documents, evidence, level),
            missing=missing_words(self.engine, level, self.compiled, answer.ranked),
            reasons=(
                explain(self.engine, level, self.compiled, answer.ranked, answer.evidence)
                if explained
                else {}
            ),
        )
        return tuple(
            self._hit(ranked, documents[ranked.record.parent], shown)
            for ranked in answer.ranked
            if ranked.record.parent in documents
        )

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
        shown = [ranked.record.id for ranked in answer.ranked]
        evidence = answer.evidence
        for documents in (evidence.unknown(shown), *([key] for key in shown)):
            if unknown := evidence.unknown(documents):
                found = find_evidence(self.engine, self.compiled, unknown)
                evidence = evidence.joined(found)
        return evidence

    def _openings(
        self, documents: Mapping[str, Document], evidence: Evidence, level: Level
    ) -> Mapping[str, Snippet]:
        """The first words of the documents that have no passage to show."""
        if level is Level.PASSAGES:
            return {}
        bare = [key for key, document in documents.items() if not document.chapeau]
        return openings(self.engine, [key for key in bare if key not in evidence.passages])

    def _hit(self, ranked: Ranked, document: Document, shown: "_Shown") -> Hit:
        key = ranked.record.id
        passages = self._passages(ranked.record, document, shown)
        return Hit(
            id=key,
            document=document.id,
            title=document.title,
            kind=document.kind,
            date=document.date,
            url=document.url,
            source=document.source,
            language=document.language,
            score=ranked.score,
            snippet=self._snippet(document, passages, shown),
            surtitre=document.surtitre,
            passages=passages,
            facets=document.facets,
            attributes=document.attributes,
            missing=shown.missing.get(key, ()),
            title_highlights=tuple(locate(document.title, self.sought, document.language)),
            explanation=shown.reasons.get(key, ()),
        )

    def _passages(
        self, record: ScoredRecord, document: Document, shown: "_Shown"
    ) -> tuple[PassageHit, ...]:
        whole = shown.level is Level.DOCUMENTS
        found = shown.evidence.passages.get(record.id, ()) if whole else (record,)
        return tuple(
            passage_hit(passage, self.sought, document.language)
            for passage in found[:PASSAGES_SHOWN]
        )

    def _snippet(
        self, document: Document, passages: tuple[PassageHit, ...], shown: "_Shown"
    ) -> Snippet:
        if passages:
            return passages[0].snippet
        if document.chapeau:
            marks = locate(document.chapeau, self.sought, document.language)
            return snippet(document.chapeau, marks)
        return shown.openings.get(document.id, Snippet(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What was looked up for all hits of an answer together, by document or record id."""

    level: Level
    evidence: Evidence
    openings: Mapping[str, Snippet]
    missing: Mapping[str, tuple[str, ...]]
    reasons: Mapping[str, tuple[Contribution, ...]]
