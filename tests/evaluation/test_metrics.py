"""The measures, against values worked out by hand."""

import math

import pytest

from csnsearch.evaluation.metrics import ndcg, recall, reciprocal_rank

JUDGED = {"a": 2, "b": 1, "c": 0, "d": 1}


def test_ndcg_of_the_ideal_order_is_one() -> None:
    assert ndcg(["a", "b", "d", "c"], JUDGED, 10) == pytest.approx(1)


def test_ndcg_by_hand() -> None:
    """Gains 1, 0, 2 at ranks 1–3; the ideal is 2, 1, 1."""
    found = 1 + 2 / math.log2(4)
    ideal = 2 + 1 / math.log2(3) + 1 / math.log2(4)
    assert ndcg(["b", "c", "a"], JUDGED, 10) == pytest.approx(found / ideal)


def test_ndcg_counts_only_so_deep() -> None:
    assert ndcg(["x", "y", "a"], JUDGED, 2) == 0


@pytest.mark.parametrize(
    ("ranked", "depth", "value"),
    [(["a", "x", "b"], 100, 2 / 3), (["a", "x", "b"], 2, 1 / 3), ([], 10, 0)],
)
def test_recall(ranked: list[str], depth: int, value: float) -> None:
    assert recall(ranked, JUDGED, depth) == pytest.approx(value)


def test_reciprocal_rank_looks_for_the_first_relevant() -> None:
    assert reciprocal_rank(["c", "x", "d"], JUDGED, 10) == pytest.approx(1 / 3)
    assert reciprocal_rank(["c", "x", "d"], JUDGED, 2) == 0


def test_nothing_relevant_scores_nothing() -> None:
    assert ndcg(["a"], {}, 10) == recall(["a"], {}, 10) == 0
