"""Words as a scanner may have read them: « Qu6bec », « modication », « travaiI »."""

from collections.abc import Iterator
from functools import cache

from csnsearch.search.tables import pairs

CONFUSION = 0.4
"""What one confusion costs, where a wrong letter costs 1."""

_LONG_ENOUGH = 7
"""Letters from which a lost ligature is looked for: in shorter words it makes another word."""


def as_printed(word: str) -> dict[str, float]:
    """What may have been printed where this was read, with what it costs: one or two
    confusions of the same kind of shape. The word is in small letters without accents.
    """
    once = dict.fromkeys(_undone(word))
    twice = {other for one in once if _has_figures(one) for other in _undone(one)}
    costs = dict.fromkeys(twice, 2 * CONFUSION) | dict.fromkeys(once, CONFUSION)
    costs.pop(word, None)
    return costs


def _undone(word: str) -> Iterator[str]:
    for read, printed in _confusions():
        if not read:
            yield from _with_ligature(word, printed)
            continue
        at = word.find(read)
        while at >= 0:
            yield word[:at] + printed + word[at + len(read) :]
            at = word.find(read, at + 1)


def _with_ligature(word: str, ligature: str) -> Iterator[str]:
    if len(word) >= _LONG_ENOUGH:
        for at in range(len(word) + 1):
            yield word[:at] + ligature + word[at:]


def _has_figures(word: str) -> bool:
    """Two confusions are only thinkable where the word still cannot be one."""
    return not word.isalpha()


@cache
def _confusions() -> tuple[tuple[str, str], ...]:
    found = pairs("confusions.txt", "|")
    return tuple(("" if read == "^" else read, printed) for read, printed in found)
