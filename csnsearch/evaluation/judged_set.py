"""A judged set in the BEIR layout: corpus.jsonl, queries.jsonl, qrels.tsv."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from csnsearch.document import Document
from csnsearch.errors import SettingsError
from csnsearch.ingest.passages import Stretch, cut
from csnsearch.ingest.raw import Block
from csnsearch.messages import message


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """Queries with their judgements (query id → document id → grade), and where the
    documents are. Only queries with at least one judgement are kept.

    `requests` maps a query to what it asks for, when the lines of queries.jsonl have a
    `request`: several people word one request, each in their way.
    """

    corpus: Path
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]
    requests: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path, qrels: Path | None = None) -> Self:
        """Read a set. Raises SettingsError when a file is missing or malformed."""
        try:
            judgements = _judgements(qrels or folder / "qrels.tsv")
            lines = [line for line in _lines(folder / "queries.jsonl") if line["_id"] in judgements]
            queries = {line["_id"]: line["text"] for line in lines}
            requests = {
                line["_id"]: str(line["request"])
                for line in lines
                if line.get("request") not in (None, "")
            }
        except FileNotFoundError as error:
            raise SettingsError(
                message(
                    "« {folder} » n'est pas un jeu d'évaluation : il y manque {file}. Il faut "
                    "corpus.jsonl, queries.jsonl et qrels.tsv, comme dans BEIR.",
                    folder=folder,
                    file=Path(error.filename).name,
                )
            ) from error
        except (OSError, KeyError, ValueError) as error:
            raise SettingsError(
                message(
                    "« {folder} » n'est pas un jeu d'évaluation lisible ({error}). Il faut "
                    "corpus.jsonl, queries.jsonl et qrels.tsv, comme dans BEIR.",
                    folder=folder,
                    error=error,
                )
            ) from error
        return cls(folder / "corpus.jsonl", queries, judgements, requests)

    def request(self, query: str) -> str:
        """The request that a query words; the query itself when nothing groups it."""
        return self.requests.get(query, query)

    def documents(self) -> Iterator[Document]:
        """The documents of the corpus, cut in passages."""
        for line in _lines(self.corpus):
            parts = line.get("text", "").split("\n")
            blocks = tuple(Block(part) for part in parts if part.strip())
            yield Document(
                id=line["_id"],
                key=line["_id"],
                title=line.get("title", ""),
                kind="",
                language=line.get("language", "fr"),
                passages=cut([Stretch(blocks)]),
            )


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                yield json.loads(line)


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream, delimiter="\t"):
            if len(row) == 3 and row[2].lstrip("-").isdigit():  # noqa: PLR2004  query, document, grade
                found.setdefault(row[0], {})[row[1]] = int(row[2])
    if not found:
        raise ValueError(f"{path.name}: no judgement")
    return found
