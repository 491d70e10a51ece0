"""bm25s: every score computed beforehand, in memory."""

from collections.abc import Sequence
from pathlib import Path

import bm25s as library
import Stemmer

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row


class Bm25s:
    """One field, PyStemmer's French stems, stop words kept."""

    name = "bm25s"
    note = "title and text as one field, Snowball French; top 10; no totals, phrases or prefixes"

    def __init__(self) -> None:
        self._stem = Stemmer.Stemmer("french")

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        tokens = library.tokenize(
            [f"{text.title}\n{text.text}" for text in texts],
            stopwords=None, stemmer=self._stem, show_progress=False,
        )  # fmt: skip
        self._retriever = library.BM25()
        self._retriever.index(tokens, show_progress=False)
        self._retriever.save(folder)
        self._depth = min(10, len(texts))

    def rows(self) -> Sequence[Row]:
        kinds = frozenset({Kind.TERM, Kind.UNION, Kind.QUESTION})
        return (Row(name=self.name, ask=self._ask, kinds=kinds),)

    def _ask(self, question: Question) -> None:
        tokens = library.tokenize(
            " ".join(question.words),
            stopwords=None, stemmer=self._stem, show_progress=False, return_ids=False,
        )  # fmt: skip
        self._retriever.retrieve(tokens, k=self._depth, show_progress=False)
