"""Where the words of a phrase stand close enough, as Lucene counts the moves.

Word i of the phrase, found at position p, stands at place p - i. A phrase occurs
within a slop when each word can be given a position of its own so that the first and
the last of these places differ by at most the slop: adjacent words by 0, two words
swapped by 2.
"""

from bisect import bisect_left
from collections.abc import Sequence


def occurrences(positions: Sequence[Sequence[int]], slop: int) -> int:
    """How often a phrase occurs, given the sorted positions of each of its words.

    With a slop, no position serves two occurrences; adjacent words may overlap
    ("a a a" holds "a a" twice), as in Lucene.
    """
    if slop == 0:
        starts = ({place - word for place in found} for word, found in enumerate(positions))
        return len(set.intersection(*starts))
    lowest = sorted({position - word for word, found in enumerate(positions) for position in found})
    used: set[int] = set()
    count = 0
    for place in lowest:
        while chosen := _choose(positions, place, slop, used):
            used |= chosen
            count += 1
    return count


def _choose(
    positions: Sequence[Sequence[int]], place: int, slop: int, used: set[int]
) -> set[int] | None:
    """A position for each word between `place` and `place + slop`, or None.

    Taking the first free position is enough even for a word asked for twice: the
    windows of later words begin and end later.
    """
    chosen: set[int] = set()
    for word, found in enumerate(positions):
        low = place + word
        start = bisect_left(found, low)
        free = (p for p in found[start : start + slop + 1] if p not in used and p not in chosen)
        position = next(free, None)
        if position is None or position > low + slop:
            return None
        chosen.add(position)
    return chosen
