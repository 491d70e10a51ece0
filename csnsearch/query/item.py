"""What the grammar works on."""

from collections.abc import Sequence
from typing import NamedTuple

from csnsearch.query.ast import Node, Word
from csnsearch.query.lexer import Lexeme, Sign
from csnsearch.query.words import word_spans


class Item(NamedTuple):
    """A node, or one of the signs ( ) OU ET PRÈS SAUF + - and ``field:`` still to be
    applied, with its place in the text."""

    what: Node | Lexeme
    start: int
    end: int


Taken = tuple[int, Sequence[Item]]
"""The lexeme that comes next, and the items made of those before it."""


def word_items(text: str, start: int, end: int) -> list[Item]:
    """The words between two places of a text."""
    part = text[start:end]
    return [
        Item(Word(part[first:last]), start + first, start + last)
        for first, last in word_spans(part)
    ]


def end_of_run(found: Sequence[Lexeme], index: int) -> int:
    """The first lexeme from `index` on that is no plain word."""
    while index < len(found) and found[index].sign is Sign.TEXT:
        index += 1
    return index
