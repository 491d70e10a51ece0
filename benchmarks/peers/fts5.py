"""SQLite FTS5 with unicode61, accents folded, no stemming."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row
from benchmarks.peers.words import Words, folded

_TEN = "SELECT id, bm25(texts) AS score FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
_TOTAL = "SELECT count(*) FROM texts WHERE texts MATCH ?"


class Fts5:
    """One table of two columns; text is kept in it."""

    name = "SQLite FTS5"
    note = "unicode61 remove_diacritics 2, no stemming; top 10 and exact total; no facets"

    def __init__(self) -> None:
        try:
            sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError as error:
            raise ImportError("SQLite without FTS5") from error

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        self._base = sqlite3.connect(folder / "texts.db")
        self._base.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, title, text, "
            'tokenize = "unicode61 remove_diacritics 2")'
        )
        self._base.executemany(
            "INSERT INTO texts VALUES (?, ?, ?)",
            ((text.id, text.title, text.text) for text in texts),
        )
        self._base.commit()

    def rows(self) -> Sequence[Row]:
        return (Row(name=self.name, ask=self._ask, truth=Words(lru_cache(2**17)(folded))),)

    def _ask(self, question: Question) -> int:
        match = _match(question)
        self._base.execute(_TEN, (match,)).fetchall()
        total: int = self._base.execute(_TOTAL, (match,)).fetchone()[0]
        return total


def _match(question: Question) -> str:
    words = [f'"{word}"' for word in question.words]
    match question.kind:
        case Kind.PREFIX:
            return f"{words[0]} *"
        case Kind.PHRASE:
            return f'"{" ".join(question.words)}"'
        case Kind.INTERSECTION:
            return " AND ".join(words)
        case _:
            return " OR ".join(words)
