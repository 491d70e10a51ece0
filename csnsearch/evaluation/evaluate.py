"""Run every query of a judged set and average the measures."""

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from csnsearch.engines import create_store
from csnsearch.evaluation.judged_set import JudgedSet
from csnsearch.evaluation.metrics import ndcg, recall, reciprocal_rank
from csnsearch.indexer.write import index_documents
from csnsearch.search import Searcher
from csnsearch.settings import QUERY_LIMITS

TOP, DEEP = 10, 100

Run = Mapping[str, Sequence[tuple[str, float]]]
"""Query id → documents and scores, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Averages over the queries of a set. `run` is what was found, for a TREC file."""

    queries: int
    documents: int
    ndcg_10: float
    recall_100: float
    mrr_10: float
    index_seconds: float
    query_ms: float
    run: Run = field(repr=False)

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
    return _averaged(judged, run, report.documents, report.seconds, asking)


def _ask(searcher: Searcher, text: str) -> tuple[tuple[str, float], ...]:
    return searcher.rank(text[: QUERY_LIMITS.characters], limit=DEEP)


def _averaged(
    judged: JudgedSet, run: Run, documents: int, index_seconds: float, asking: float
) -> Evaluation:
    lists = {query: [document for document, _ in ranked] for query, ranked in run.items()}
    pairs = [(lists[query], judged.judgements[query]) for query in judged.queries]
    count = len(pairs) or 1
    return Evaluation(
        queries=len(pairs),
        documents=documents,
        ndcg_10=sum(ndcg(ranked, grades, TOP) for ranked, grades in pairs) / count,
        recall_100=sum(recall(ranked, grades, DEEP) for ranked, grades in pairs) / count,
        mrr_10=sum(reciprocal_rank(ranked, grades, TOP) for ranked, grades in pairs) / count,
        index_seconds=index_seconds,
        query_ms=asking / count * 1000,
        run=run,
    )
