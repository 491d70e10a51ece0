"""Cuts what was typed into lexemes. Total: any text at all gives lexemes."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class Sign(Enum):
    """What a lexeme is."""

    TEXT = auto()
    QUOTED = auto()
    PREFIX = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    PLUS = auto()
    MINUS = auto()


class Lexeme(NamedTuple):
    """A piece of the query: its sign, its text without marks, where it starts, its slop."""

    sign: Sign
    text: str
    start: int
    slop: int = 0


# Operators are upper-case so that the words "ou", "et" and "sauf" can be asked for:
# « logement ou emploi » is three words, « logement OU emploi » an alternative.
_OPERATORS = {
    "ET": Sign.AND, "AND": Sign.AND, "OU": Sign.OR, "OR": Sign.OR,
    "SAUF": Sign.NOT, "NOT": Sign.NOT, "NON": Sign.NOT,
}  # fmt: skip

_LEXEME = re.compile(
    r"""
      (?P<space>\s+)
    | (?: "(?P<straight>[^"]*)" | «(?P<guillemets>[^»]*)» | [“„](?P<curly>[^”“]*)[”“] )
      (?:~(?P<slop>\d{1,2}))?
    | (?P<open>\()
    | (?P<close>\))
    | (?P<field>[^\W\d_][\w-]{0,30}):(?=[^\s:/]|["«“])
    | (?P<sign>[+-])(?=[^\s+-])
    | (?P<prefix>[\w'’.-]+)\*
    | (?P<word>[^\s()"«»“”„]+)
    | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)


def lexemes(text: str) -> Iterator[Lexeme]:
    """The lexemes of a query, in order. Stray signs (a lone quote) are left out."""
    for match in _LEXEME.finditer(text):
        lexeme = _lexeme(match, text)
        if lexeme is not None:
            yield lexeme


def _lexeme(match: re.Match[str], text: str) -> Lexeme | None:  # noqa: PLR0911  one per sign
    start = match.start()
    kind = match.lastgroup
    if kind in ("straight", "guillemets", "curly", "slop"):
        words = match["straight"] or match["guillemets"] or match["curly"] or ""
        return Lexeme(Sign.QUOTED, words.strip(), start, int(match["slop"] or 0))
    match kind:
        case "open":
            return Lexeme(Sign.OPEN, "(", start)
        case "close":
            return Lexeme(Sign.CLOSE, ")", start)
        case "field":
            return Lexeme(Sign.FIELD, match["field"], start)
        case "sign":
            return _plus_or_minus(match, text)
        case "prefix":
            return Lexeme(Sign.PREFIX, match["prefix"], start)
        case "word":
            word = match["word"]
            return Lexeme(_OPERATORS.get(word, Sign.TEXT), word, start)
    return None


def _plus_or_minus(match: re.Match[str], text: str) -> Lexeme:
    """A sign counts only at the beginning of a word: ``-lock-out``, not ``lock-out``."""
    before = text[match.start() - 1] if match.start() else " "
    if before.isspace() or before == "(":
        sign = Sign.PLUS if match["sign"] == "+" else Sign.MINUS
        return Lexeme(sign, match["sign"], match.start())
    return Lexeme(Sign.TEXT, match["sign"], match.start())
