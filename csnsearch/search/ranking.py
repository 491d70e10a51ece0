"""The second stage: the engine's candidates, reordered by what their passages say.

Neutral to the engine, and made only of what is at hand: a document's own score, a share
of its best passage's, and a little for a recent date. Every contribution is kept, so that
a score can be explained.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from csnsearch.engines.base import Engine, Level, ScoredRecord
from csnsearch.messages import message
from csnsearch.query.compiled import Compiled
from csnsearch.query.index_query import Boolean, ParentIn
from csnsearch.query.weights import BEST_PASSAGE
from csnsearch.search.evidence import Evidence
from csnsearch.search.recency import recency
from csnsearch.search.result import Contribution

CANDIDATES = 50
"""How many of the engine's best are reordered; the rest keep the engine's order."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate and its final score; `partial` when it lacks some of the words."""

    record: ScoredRecord
    score: float
    partial: bool = False
    recency: float = 0.0
    """The part of the score that is due to its date."""


def rank(
    records: Sequence[ScoredRecord],
    evidence: Evidence | None,
    *,
    partial: bool = False,
) -> list[Ranked]:
    """Best first; equal scores in order of id, so that pages never repeat a document.

    Without evidence the engine's own order stands.
    """
    if evidence is None:
        return [Ranked(record, record.score, partial) for record in records]
    best = records[:CANDIDATES]
    head = [
        Ranked(record, record.score + BEST_PASSAGE * evidence.best(record.id) + new, partial, new)
        for record, new in zip(best, recency(best), strict=True)
    ]
    tail = [Ranked(record, record.score, partial) for record in records[CANDIDATES:]]
    return sorted(head, key=lambda r: (-r.score, r.record.id)) + tail


def explain(
    engine: Engine, level: Level, compiled: Compiled, ranked: Sequence[Ranked], evidence: Evidence
) -> dict[str, tuple[Contribution, ...]]:
    """What each part of the question adds to the score of each hit; the parts sum to it."""
    ids = tuple(dict.fromkeys(item.record.parent for item in ranked))
    parts: dict[str, list[Contribution]] = {item.record.id: [] for item in ranked}
    for label, query in compiled.scored:
        among = Boolean(must=(ParentIn(ids), query))
        for record in engine.search(level, among, limit=_enough(level, ids)).docs:
            if record.id in parts and record.score:
                parts[record.id].append(Contribution(label=label, value=record.score))
    for item in ranked:
        if best := evidence.best(item.record.id):
            label = message("meilleur passage")
            parts[item.record.id].append(Contribution(label=label, value=BEST_PASSAGE * best))
        if item.recency:
            label = message("date récente")
            parts[item.record.id].append(Contribution(label=label, value=item.recency))
    return {key: tuple(values) for key, values in parts.items()}


def _enough(level: Level, ids: Sequence[str]) -> int:
    """Passages of a long document are many; the one to explain must be among them."""
    return len(ids) if level is Level.DOCUMENTS else 10_000


def missing_words(
    engine: Engine, level: Level, compiled: Compiled, ranked: Sequence[Ranked]
) -> dict[str, tuple[str, ...]]:
    """The words of the question that each hit lacks, of those that may lack some."""
    partial = [item.record for item in ranked if item.partial or compiled.mixed]
    if not partial:
        return {}
    ids = tuple(dict.fromkeys(record.parent for record in partial))
    lacking: dict[str, list[str]] = {record.id: [] for record in partial}
    for word, query in compiled.words:
        among = Boolean(must=(ParentIn(ids), query))
        found = engine.search(level, among, limit=_enough(level, ids))
        holders = {record.id for record in found.docs}
        for key in lacking.keys() - holders:
            lacking[key].append(word)
    return {key: tuple(words) for key, words in lacking.items()}
