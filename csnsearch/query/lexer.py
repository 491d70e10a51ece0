"""Cuts what was typed into lexemes. Total: any text at all gives lexemes."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from csnsearch.query.fields import is_field


class Sign(Enum):
    """What a lexeme is."""

    TEXT = auto()
    QUOTED = auto()
    PREFIX = auto()
    ADDRESS = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    PLUS = auto()
    MINUS = auto()
    LONE_QUOTE = auto()


class Lexeme(NamedTuple):
    """A piece of the query: its sign, its text without marks, where it starts and ends,
    its slop."""

    sign: Sign
    text: str
    start: int
    end: int
    slop: int = 0


NEAR_DISTANCE = 10
"""The words that may stand between what ``PRÈS`` joins when no number is given: a sentence
of a resolution is about thirty words long, a clause a dozen."""

# Operators are upper-case so that the words "ou", "et" and "sauf" can be asked for:
# « logement ou emploi » is three words, « logement OU emploi » an alternative.
_OPERATORS = {
    "ET": Sign.AND, "AND": Sign.AND, "OU": Sign.OR, "OR": Sign.OR,
    "SAUF": Sign.NOT, "NOT": Sign.NOT, "NON": Sign.NOT,
}  # fmt: skip
_NEAR = re.compile(r"(?:PRÈS|PRES|NEAR)(?:[/~](?P<distance>\d{1,2}))?")

_LEXEME = re.compile(
    r"""
      (?P<space>\s+)
    | (?: "(?P<straight>[^"]*)" | «(?P<guillemets>[^»]*)» | ‹(?P<single>[^›]*)›
        | [“„”](?P<curly>[^”“"]*)[”“] | ["“„«](?P<mixed>[^"“”„«»]*)["”“»] )
      (?:~(?P<slop>\d{1,2}))?
    | (?P<open>\()
    | (?P<close>\))
    | (?P<address>(?:https?://|www\.)[^\s()"«»“”„]+)
    | (?P<field>[^\W\d_][\w-]{0,30}):(?=[^\s:/])
    # A phone adds a space after a colon; a title has a capital, or a space before it.
    | (?P<spaced>[^\W\d_A-Z][\w-]{0,30}):\ (?=\S)
    | (?P<sign>[+-])(?=[^\s+-])
    | (?P<prefix>[\w'’.-]+)\*
    # « employé(e)s » is one word.
    | (?P<word>[^\s()"«»“”„‹›]+(?:(?<=\w)\([a-zéè]{1,6}\)[^\s()"«»“”„‹›]*)*)
    | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTING = ("straight", "guillemets", "single", "curly", "mixed", "slop")


def lexemes(text: str) -> Iterator[Lexeme]:
    """The lexemes of a query, in order."""
    at = 0
    while match := _LEXEME.match(text, at):
        lexeme = _lexeme(match, text)
        at = match.end()
        if match.lastgroup == "spaced" and lexeme.sign is Sign.TEXT:
            at = lexeme.end  # « Mémoire: grève » is a title: the name is a word like another
        if match.lastgroup != "space":
            yield lexeme


def _lexeme(match: re.Match[str], text: str) -> Lexeme:
    start, end = match.span()
    kind = match.lastgroup or "stray"
    if kind in _QUOTING:
        words = next((match[name] for name in _QUOTING[:-1] if match[name]), "")
        return Lexeme(Sign.QUOTED, words.strip(), start, end, int(match["slop"] or 0))
    match kind:
        case "sign":
            return Lexeme(_plus_or_minus(match, text), match["sign"], start, end)
        case "word":
            return _word(match["word"], start, end)
        case "spaced":
            name = match["spaced"]
            known = is_field(name)
            return Lexeme(Sign.FIELD if known else Sign.TEXT, name, start, start + len(name) + 1)
    return Lexeme(_SIGNS.get(kind, Sign.LONE_QUOTE), match[kind], start, end)


_SIGNS = {
    "open": Sign.OPEN, "close": Sign.CLOSE, "field": Sign.FIELD, "prefix": Sign.PREFIX,
    "address": Sign.ADDRESS,
}  # fmt: skip


def _word(word: str, start: int, end: int) -> Lexeme:
    if near := _NEAR.fullmatch(word):
        return Lexeme(Sign.NEAR, word, start, end, int(near["distance"] or NEAR_DISTANCE))
    return Lexeme(_OPERATORS.get(word, Sign.TEXT), word, start, end)


def _plus_or_minus(match: re.Match[str], text: str) -> Sign:
    """A sign counts only at the beginning of a word: ``-lock-out``, not ``lock-out``."""
    before = text[match.start() - 1] if match.start() else " "
    if before.isspace() or before == "(":
        return Sign.PLUS if match["sign"] == "+" else Sign.MINUS
    return Sign.TEXT
