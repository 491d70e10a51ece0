"""Run every query of a judged set and average the measures."""

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from csnsearch.engines import create_store
from csnsearch.evaluation.judged_set import JudgedSet
from csnsearch.evaluation.scores import DEEP, Scores, per_request
from csnsearch.indexer.write import index_documents
from csnsearch.search import Searcher
from csnsearch.settings import QUERY_LIMITS

Run = Mapping[str, Sequence[tuple[str, float]]]
"""Query id → documents and scores, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What one engine found in a judged set. `mean` is over requests, each the mean of
    its wordings; `scores` are those of each query; `run` is what was found, for a TREC file.
    """

    judged: JudgedSet = field(repr=False)
    engine: str
    documents: int
    mean: Scores
    scores: Mapping[str, Scores] = field(repr=False)
    index_seconds: float
    query_ms: float
    run: Run = field(repr=False)

    @property
    def queries(self) -> int:
        """How many queries were asked."""
        return len(self.scores)

    @property
    def requests(self) -> int:
        """How many requests they word: as many, unless the set says otherwise."""
        return len({self.judged.request(query) for query in self.scores})

    def trec_lines(self, tag: str = "csnsearch") -> Iterator[str]:
        """The run in TREC's six columns: query, Q0, document, rank, score, tag."""
        for query, ranked in self.run.items():
            for rank, (document, score) in enumerate(ranked, start=1):
                yield f"{query} Q0 {document} {rank} {score:.6f} {tag}"


def evaluate(judged: JudgedSet, *, engine: str = "tantivy") -> Evaluation:
    """Index the set in a temporary folder, ask every query, and measure."""
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(engine, Path(folder))
        report = index_documents(judged.documents(), store)
        searcher = Searcher(store)
        began = time.perf_counter()
        run = {query: _ask(searcher, text) for query, text in judged.queries.items()}
        asking = time.perf_counter() - began
        searcher.close()
    scores = {
        query: Scores.of([document for document, _ in ranked], judged.judgements[query])
        for query, ranked in run.items()
    }
    requests = {query: judged.request(query) for query in scores}
    return Evaluation(
        judged=judged,
        engine=engine,
        documents=report.documents,
        mean=Scores.mean(per_request(scores, requests).values()),
        scores=scores,
        index_seconds=report.seconds,
        query_ms=asking / (len(run) or 1) * 1000,
        run=run,
    )


def _ask(searcher: Searcher, text: str) -> tuple[tuple[str, float], ...]:
    return searcher.rank(text[: QUERY_LIMITS.characters], limit=DEEP)
