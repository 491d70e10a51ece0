"""A measure is kept, read again and compared, query by query."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from csnsearch.errors import SettingsError
from csnsearch.evaluation import Baseline, Comparison, Evaluation, JudgedSet, Scores, evaluate
from tests.evaluation.sets import QRELS, QUERIES, write_set


@pytest.fixture
def result(tmp_path: Path) -> Evaluation:
    return evaluate(JudgedSet.read(write_set(tmp_path / "set")))


@pytest.fixture
def kept(result: Evaluation, tmp_path: Path) -> Path:
    path = tmp_path / "before.json"
    Baseline.of(result).write(path)
    return path


def with_ndcg(result: Evaluation, **values: float) -> Evaluation:
    """The same result, had these queries scored otherwise."""
    scores = {
        query: replace(found, ndcg_10=values.get(query, found.ndcg_10))
        for query, found in result.scores.items()
    }
    return replace(result, scores=scores, mean=Scores.mean(scores.values()))


def test_what_was_kept_is_what_is_read(result: Evaluation, kept: Path) -> None:
    odd = Baseline.of(with_ndcg(result, q1=1 / 3, q2=0.1 + 0.2))
    odd.write(kept)
    assert Baseline.read(kept, result.judged) == odd


def test_an_identical_run_differs_by_nothing(result: Evaluation, kept: Path) -> None:
    found = Comparison.of(Baseline.read(kept, result.judged), result)
    assert found.before == found.after
    assert (found.better, found.worse, found.same) == (0, 0, 3)
    assert found.lost == found.won == ()
    assert found.p_value == 1


def test_queries_that_moved_are_named_those_that_moved_most_first(result: Evaluation) -> None:
    before = Baseline.of(with_ndcg(result, q1=0.9, q2=0.2, q3=0.5))
    found = Comparison.of(before, with_ndcg(result, q1=0.4, q2=0.6, q3=0.4))
    assert (found.better, found.worse, found.same) == (1, 2, 0)
    assert [change.query for change in found.lost] == ["q1", "q3"]
    assert [change.query for change in found.won] == ["q2"]
    assert found.won[0].text == "loyer"
    assert found.lost[0].difference == pytest.approx(-0.5)


def test_at_most_five_are_named_on_each_side(tmp_path: Path) -> None:
    queries = [{"_id": f"q{n}", "text": "loyer"} for n in range(12)]
    folder = write_set(tmp_path / "set", queries, [(f"q{n}", "2", 1) for n in range(12)])
    result = evaluate(JudgedSet.read(folder))
    values = {f"q{n}": n / 20 for n in range(12)}
    found = Comparison.of(Baseline.of(with_ndcg(result, **values)), result)
    assert (found.better, len(found.won), found.lost) == (12, 5, ())
    assert found.won[0].query == "q0"


def test_wordings_of_a_request_pair_as_one(tmp_path: Path) -> None:
    """Eight wordings of one request that gain together are one gain, which luck explains."""
    queries = [{"_id": f"w{n}", "text": "loyer", "request": "r"} for n in range(8)]
    folder = write_set(tmp_path / "set", queries, [(f"w{n}", "2", 1) for n in range(8)])
    result = evaluate(JudgedSet.read(folder))
    poor = Baseline.of(with_ndcg(result, **dict.fromkeys(result.scores, 0.1)))
    found = Comparison.of(poor, result)
    assert found.better == 8
    assert found.p_value == 1


@pytest.mark.parametrize(
    ("queries", "qrels"),
    [
        (QUERIES[:2], QRELS),
        ((*QUERIES[:2], {"_id": "q3", "text": "autre texte"}), QRELS),
        (tuple({**query, "request": "r"} for query in QUERIES), QRELS),
        (QUERIES, (*QRELS, ("q1", "3", 2))),
    ],
    ids=["fewer queries", "another wording", "grouped otherwise", "judged otherwise"],
)
def test_another_set_is_refused(
    kept: Path, tmp_path: Path,
    queries: tuple[dict[str, str], ...], qrels: tuple[tuple[str, str, int], ...],
) -> None:  # fmt: skip
    """Averages over other questions, or other answers, do not compare."""
    other = JudgedSet.read(write_set(tmp_path / "other", queries, qrels))
    with pytest.raises(SettingsError, match=r"autre jeu.*--save"):
        Baseline.read(kept, other)


@pytest.mark.parametrize(
    "text",
    ["", "pas du JSON", "[]", "{}", '{"format": 0}', '{"format": 1, "set": "x"}', "3", "\x00"],
)
def test_a_file_that_is_no_baseline_is_said(result: Evaluation, kept: Path, text: str) -> None:
    kept.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"référence lisible.*--save"):
        Baseline.read(kept, result.judged)


@pytest.mark.parametrize("part", ["measures", "queries", "documents", "engine", "set"])
def test_a_baseline_that_lacks_a_part_is_said(result: Evaluation, kept: Path, part: str) -> None:
    data = json.loads(kept.read_text(encoding="utf-8"))
    del data[part]
    kept.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(SettingsError, match="référence lisible"):
        Baseline.read(kept, result.judged)


def test_bytes_that_are_no_text_are_said(result: Evaluation, kept: Path) -> None:
    kept.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="référence lisible"):
        Baseline.read(kept, result.judged)
