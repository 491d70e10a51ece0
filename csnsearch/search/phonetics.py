"""How French words sound: two that sound alike have one key.

Somebody who writes « negossiasion » or « graive » has heard the word. The keys of a whole
vocabulary are made at once, since rewriting one long text costs little.
"""

from collections.abc import Sequence
from functools import cache

from csnsearch.search.tables import pairs

_EDGE = "\n"


def sounds(words: Sequence[str]) -> list[str]:
    """The key of each word, given in small letters without accents; "" for one unheard."""
    if not words:
        return []
    text = _EDGE + _EDGE.join(words) + _EDGE
    for spelling, key in _rules():
        text = text.replace(spelling, key)
    return text.split(_EDGE)[1:-1]


def sound(word: str) -> str:
    """The key of one word."""
    return sounds((word,))[0]


@cache
def _rules() -> tuple[tuple[str, str], ...]:
    return tuple(
        (_at_edges(spelling), _at_edges(key)) for spelling, key in pairs("sounds.txt", ">")
    )


def _at_edges(text: str) -> str:
    return text.replace("^", _EDGE).replace("$", _EDGE)
