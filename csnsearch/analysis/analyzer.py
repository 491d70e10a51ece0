"""The analyzer: what every text and every question goes through, on every engine."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from csnsearch.analysis.token import Terms, Token, Twin


class Segment(NamedTuple):
    """A stretch of text and the terms it gives, in both forms.

    ``employé·e·s`` is one segment of one term; ``330 000`` too; ``FSSS–CSN`` gives two.
    `start` and `end` count characters of the analysed text.
    """

    start: int
    end: int
    inflected: tuple[str, ...]
    exact: tuple[str, ...]


class Step(NamedTuple):
    """One step of the chain on one text: what it is called, why, what it gave."""

    name: str
    reason: str
    output: str


class Analyzer(Protocol):
    """Text in, terms out. Two uses: the text of documents, and the words of a question.

    A bill in a document gives its words and its code (``projet de loi no 89`` →
    projet, de, loi, pl89); in a question only the code, so that every spelling asks
    for the same documents.
    """

    @property
    def name(self) -> str:
        """The language it knows: "fr" or "en"."""

    def terms(self, text: str) -> Terms:
        """All that an engine takes of a document's text."""

    def twin(self, text: str) -> Twin:
        """The terms of a document's text, both forms."""

    def segments(self, text: str) -> Iterator[Segment]:
        """The same terms with their place in the text, in order."""

    def query_segments(self, text: str) -> Iterator[Segment]:
        """The terms of words someone asked for."""

    def others(self, word: str) -> tuple[str, ...]:
        """The terms of the words that differ from this one by their accents only, which a
        text or a question that lost them may mean."""

    def normalize(self, partial: str) -> str:
        """The exact form of the beginning of a word: case and accents folded, nothing
        cut off. For prefixes and suggestions."""

    def explain(self, text: str) -> Iterator[Step]:
        """Each step of the chain on this text, for ``csnsearch analyze``."""


def tokens(analyzer: Analyzer, text: str, *, exact: bool = False) -> Iterator[Token]:
    """The tokens of a document's text, numbered, in one of the two forms."""
    position = 0
    for segment in analyzer.segments(text):
        for term in segment.exact if exact else segment.inflected:
            yield Token(term, position, segment.start, segment.end)
            position += 1
