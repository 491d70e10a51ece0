"""Two hundred invented documents, and questions of every kind."""

import json
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

import pytest

SUBJECTS = ("La grève", "Le congé de maternité", "L’assurance-emploi", "Le régime de retraite")
VERBS = ("inquiète", "mobilise", "divise")
PEOPLE = ("les employés de l’entrepôt", "les préposées de Rimouski", "le conseil confédéral")
QUESTIONS = (
    ("grève", "term"), ("congé retraite", "union"), ("+congé +préposées", "intersection"),
    ('"régime de retraite"', "phrase"), ("employ*", "prefix"),
    ("droit de grève des employés", "user"),
)  # fmt: skip


def write_lines(path: Path, records: Iterable[object]) -> Path:
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    sentences = ((s, f"{s} {v} {p}.") for s in SUBJECTS for v in VERBS for p in PEOPLE)
    records = (
        {"id": f"d{n}", "title": f"{subject} en {year}", "text": text, "date": f"{year}-05-01",
         "facets": {"type": "Article", "annee": str(year)}}
        for n, (subject, text) in enumerate(islice(cycle(sentences), 200))
        for year in [1980 + n % 40]
    )  # fmt: skip
    return write_lines(tmp_path / "corpus.jsonl", records)


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    records = ({"query": text, "tags": [tag]} for text, tag in QUESTIONS)
    return write_lines(tmp_path / "queries.jsonl", records)


@pytest.fixture
def judged(corpus: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "judged"
    folder.mkdir()
    records = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    write_lines(
        folder / "corpus.jsonl",
        ({"_id": r["id"], "title": r["title"], "text": r["text"]} for r in records),
    )
    write_lines(folder / "queries.jsonl", [{"_id": "q1", "text": "grève en 1980"}])
    (folder / "qrels.tsv").write_text("q1\td0\t1\n", encoding="utf-8")
    return folder
