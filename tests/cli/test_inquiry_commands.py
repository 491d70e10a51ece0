"""``why``, ``concordance`` and ``trend``: for people, for programs, for spreadsheets."""

import csv
import io
import json
from pathlib import Path

import pytest

from csnsearch.search import Searcher
from tests.cli.calling import Run


@pytest.fixture(scope="module")
def best(sample_index: Path) -> str:
    """The first result for « droit de grève »."""
    return Searcher.open(sample_index).search("droit de grève").hits[0].id


def test_why_says_the_rank_and_a_sum_that_adds_up(run: Run, sample_index: Path, best: str) -> None:
    given = run("why", best, "droit de grève", "--index", sample_index)
    assert (given.code, given.err) == (0, "")
    assert "Il répond à « droit de grève » : rang 1 ;" in given.out
    numbers = [float(line.split()[0]) for line in given.out.splitlines()[4:] if line.strip()]
    assert sum(numbers[:-1]) == pytest.approx(numbers[-1], abs=0.01)


def test_why_compares_with_the_first_result(run: Run, sample_index: Path, best: str) -> None:
    second = Searcher.open(sample_index).search("droit de grève").hits[1].id
    out = run("why", second, "droit de grève", "--index", sample_index).out
    assert "rang 2" in out
    assert f"({best}) :" in out


def test_why_not_names_each_thing_that_fails(run: Run, sample_index: Path, best: str) -> None:
    given = run("why", best, "grève xyzzy date:1850", "--facet", "dossier=Éducation",
                "--index", sample_index)  # fmt: skip
    assert given.code == 0
    assert "Il ne répond pas" in given.out
    assert "« xyzzy » n'y est pas" in given.out
    assert "la requête demande la date « 1850 »" in given.out
    assert "le filtre Dossier demande « Éducation »" in given.out


def test_why_is_data_for_programs(run: Run, sample_index: Path, best: str) -> None:
    data = json.loads(run("why", best, "grève xyzzy", "--json", "--index", sample_index).out)
    assert (data["document"], data["answers"]) == (best, False)
    assert data["obstacles"] == [{"kind": "word", "label": "« xyzzy » n'y est pas"}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("why", "nulle-part", "grève"), "nulle-part"),
        (("why", "x"), "La requête est vide"),
        (("concordance", "date:2011"), "au moins un mot"),
        (("trend", "grève", "--facet", "couleur=rouge"), "couleur"),
        (("concordance", "grève", "--limit", "900", "--offset", "900"), "1000e ligne"),
    ],
)
def test_what_cannot_be_answered_is_the_users_mistake(
    run: Run, sample_index: Path, arguments: tuple[str, ...], said: str
) -> None:
    given = run(*arguments, "--index", sample_index)
    assert given.code == 2
    assert said in given.err


def test_the_words_of_a_concordance_stand_one_under_the_other(run: Run, sample_index: Path) -> None:
    given = run("concordance", '"droit de grève"', "--width", 30, "--index", sample_index)
    lines = given.out.splitlines()[1:]
    assert given.code == 0
    assert len(lines) > 5
    assert all(line[30:44].lower() == "droit de grève" for line in lines)


def test_a_concordance_for_a_spreadsheet(run: Run, sample_index: Path) -> None:
    given = run("concordance", "francisation", "--csv", "--limit", 5, "--index", sample_index)
    rows = list(csv.DictReader(io.StringIO(given.out)))
    assert len(rows) == 5
    assert {row["mot"].lower() for row in rows} == {"francisation"}
    assert all(row["identifiant"] and row["passage"].startswith(row["identifiant"]) for row in rows)


def test_a_cell_that_a_spreadsheet_would_compute_is_made_inert(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "a", "title": "=1+1", "text": "Le budget est voté."}), encoding="utf-8"
    )
    assert run("index", tmp_path / "a.jsonl", "--index", tmp_path / "index").code == 0
    out = run("concordance", "budget", "--csv", "--index", tmp_path / "index").out
    assert "'=1+1" in out
    assert ",=1+1" not in out


def test_a_trend_in_bars_and_in_a_table(run: Run, sample_index: Path) -> None:
    bars = run("trend", "grève", "--index", sample_index).out
    rows = list(csv.DictReader(io.StringIO(
        run("trend", "grève", "--csv", "--index", sample_index).out)))  # fmt: skip
    data = json.loads(run("trend", "grève", "--json", "--index", sample_index).out)
    assert [int(row["année"]) for row in rows] == [year["year"] for year in data["years"]]
    for year in data["years"]:
        line = next(line for line in bars.splitlines() if line.startswith(str(year["year"])))
        assert f"{year['documents']} sur {year['all_documents']}" in line
        assert ("█" in line or "▌" in line) == bool(year["documents"])


def test_a_question_misspelled_says_what_it_would_find(run: Run, sample_index: Path) -> None:
    out = run("search", "négossiation", "--index", sample_index).out
    assert "Vouliez-vous dire : négociation ?" in out
