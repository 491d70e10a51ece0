"""Measures of one ranked list against graded judgements, as trec_eval computes them."""

import math
from collections.abc import Mapping, Sequence


def ndcg(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """Normalised discounted cumulative gain: linear gain, log2 discount (Järvelin &
    Kekäläinen 2002, as in trec_eval's ndcg_cut). 0 when nothing is relevant.
    """
    gains = [judged.get(document, 0) for document in ranked[:depth]]
    ideal = sorted((grade for grade in judged.values() if grade > 0), reverse=True)[:depth]
    best = _discounted(ideal)
    return _discounted(gains) / best if best else 0.0


def recall(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """The share of the relevant documents among the first `depth`."""
    relevant = {document for document, grade in judged.items() if grade > 0}
    return len(relevant.intersection(ranked[:depth])) / len(relevant) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """One over the rank of the first relevant document, 0 when it is further than `depth`."""
    for rank, document in enumerate(ranked[:depth], start=1):
        if judged.get(document, 0) > 0:
            return 1 / rank
    return 0.0


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))
