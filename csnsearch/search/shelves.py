"""The words of an index, kept by first letter so that those like one are found at once.

An engine gives terms by their beginning. The words that begin like the one typed are read
first, the others only when nothing among these will do; each letter is read once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from string import ascii_lowercase

from csnsearch.engines.base import Engine
from csnsearch.schema import BODY, SCHEMA, TITLE
from csnsearch.search.phonetics import sounds

_FIELDS = (SCHEMA.field(BODY).exact, SCHEMA.field(TITLE).exact)
_WORDS = 20_000
"""The most words read for one letter, the most frequent first: it bounds work and memory."""

_PIECES = 3
"""A word with two wrong letters still has one of its three thirds whole."""


class Shelf:
    """The words that begin with one letter, with how many documents hold each."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self.words = words
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in words:
            by_length[len(word)].append(word)
        # One text for each length: scanned for a piece of a word in one call, and the place
        # of what is found tells the word.
        self._rows = {length: "".join(found) for length, found in by_length.items()}

    def resembling(self, word: str, edits: int) -> set[str]:
        """Words within about so many letters of one: few are missed, some are too many."""
        return {
            found
            for length in range(len(word) - edits, len(word) + edits + 1)
            for found in self._sharing(word, length, edits)
        }

    def sounding(self, key: str) -> tuple[str, ...]:
        """The words whose sound has this key."""
        return tuple(self._by_sound.get(key, ()))

    def _sharing(self, word: str, length: int, edits: int) -> Iterator[str]:
        """The words of a length that hold a third of the word about where it stands."""
        row = self._rows.get(length, "")
        for start, piece in _thirds(word):
            at = row.find(piece)
            while at >= 0:
                place = at % length
                if abs(place - start) <= edits and place + len(piece) <= length:
                    first = at - place
                    yield row[first : first + length]
                at = row.find(piece, at + 1)

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        words = list(self.words)
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, key in zip(words, sounds(words), strict=True):
            found[key].append(word)
        return found


class Shelves:
    """Every shelf of one state of an index, each filled on need."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._shelves: dict[str, Shelf] = {}

    def near(self, word: str) -> Iterator[Shelf]:
        """The shelf of a word's own letter."""
        if word[:1] in ascii_lowercase:
            yield self._shelf(word[:1])

    def far(self, word: str) -> Iterator[Shelf]:
        """The others."""
        for letter in ascii_lowercase:
            if letter != word[:1]:
                yield self._shelf(letter)

    def holds(self, word: str) -> bool:
        """Whether a document has the word."""
        return self.frequency(word) > 0

    def frequency(self, word: str) -> int:
        """How many documents hold the word in their text or title, whichever is more."""
        return max(self._engine.document_frequency(field, word) for field in _FIELDS)

    def _shelf(self, letter: str) -> Shelf:
        if letter not in self._shelves:
            words: dict[str, int] = {}
            for field in _FIELDS:
                for term, count in self._engine.terms(field, letter, _WORDS):
                    words[term] = max(count, words.get(term, 0))
            self._shelves[letter] = Shelf(words)
        return self._shelves[letter]


def _thirds(word: str) -> list[tuple[int, str]]:
    """The thirds of a word, each with where it starts."""
    bounds = [len(word) * part // _PIECES for part in range(_PIECES + 1)]
    return [(a, word[a:b]) for a, b in pairwise(bounds) if a < b]
