"""Each benchmark runs from its command line and prints its table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import cold_start, index_and_query, ingest_speed, relevance
from benchmarks.corpus import Kind, Question, Text, read_questions
from benchmarks.peers import PEERS
from benchmarks.totals import Verdict, right_totals

pytestmark = [
    # Libraries beside us warn while they are compiled or imported; that is theirs to mend.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::SyntaxWarning"),
]


def rows(printed: str) -> list[list[str]]:
    lines = [line for line in printed.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def run_index_and_query(corpus: Path, queries: Path) -> None:
    asked = ["--rounds", "1", "--whoosh-documents", "20"]
    index_and_query.main([str(corpus), str(queries), *asked])


def test_every_engine_stands_in_the_table_measured_or_absent(
    corpus: Path, queries: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_index_and_query(corpus, queries)
    by_name = {row[0]: row for row in rows(capsys.readouterr().out)}
    assert {peer.name for peer in PEERS} <= by_name.keys()
    assert by_name["csnsearch on tantivy"][1] == "200"
    assert by_name["csnsearch on whoosh"][1] == "20"
    assert all(
        row[1] == "absent" or "/" in row[5] for row in map(by_name.get, [p.name for p in PEERS])
    )


def test_an_engine_that_is_not_installed_is_reported_with_what_it_needs(
    corpus: Path, queries: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(PEERS[-1], name="Nulle part", at="benchmarks.peers.nowhere:X", needs="rien")
    monkeypatch.setattr(index_and_query, "PEERS", (PEERS[0], nowhere))
    run_index_and_query(corpus, queries)
    printed = capsys.readouterr().out
    assert ["Nulle part", "absent"] in [row[:2] for row in rows(printed)]
    assert "Nulle part: absent, it needs rien." in printed


def test_our_totals_are_those_of_brute_force(
    corpus: Path, queries: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_and_query, "PEERS", PEERS[:1])
    run_index_and_query(corpus, queries)
    to_the_letter = rows(capsys.readouterr().out)[2]
    assert to_the_letter[-1] == "5 of 5"  # every kind but questions, which have two totals


class WordsOfTitles:
    def forms(self, text: Text) -> Mapping[str, str]:
        return {"word": f" {text.title} "}

    def clauses(self, question: Question) -> Sequence[Sequence[tuple[str, str]]] | None:
        return None if question.kind is Kind.PREFIX else [[("word", f" {question.words[0]} ")]]


def test_a_wrong_total_is_seen_and_an_incomparable_one_left_out() -> None:
    texts = [Text(id="1", title="la grève", text="", facets={})]
    asked = [Question(kind, ("grève",)) for kind in (Kind.TERM, Kind.PHRASE, Kind.PREFIX)]
    right = right_totals(lambda q: 1 if q.kind is Kind.TERM else 7, WordsOfTitles(), asked, texts)
    assert right == Verdict(checked=2, right=1)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.TERM, ("grève",)),
        (Kind.UNION, ("congé", "retraite")),
        (Kind.INTERSECTION, ("congé", "préposées")),
        (Kind.PHRASE, ("régime", "de", "retraite")),
        (Kind.PREFIX, ("employ",)),
        (Kind.QUESTION, ("droit", "de", "grève", "des", "employés")),
    ],
)
def test_questions_are_sorted_by_what_they_ask(
    queries: Path, kind: Kind, words: tuple[str, ...]
) -> None:
    assert read_questions(queries)[kind] == [Question(kind, words)]


def test_relevance_stands_beside_plain_bm25(
    judged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relevance.main([str(judged)])
    measured = {row[0]: row[1:] for row in rows(capsys.readouterr().out)}
    assert measured["judged: csnsearch"][0] == "1"
    assert float(measured["judged: BM25, our terms"][2]) == 1.0
    assert any(name.startswith("judged: BM25, Snowball") for name in measured)


def test_ingestion_is_measured_by_format_and_a_missing_format_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        page = f"<html><title>Page {number}</title><body><main><p>La grève {number}.</p></main>"
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    ingest_speed.main([str(tmp_path)])
    printed = rows(capsys.readouterr().out)
    assert ["HTML, one process", "3"] in [row[:2] for row in printed]
    assert ["PDF: absent", "0"] in [row[:2] for row in printed]


def test_a_cold_search_is_timed_and_its_modules_named(capsys: pytest.CaptureFixture[str]) -> None:
    cold_start.main(["--runs", "1"])
    names = [row[0] for row in rows(capsys.readouterr().out)]
    assert "csnsearch search" in names
    assert "python -c pass" in names
    assert len(names[names.index("module") + 1 :]) == 15
