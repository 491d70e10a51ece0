"""Brute force for engines that split at every sign and read each word alone."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from benchmarks.corpus import Kind, Question, Text

_WORD = re.compile(r"[^\W_]+")


class Words:
    """The words of a text, each as `form` makes it."""

    def __init__(self, form: Callable[[str], str], *, prefixes: bool = True) -> None:
        self._form = form
        self._prefixes = prefixes

    def forms(self, text: Text) -> Mapping[str, str]:
        return {"word": f" {self._read(text.title)} \n {self._read(text.text)} "}

    def clauses(self, question: Question) -> Sequence[Sequence[tuple[str, str]]] | None:
        read = [f" {terms} " for word in question.words if (terms := self._read(word))]
        match question.kind:
            case Kind.PREFIX:
                return [[("word", read[0].rstrip())]] if self._prefixes else None
            case Kind.PHRASE:
                return [[("word", f" {self._read(' '.join(question.words))} ")]]
            case Kind.INTERSECTION:
                return [[("word", word)] for word in read]
            case _:
                return [[("word", word) for word in read]]

    def _read(self, text: str) -> str:
        return " ".join(map(self._form, _WORD.findall(text)))


def folded(word: str) -> str:
    """Small letters without accents, as FTS5's unicode61 has them."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
