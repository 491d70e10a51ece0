"""Letters that stand side by side on a keyboard: a finger that slips hits one of them."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from csnsearch.search.tables import lines


@cache
def neighbouring_keys() -> frozenset[tuple[str, str]]:
    """Pairs of letters that are neighbours on one of the keyboards, both ways."""
    near = [pair for keyboard in lines("keyboards.txt") for pair in _near(keyboard.split())]
    return frozenset([*near, *((b, a) for a, b in near)])


def _near(rows: list[str]) -> Iterator[tuple[str, str]]:
    """Along a row, and from row to row: each is shifted by half a key from the one above."""
    for row in rows:
        yield from pairwise(row)
    for upper, lower in pairwise(rows):
        yield from zip(upper, lower, strict=False)
        yield from zip(upper[1:], lower, strict=False)
