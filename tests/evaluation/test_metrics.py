"""The measures, against values worked out by hand."""

import json
import math
from pathlib import Path

import pytest

from csnsearch.errors import SettingsError
from csnsearch.evaluation import JudgedSet, evaluate
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


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    texts = {"1": "La grève des préposées", "2": "Le loyer augmente", "3": "Une grève de la faim"}
    lines = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in texts.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    queries = [{"_id": "q1", "text": "grève préposé"}, {"_id": "q2", "text": "sans jugement"}]
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\t1\t1\n", encoding="utf-8")
    return tmp_path


def test_a_set_is_indexed_asked_and_measured(judged: Path) -> None:
    result = evaluate(JudgedSet.read(judged))
    assert (result.queries, result.documents) == (1, 3)
    assert result.ndcg_10 == result.mrr_10 == result.recall_100 == 1
    first = next(iter(result.trec_lines("run")))
    assert first.split()[:4] == ["q1", "Q0", "1", "1"]


def test_a_folder_that_is_no_set_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="BEIR"):
        JudgedSet.read(tmp_path)
