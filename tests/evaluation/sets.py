"""Tiny judged sets, written as people write them: in the BEIR layout."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

TEXTS = {"1": "La grève des préposées", "2": "Le loyer augmente", "3": "Une grève de la faim"}

QUERIES = (
    {"_id": "q1", "text": "grève préposé"},
    {"_id": "q2", "text": "loyer"},
    {"_id": "q3", "text": "faim"},
)
QRELS = (("q1", "1", 1), ("q2", "2", 1), ("q3", "3", 1))


def write_set(
    folder: Path,
    queries: Iterable[Mapping[str, str]] = QUERIES,
    qrels: Iterable[tuple[str, str, int]] = QRELS,
    texts: Mapping[str, str] = TEXTS,
) -> Path:
    """Write a set in a folder, which is made, and give the folder back."""
    folder.mkdir(exist_ok=True)
    corpus = [{"_id": key, "title": "", "text": text} for key, text in texts.items()]
    _write_lines(folder / "corpus.jsonl", corpus)
    _write_lines(folder / "queries.jsonl", queries)
    rows = ["query-id\tcorpus-id\tscore", *("\t".join(map(str, row)) for row in qrels)]
    (folder / "qrels.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def _write_lines(path: Path, lines: Iterable[Mapping[str, str]]) -> None:
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text + "\n", encoding="utf-8")
