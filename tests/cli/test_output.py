"""What commands print: for people, or the library's own object with --json."""

import json
from pathlib import Path
from typing import Any

import pytest

from csnsearch.inspection import status
from csnsearch.search import Searcher
from csnsearch.search.as_json import (
    document_json,
    result_json,
    suggestion_json,
)
from tests.cli.calling import Run


@pytest.fixture
def searcher(sample_index: Path) -> Searcher:
    return Searcher.open(sample_index)


def timeless(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "took_ms": 0}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_search_gives_the_librarys_object(
    run: Run, sample_index: Path, searcher: Searcher, language: str
) -> None:
    given = run(
        "search", "droit de grève", "--facet", "langue=fr", "--limit", 3, "--explain", "--json",
        "--index", sample_index, "--lang", language,
    )  # fmt: skip
    result = searcher.search("droit de grève", filters={"langue": ["fr"]}, limit=3, explain=True)
    assert timeless(json.loads(given.out)) == timeless(result_json(result, language))
    assert (given.code, given.err) == (0, "")


def test_similar_gives_the_librarys_object(
    run: Run, sample_index: Path, searcher: Searcher
) -> None:
    found = searcher.search("grève").hits[0].id
    given = run("similar", found, "--limit", 3, "--json", "--index", sample_index)
    result = result_json(searcher.similar(found, 3))
    assert timeless(json.loads(given.out)) == timeless(result)


def test_show_gives_the_whole_document(run: Run, sample_index: Path, searcher: Searcher) -> None:
    document = searcher.document(searcher.search("corne de brume").hits[0].id)
    given = run("show", document.id, "--json", "--index", sample_index)
    assert json.loads(given.out) == json.loads(json.dumps(document_json(document)))
    shown = run("show", document.id, "--index", sample_index).out
    assert document.title in shown
    assert "p. 87" in shown
    assert all(passage.text in shown for passage in document.passages)


def test_suggest_facets_and_status_as_json(
    run: Run, sample_index: Path, searcher: Searcher
) -> None:
    given = run("suggest", "négo", "--json", "--index", sample_index)
    assert json.loads(given.out) == [suggestion_json(s) for s in searcher.suggest("négo")]
    counts = json.loads(run("facets", "grève", "--json", "--index", sample_index).out)
    assert {name: {c["value"]: c["count"] for c in values} for name, values in counts.items()} == {
        name: {c.value: c.count for c in values}
        for name, values in searcher.facets("grève").items()
    }
    found = json.loads(run("status", "--json", "--index", sample_index).out)
    assert found["documents"] == status(sample_index).documents
    assert json.loads(run("check", "--json", "--index", sample_index).out) == {
        "ok": True,
        "problems": [],
    }


def test_a_search_for_people(run: Run, sample_index: Path) -> None:
    out = run("search", "corne de brume", "--limit", 1, "--index", sample_index).out
    assert "compris comme : corne de brume" in out
    assert "  1. " in out
    assert "p. 87" in out
    assert ".pdf#page=87" in out


def test_a_search_in_english(run: Run, sample_index: Path) -> None:
    """Sentences and kinds of documents change language; what is quoted does not."""
    out = run("search", "corne de brume", "--lang", "en", "--index", sample_index).out
    assert "understood as: corne de brume" in out
    assert "Minutes" in out
    assert "Outcome of the vote (resultat)" in out


def test_an_offset_goes_on_counting(run: Run, sample_index: Path) -> None:
    out = run("search", "grève", "--offset", 2, "--limit", 2, "--index", sample_index).out
    assert "\n  3. " in out
    assert "\n  4. " in out
    beyond = run("search", "grève", "--offset", 900, "--index", sample_index).out
    assert "Aucun résultat à partir du 901e." in beyond


def test_a_query_without_a_word_says_so(run: Run, sample_index: Path) -> None:
    out = run("search", "?!", "--index", sample_index).out
    assert "« ?! » ne contient aucun mot à chercher." in out


def test_a_chosen_facet_is_marked(run: Run, sample_index: Path) -> None:
    out = run("search", "--facet", "type=Mémoire", "--index", sample_index).out
    assert "[x] Mémoire" in out


def test_the_variable_names_the_index(
    run: Run, sample_index: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CSNSEARCH_INDEX", str(sample_index))
    assert "corne de brume" in run("search", "corne de brume", "--limit", 1).out
    monkeypatch.delenv("CSNSEARCH_INDEX")
    assert "Il n'y a pas d'index dans « index »" in run("search", "corne de brume").err


def test_analyze_takes_a_text_or_a_pipe(run: Run) -> None:
    given = run("analyze", "Les employé·e·s et le PL-89")
    piped = run("analyze", stdin="Les employé·e·s et le PL-89".encode())
    assert given.out == piped.out
    assert "Projets de loi" in given.out
    assert "Écriture inclusive" in given.out


def test_analyze_takes_any_bytes(run: Run) -> None:
    assert run("analyze", stdin=b"gr\xe8ve \xff").code == 0


def test_analyze_as_json_and_in_english(run: Run) -> None:
    steps = json.loads(run("analyze", "le PL-89", "--json", "--lang", "en").out)
    assert {"name", "reason", "output"} == set(steps[0])
    assert "Bills" in [step["name"] for step in steps]


def test_eval_measures_a_judged_set(run: Run, tmp_path: Path) -> None:
    corpus = [
        {"_id": "a", "title": "Vote de grève", "text": "Les préposées votent la grève."},
        {"_id": "b", "title": "Salaire", "text": "Le salaire minimum monte."},
    ]
    lines = "\n".join(json.dumps(line) for line in corpus)
    (tmp_path / "corpus.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text('{"_id": "1", "text": "grève"}', encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n1\ta\t1\n", encoding="utf-8")
    trec = tmp_path / "jeu.run"
    outcome = run("eval", tmp_path, "--json", "--run", trec)
    assert json.loads(outcome.out)["ndcg@10"] == 1.0
    assert trec.read_text(encoding="utf-8").startswith("1 Q0 a 1 ")
    assert "nDCG@10 1.0000" in run("eval", tmp_path).out
