"""A judged set is indexed, asked and measured; requests weigh alike."""

from pathlib import Path

import pytest

from csnsearch.errors import SettingsError
from csnsearch.evaluation import JudgedSet, Scores, evaluate
from csnsearch.evaluation.scores import per_request
from tests.evaluation.sets import QRELS, QUERIES, write_set


def scores(value: float) -> Scores:
    return Scores(ndcg_10=value, recall_100=value, mrr_10=value)


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_a_set_is_indexed_asked_and_measured(tmp_path: Path, engine: str) -> None:
    result = evaluate(JudgedSet.read(write_set(tmp_path)), engine=engine)
    assert (result.queries, result.requests, result.documents) == (3, 3, 3)
    assert result.mean == scores(1)
    first = next(iter(result.trec_lines("run")))
    assert first.split()[:4] == ["q1", "Q0", "1", "1"]


def test_queries_without_a_judgement_are_left_out(tmp_path: Path) -> None:
    judged = JudgedSet.read(write_set(tmp_path, qrels=QRELS[:1]))
    assert list(judged.queries) == ["q1"]


def test_wordings_are_averaged_by_request_first(tmp_path: Path) -> None:
    """Three good wordings of one request and one bad query: half, not three quarters."""
    wordings = [
        {"_id": f"w{n}", "text": text, "request": "r1"}
        for n, text in enumerate(["loyer", "loyers", "LOYER"])
    ]
    lost = {"_id": "x", "text": "absent", "request": "r2"}
    qrels = [*((wording["_id"], "2", 1) for wording in wordings), ("x", "1", 1)]
    result = evaluate(JudgedSet.read(write_set(tmp_path, [*wordings, lost], qrels)))
    assert (result.queries, result.requests) == (4, 2)
    assert result.mean == scores(0.5)


def test_a_query_that_nothing_groups_is_its_own_request(tmp_path: Path) -> None:
    queries = [{**QUERIES[0], "request": "r"}, {**QUERIES[1], "request": ""}, QUERIES[2]]
    judged = JudgedSet.read(write_set(tmp_path, queries))
    assert [judged.request(query) for query in judged.queries] == ["r", "q2", "q3"]


def test_per_request_by_hand() -> None:
    asked = {"a": scores(1), "b": scores(0), "c": scores(1)}
    found = per_request(asked, {"a": "r", "b": "r", "c": "s"})
    assert found == {"r": scores(0.5), "s": scores(1)}


def test_the_mean_of_nothing_is_nothing() -> None:
    assert Scores.mean([]) == scores(0)


def test_a_folder_that_is_no_set_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="BEIR"):
        JudgedSet.read(tmp_path)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("queries.jsonl", '{"text": "sans identifiant"}\n'),
        ("queries.jsonl", "pas du JSON\n"),
        ("qrels.tsv", "rien\n"),
    ],
)
def test_a_set_that_cannot_be_read_is_said(tmp_path: Path, file: str, text: str) -> None:
    (write_set(tmp_path) / file).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="lisible"):
        JudgedSet.read(tmp_path)
