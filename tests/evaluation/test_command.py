"""``csnsearch eval`` as it is called: what it says, what it writes, its exit codes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from csnsearch.cli.main import cli
from tests.cli.calling import Outcome, Run
from tests.evaluation.sets import QRELS, QUERIES, write_set


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command with arguments, in this process; what the reader has set changes nothing."""
    monkeypatch.delenv("CSNSEARCH_LANG", raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Outcome:
        assert not stdin
        code = cli.main(["eval", *map(str, arguments)], "csnsearch", standalone_mode=False)
        captured = capsys.readouterr()
        return Outcome(code or 0, captured.out, captured.err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_set(tmp_path / "jeu")


@pytest.fixture
def kept(call: Run, folder: Path, tmp_path: Path) -> Path:
    """The measures of the set, as --save writes them."""
    path = tmp_path / "avant.json"
    assert call(folder, "--save", path).code == 0
    return path


def rewritten(path: Path, query: str, **measures: float) -> None:
    """Make believe that a query was measured otherwise before."""
    data = json.loads(path.read_text(encoding="utf-8"))
    data["queries"][query].update({name.replace("_", "@"): v for name, v in measures.items()})
    path.write_text(json.dumps(data), encoding="utf-8")


def as_data(outcome: Outcome) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(outcome.out)
    return found


def test_a_measure_is_said(call: Run, folder: Path) -> None:
    outcome = call(folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "3 requêtes, 3 documents",
        "nDCG@10 1.0000   R@100 1.0000   MRR@10 1.0000",
    ]


def test_requests_are_counted_apart_from_their_wordings(call: Run, tmp_path: Path) -> None:
    queries = [{**query, "request": "r"} for query in QUERIES]
    outcome = call(write_set(tmp_path / "jeu", queries))
    assert outcome.out.startswith(
        "Demandes : 1, formulations : 3, documents : 3 (moyenne par demande"
    )
    data = as_data(call(tmp_path / "jeu", "--json"))
    assert (data["requests"], data["queries"]) == (1, 3)


def test_what_is_saved_says_each_query(kept: Path) -> None:
    data = json.loads(kept.read_text(encoding="utf-8"))
    assert data["measures"] == {"ndcg@10": 1, "recall@100": 1, "mrr@10": 1}
    assert data["queries"]["q1"] == {"ndcg@10": 1, "recall@100": 1, "mrr@10": 1}
    assert list(data["queries"]) == ["q1", "q2", "q3"]


def test_an_identical_run_is_said_to_be_so(call: Run, folder: Path, kept: Path) -> None:
    outcome = call(folder, "--baseline", kept)
    assert outcome.code == 0
    assert outcome.out.splitlines()[3:] == [
        "De la référence (tantivy, 3 documents) à cette mesure (tantivy) :",
        "  nDCG@10  1.0000 → 1.0000  +0.0000",
        "  R@100    1.0000 → 1.0000  +0.0000",
        "  MRR@10   1.0000 → 1.0000  +0.0000",
        "Requêtes, par nDCG@10 : 0 en hausse, 0 en baisse, 3 sans changement.",
        "Test de permutation par paires sur nDCG@10 (10000 tirages) : p = 1.0000",
    ]


def test_what_moved_is_named(call: Run, folder: Path, kept: Path) -> None:
    rewritten(kept, "q2", ndcg_10=0.25)
    lines = call(folder, "--baseline", kept).out.splitlines()
    assert "Requêtes, par nDCG@10 : 1 en hausse, 0 en baisse, 2 sans changement." in lines
    assert lines[-2:] == ["Ont le plus gagné :", "  +0.7500  0.2500 → 1.0000  q2  loyer"]


def test_the_comparison_is_data_too(call: Run, folder: Path, kept: Path) -> None:
    rewritten(kept, "q2", ndcg_10=0.25)
    found = as_data(call(folder, "--baseline", kept, "--json"))["comparison"]
    assert (found["better"], found["worse"], found["same"]) == (1, 0, 2)
    assert found["won"] == [{"query": "q2", "text": "loyer", "before": 0.25, "after": 1.0}]
    assert found["measures"]["mrr@10"] == {"before": 1, "after": 1, "difference": 0}
    assert (found["p_value"], found["rounds"], found["engine"]) == (1, 10_000, "tantivy")


def test_engines_can_be_compared(call: Run, folder: Path, kept: Path) -> None:
    outcome = call(folder, "--baseline", kept, "--engine", "whoosh")
    assert "De la référence (tantivy, 3 documents) à cette mesure (whoosh) :" in outcome.out


def test_a_baseline_is_read_before_it_is_replaced(call: Run, folder: Path, kept: Path) -> None:
    """One file can be both: compare with the last measure, and keep this one."""
    rewritten(kept, "q2", ndcg_10=0.25)
    found = as_data(call(folder, "--baseline", kept, "--save", kept, "--json"))["comparison"]
    assert found["better"] == 1
    data = json.loads(kept.read_text(encoding="utf-8"))
    assert data["queries"]["q2"]["ndcg@10"] == 1


@pytest.mark.parametrize("content", [None, "{}", "pas du JSON"])
def test_a_baseline_that_cannot_be_read_is_explained(
    call: Run, folder: Path, tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "avant.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    outcome = call(folder, "--baseline", path)
    assert (outcome.code, outcome.out) == (2, "")
    assert "csnsearch eval JEU --save FICHIER" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_baseline_of_another_set_is_explained(call: Run, kept: Path, tmp_path: Path) -> None:
    other = write_set(tmp_path / "autre", QUERIES[:2], QRELS[:2])
    outcome = call(other, "--baseline", kept)
    assert (outcome.code, outcome.out) == (2, "")
    assert "2 de ses 3 requêtes sont parmi les 2 de celui-ci" in outcome.err
    assert "csnsearch eval JEU --save FICHIER" in outcome.err


def test_a_file_that_cannot_be_written_is_ours(call: Run, folder: Path, tmp_path: Path) -> None:
    outcome = call(folder, "--save", tmp_path / "nulle-part" / "avant.json")
    assert outcome.code == 1
    assert "vérifiez le chemin" in outcome.err


def test_english_says_the_same(call: Run, folder: Path, kept: Path) -> None:
    rewritten(kept, "q2", ndcg_10=0.25)
    lines = call(folder, "--baseline", kept, "--lang", "en").out.splitlines()
    assert lines[0] == "3 queries, 3 documents"
    assert lines[3] == "From the baseline (tantivy, 3 documents) to this measure (tantivy):"
    assert "Queries, by nDCG@10: 1 up, 0 down, 2 unchanged." in lines
    assert "Paired permutation test on nDCG@10 (10000 rounds): p = 1.0000" in lines
    assert lines[-2] == "Gained most:"


def test_english_explains_the_same(call: Run, tmp_path: Path, kept: Path) -> None:
    other = write_set(tmp_path / "autre", QUERIES[:2], QRELS[:2])
    outcome = call(other, "--baseline", kept, "--lang", "en")
    assert outcome.code == 2
    assert "measures another set" in outcome.err
