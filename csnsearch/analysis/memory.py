"""What segments mean, remembered: a text repeats itself, so nearly all of it is looked up.

Bounded, so that a service that runs for months holds no more than a few tens of
megabytes: when full, a memory forgets everything and fills again with what is in use.
"""

from collections.abc import Callable
from typing import TypeVar

from csnsearch.analysis.analyzer import Segment

_MOST_ENTRIES = 150_000
_LONGEST_ENTRY = 128
"""Characters. Longer segments are addresses and noise, seldom seen twice."""


class TermMemory:
    """The terms of each segment: three dictionaries that fill together."""

    def __init__(self, terms: Callable[[str], tuple[str, str, str]]) -> None:
        self._terms = terms
        self.inflected = _Lookup(lambda segment: self._learn(segment)[0])
        self.exact = _Lookup(lambda segment: self._learn(segment)[1])
        self.accents = _Lookup(lambda segment: self._learn(segment)[2])

    def _learn(self, segment: str) -> tuple[str, str, str]:
        terms = self._terms(segment)
        if len(segment) <= _LONGEST_ENTRY:
            places = (self.inflected, self.exact, self.accents)
            if len(self.inflected) >= _MOST_ENTRIES:
                for place in places:
                    place.clear()
            for place, term in zip(places, terms, strict=True):
                place[segment] = term
        return terms


class _Lookup(dict[str, str]):
    def __init__(self, learn: Callable[[str], str]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, segment: str) -> str:
        return self._learn(segment)


Meaning = TypeVar("Meaning")


class Memory(dict[str, Meaning]):
    """What one function makes of each segment."""

    def __init__(self, learn: Callable[[str], Meaning]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, segment: str) -> Meaning:
        meaning = self._learn(segment)
        if len(segment) <= _LONGEST_ENTRY:
            if len(self) >= _MOST_ENTRIES:
                self.clear()
            self[segment] = meaning
        return meaning


SegmentMemory = Memory[tuple[Segment, ...]]
"""The pieces of each segment, placed from the segment's own start."""
