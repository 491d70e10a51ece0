"""What a search engine has to do to stand in the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.corpus import Kind, Question, Text

Ask = Callable[[Question], int | None]
"""Answers with the ten best; gives the total, None when the engine does not count."""


class Truth(Protocol):
    """The engine's own analysis, for counting by brute force.

    A text is strings by form of word ("inflected", "exact"), terms joined and
    surrounded by spaces, fields parted by a line. A question is clauses, all of which
    have to hold; a clause holds when one of its (form, piece of string) does.
    """

    def forms(self, text: Text) -> Mapping[str, str]:
        """The strings of one text."""

    def clauses(self, question: Question) -> Sequence[Sequence[tuple[str, str]]] | None:
        """What a text must hold; None when totals of that kind are not comparable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: a way to ask, and the kinds of question it takes."""

    name: str
    ask: Ask
    kinds: frozenset[Kind] = frozenset(Kind)
    truth: Truth | None = None


class Peer(Protocol):
    """An engine. Making it raises ImportError when what it needs is not installed."""

    name: str
    note: str
    """What its figures include, in one sentence."""

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        """Index texts in an empty folder, ready to be asked."""

    def rows(self) -> Sequence[Row]:
        """The ways to ask it, the most complete first."""
