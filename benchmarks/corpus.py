"""The documents and questions that every engine of a run gets."""

import gzip
import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from csnsearch.document import Document
from csnsearch.ingest.passages import Stretch, cut
from csnsearch.ingest.raw import Block
from csnsearch.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One document of the corpus, as each engine's own indexing path takes it."""

    id: str
    title: str
    text: str
    date: str = ""
    facets: Mapping[str, tuple[str, ...]]

    def document(self) -> Document:
        """The document as csnsearch takes it, cut in passages."""
        paragraphs = (part for part in self.text.split("\n") if part.strip())
        return Document(
            id=self.id,
            key=self.id,
            title=self.title,
            kind="",
            language="fr",
            date=Period.parse(self.date) if self.date else None,
            facets=self.facets,
            passages=cut([Stretch(tuple(Block(part) for part in paragraphs))]),
        )


class Kind(StrEnum):
    """What a question asks for; each engine says it in its own syntax."""

    TERM = "term"
    UNION = "union"
    INTERSECTION = "intersection"
    PHRASE = "phrase"
    PREFIX = "prefix"
    QUESTION = "question"
    """Words as a person types them: a union for the peers, all words first for csnsearch."""


@dataclass(frozen=True, slots=True)
class Question:
    """Words and what is asked of them; a prefix has one word, without its star."""

    kind: Kind
    words: tuple[str, ...]


def read_texts(
    path: Path, limit: int | None = None, facets: Collection[str] | None = None
) -> list[Text]:
    """The first documents of a corpus, one JSON object a line, gzipped or not, with all
    their facets or some.
    """
    with _opened(path) as lines:
        return [_text(json.loads(line), facets) for line in islice(lines, limit)]


def read_questions(path: Path, per_kind: int | None = None) -> dict[Kind, list[Question]]:
    """The questions of a file by kind, spread over each kind's list when there are too many."""
    found: dict[Kind, list[Question]] = {}
    with _opened(path) as lines:
        for line in lines:
            record = json.loads(line)
            question = _question(record["query"], record.get("tags", ()))
            found.setdefault(question.kind, []).append(question)
    order = [kind for kind in Kind if kind in found]
    return {kind: _spread(found[kind], per_kind) for kind in order}


def _opened(path: Path) -> AbstractContextManager[Iterable[bytes]]:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")


def _text(record: Mapping[str, object], kept: Collection[str] | None) -> Text:
    facets = record.get("facets")
    named = facets if isinstance(facets, dict) else {}
    return Text(
        id=str(record["id"]),
        title=str(record.get("title") or ""),
        text=str(record.get("text") or ""),
        date=str(record.get("date") or ""),
        facets={
            name: tuple(values) if isinstance(values, list) else (str(values),)
            for name, values in named.items()
            if kept is None or name in kept
        },
    )


def _question(text: str, tags: list[str]) -> Question:
    words = tuple(text.replace('"', " ").replace("+", " ").replace("*", " ").split())
    if text.startswith('"'):
        return Question(Kind.PHRASE, words)
    if text.startswith("+"):
        return Question(Kind.INTERSECTION, words)
    if text.endswith("*"):
        return Question(Kind.PREFIX, words)
    if "user" in tags:
        return Question(Kind.QUESTION, words)
    return Question(Kind.TERM if len(words) == 1 else Kind.UNION, words)


def _spread(questions: list[Question], limit: int | None) -> list[Question]:
    if not limit or len(questions) <= limit:
        return questions
    return [questions[index * len(questions) // limit] for index in range(limit)]
