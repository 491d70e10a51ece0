"""How far a word is from another, in the slips of a hand: Damerau and Levenshtein, weighted."""

from functools import cache

from csnsearch.search.keyboards import neighbouring_keys
from csnsearch.search.tables import lines

_WRONG = 1.0
_NEIGHBOUR = 0.7
_ALIKE = 0.5
_DOUBLED = 0.4
_SILENT = 0.5
_SWAPPED = 0.7
_FIRST = 0.3
"""What is added when the first letters differ: people know how a word begins."""


def distance(typed: str, meant: str) -> float:
    """The least that it costs to have typed one word for another.

    A missing, added or wrong letter costs 1; less when a neighbouring key was hit, when
    both sound alike, when a letter was doubled or not, when it is a silent h, or when two
    letters changed places.
    """
    before: list[float] = []
    last = [0.0]
    for letter, previous in zip(meant, " " + meant, strict=False):
        last.append(last[-1] + _loose(letter, previous))
    for row, letter in enumerate(typed):
        previous = typed[row - 1] if row else ""
        extra = _loose(letter, previous)
        here = [last[0] + extra]
        for column, wanted in enumerate(meant):
            wanted_before = meant[column - 1] if column else ""
            cost = min(
                last[column] + (0.0 if letter == wanted else _wrong(letter, wanted)),
                last[column + 1] + extra,
                here[column] + _loose(wanted, wanted_before),
            )
            if row and column and letter == wanted_before and previous == wanted:
                cost = min(cost, before[column - 1] + _SWAPPED)
            here.append(cost)
        before, last = last, here
    return last[-1] + (_FIRST if typed[:1] != meant[:1] else 0.0)


def _loose(letter: str, previous: str) -> float:
    """A letter that one word has and the other has not."""
    if letter == previous:
        return _DOUBLED
    return _SILENT if letter == "h" else _WRONG


def _wrong(typed: str, meant: str) -> float:
    pair = (typed, meant)
    if pair in _alike():
        return _ALIKE
    return _NEIGHBOUR if pair in neighbouring_keys() else _WRONG


@cache
def _alike() -> frozenset[tuple[str, str]]:
    found = [tuple(entry.split()) for entry in lines("letters_alike.txt")]
    return frozenset([*((a, b) for a, b in found), *((b, a) for a, b in found)])
