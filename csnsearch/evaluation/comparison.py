"""Two measures of one set, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from csnsearch.evaluation.baseline import Baseline
from csnsearch.evaluation.evaluate import Evaluation
from csnsearch.evaluation.randomisation import p_value
from csnsearch.evaluation.scores import Scores, per_request

SHOWN = 5
"""How many of the queries that moved most are named on each side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The nDCG@10 of one query, before and after."""

    query: str
    text: str
    before: float
    after: float

    @property
    def difference(self) -> float:
        """Positive when the query gained."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed since the baseline.

    Queries are counted one by one (`better`, `worse`, `same`, by nDCG@10); `lost` and
    `won` name those that moved most, worst first and best first. `p_value` pairs
    requests, since the wordings of one request are not independent.
    """

    baseline: Baseline
    before: Scores
    after: Scores
    better: int
    worse: int
    same: int
    lost: tuple[Change, ...]
    won: tuple[Change, ...]
    p_value: float

    @classmethod
    def of(cls, baseline: Baseline, result: Evaluation) -> Self:
        """Compare a result with a baseline of the same set, as `Baseline.read` gives it."""
        moved = sorted(_changes(baseline, result), key=lambda change: change.difference)
        lost = [change for change in moved if change.difference < 0]
        won = [change for change in reversed(moved) if change.difference > 0]
        return cls(
            baseline=baseline,
            before=baseline.mean,
            after=result.mean,
            better=len(won),
            worse=len(lost),
            same=len(moved) - len(won) - len(lost),
            lost=tuple(lost[:SHOWN]),
            won=tuple(won[:SHOWN]),
            p_value=_luck(baseline, result),
        )


def _changes(baseline: Baseline, result: Evaluation) -> Iterable[Change]:
    for query, after in result.scores.items():
        yield Change(
            query=query,
            text=result.judged.queries[query],
            before=baseline.scores[query].ndcg_10,
            after=after.ndcg_10,
        )


def _luck(baseline: Baseline, result: Evaluation) -> float:
    requests = {query: result.judged.request(query) for query in result.scores}
    old = per_request({query: baseline.scores[query] for query in result.scores}, requests)
    new = per_request(result.scores, requests)
    return p_value(
        [old[request].ndcg_10 for request in new], [found.ndcg_10 for found in new.values()]
    )
