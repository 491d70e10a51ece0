"""What ``csnsearch eval`` says of a measure and of its comparison, for a person or as data."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from csnsearch.cli.language import say
from csnsearch.evaluation import Comparison, Evaluation
from csnsearch.evaluation.comparison import Change
from csnsearch.evaluation.randomisation import ROUNDS
from csnsearch.messages import Message, message


def measures_json(result: Evaluation) -> dict[str, Any]:
    """The measures as data, rounded for reading."""
    return {
        "queries": result.queries,
        "requests": result.requests,
        "documents": result.documents,
        **{name: round(value, 4) for name, value in result.mean.named().items()},
        "index_seconds": round(result.index_seconds, 3),
        "query_ms": round(result.query_ms, 3),
    }


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """What changed since the baseline, under one key."""
    before, after = comparison.before.named(), comparison.after.named()
    measures = {
        name: {
            "before": round(before[name], 4),
            "after": round(after[name], 4),
            "difference": round(after[name] - before[name], 4),
        }
        for name in before
    }
    return {
        "comparison": {
            "engine": comparison.baseline.engine,
            "documents": comparison.baseline.documents,
            "measures": measures,
            "better": comparison.better,
            "worse": comparison.worse,
            "same": comparison.same,
            "p_value": round(comparison.p_value, 6),
            "rounds": ROUNDS,
            "lost": [asdict(change) for change in comparison.lost],
            "won": [asdict(change) for change in comparison.won],
        }
    }


def measure_lines(result: Evaluation) -> Iterator[str]:
    """What was asked, and the three averages."""
    yield say(_counts(result))
    mean = result.mean
    yield f"nDCG@10 {mean.ndcg_10:.4f}   R@100 {mean.recall_100:.4f}   MRR@10 {mean.mrr_10:.4f}"


def _counts(result: Evaluation) -> Message:
    if result.requests == result.queries:
        return message(
            "{queries} requêtes, {documents} documents",
            queries=result.queries,
            documents=result.documents,
        )
    return message(
        "Demandes : {requests}, formulations : {queries}, documents : {documents} (moyenne par "
        "demande d'abord)",
        requests=result.requests,
        queries=result.queries,
        documents=result.documents,
    )


def comparison_lines(comparison: Comparison, result: Evaluation) -> Iterator[str]:
    """Each measure before and after, the queries that moved, and whether it may be luck."""
    baseline = comparison.baseline
    yield ""
    yield say(
        message(
            "De la référence ({before}, {documents} documents) à cette mesure ({after}) :",
            before=baseline.engine,
            documents=baseline.documents,
            after=result.engine,
        )
    )
    before, after = comparison.before.named(), comparison.after.named()
    for name, label in zip(before, ("nDCG@10", "R@100", "MRR@10"), strict=True):
        gap = after[name] - before[name]
        yield f"  {label:<8} {before[name]:.4f} → {after[name]:.4f}  {gap:+.4f}"
    yield say(
        message(
            "Requêtes, par nDCG@10 : {better} en hausse, {worse} en baisse, {same} sans "
            "changement.",
            better=comparison.better,
            worse=comparison.worse,
            same=comparison.same,
        )
    )
    yield say(
        message(
            "Test de permutation par paires sur nDCG@10 ({rounds} tirages) : p = {p}",
            rounds=ROUNDS,
            p=f"{comparison.p_value:.4f}",
        )
    )
    yield from _changes(message("Ont le plus perdu :"), comparison.lost)
    yield from _changes(message("Ont le plus gagné :"), comparison.won)


def _changes(heading: Message, changes: tuple[Change, ...]) -> Iterator[str]:
    if not changes:
        return
    yield say(heading)
    for change in changes:
        yield (
            f"  {change.difference:+.4f}  {change.before:.4f} → {change.after:.4f}  "
            f"{change.query}  {change.text}"
        )
