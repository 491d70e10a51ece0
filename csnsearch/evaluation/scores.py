"""The three measures of a ranking: of one query, or averaged over many."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Self

from csnsearch.evaluation.metrics import ndcg, recall, reciprocal_rank

TOP, DEEP = 10, 100

NAMES = {"ndcg_10": "ndcg@10", "recall_100": "recall@100", "mrr_10": "mrr@10"}
"""What each measure is called in JSON, in the order of the fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """nDCG@10, recall at 100 and MRR@10, each between 0 and 1."""

    ndcg_10: float
    recall_100: float
    mrr_10: float

    @classmethod
    def of(cls, ranked: Sequence[str], judged: Mapping[str, int]) -> Self:
        """The scores of one ranked list against the grades of its query."""
        return cls(
            ndcg_10=ndcg(ranked, judged, TOP),
            recall_100=recall(ranked, judged, DEEP),
            mrr_10=reciprocal_rank(ranked, judged, TOP),
        )

    @classmethod
    def mean(cls, several: Collection[Self]) -> Self:
        """The average of each measure; zeros when there is nothing to average."""
        columns = zip(*map(astuple, several), strict=True) if several else ((0.0,),) * len(NAMES)
        return cls(**{
            name: sum(column) / (len(several) or 1)
            for name, column in zip(NAMES, columns, strict=True)
        })  # fmt: skip

    def named(self) -> dict[str, float]:
        """The measures under their JSON names."""
        return dict(zip(NAMES.values(), astuple(self), strict=True))

    @classmethod
    def from_named(cls, measures: Mapping[str, float]) -> Self:
        """The inverse of `named`. Raises KeyError, TypeError or ValueError."""
        return cls(**{name: float(measures[key]) for name, key in NAMES.items()})


def per_request(scores: Mapping[str, Scores], requests: Mapping[str, str]) -> dict[str, Scores]:
    """Request → the mean of its wordings, so that a request that was worded forty ways
    weighs no more than one that was worded once. `requests` maps a query to its request.
    """
    wordings: dict[str, list[Scores]] = {}
    for query, found in scores.items():
        wordings.setdefault(requests[query], []).append(found)
    return {request: Scores.mean(several) for request, several in wordings.items()}
