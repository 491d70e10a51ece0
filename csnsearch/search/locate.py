"""Finds the words of a question in a text that a reader sees, quickly.

Analysing thirty passages for each page of hits would cost more than the search. So the
text is first scanned for anything that begins like a sought term; only what is found is
analysed, by the same analyzer that made the index, and remembered, since the same words
come back in every passage. When that finds nothing (« yeux » for œil) the whole text is
analysed, if its terms hold a sought one at all.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from csnsearch.analysis import analyzer_for
from csnsearch.query.sought import Sought

Range = tuple[int, int]

_REACH = 48
"""Characters around a candidate that may belong to a code: « projet de loi no 89 »."""

_GAP = 12
"""Characters between two words of an alternative: « et de la »."""

_LONGEST_WORD = 128
_REST_OF_WORD = re.compile(rb"[^\x00-\x20\xa0]{0,%d}+" % _LONGEST_WORD)
_HAS_DIGIT = re.compile(r"\d")
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz")
_REMEMBERED = 5_000

_FURTHEST = 0x250
"""Letters with marks that French borrows end here (Latin Extended-B)."""


def _folded_letters() -> dict[int, str]:
    """One letter for one, so that offsets in the folded text are those of the text."""
    table = {}
    for code in range(0x41, _FURTHEST):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii() and base.isalpha():
            table[code] = base
    return table | {ord("æ"): "a", ord("Æ"): "a"}


_FOLD = _folded_letters()
_FOLD_BYTES = bytes(ord(_FOLD.get(code, chr(code))) for code in range(0x100))


_BEYOND_LATIN_1 = re.compile(f"[\u0100-{chr(_FURTHEST)}]")


def _folded(text: str) -> bytes:
    """The text in small letters without marks, one byte for each character.

    Bytes are folded and scanned many times faster than characters. Signs that are no
    letters of French become "?".
    """
    plain = text.replace("’", "'").replace("œ", "o").replace("Œ", "o")
    if _BEYOND_LATIN_1.search(plain):
        plain = plain.translate(_FOLD)
    return plain.encode("latin-1", "replace").translate(_FOLD_BYTES)


def locate(text: str, sought: Sought, language: str) -> list[Range]:
    """The ranges of `text` that answer, in order, as (start, end) characters."""
    if not sought or not text:
        return []
    finder = _finder(sought, language)
    ranges = finder.near_candidates(text) or finder.everywhere(text)
    return finder.without_strays(text, ranges) if sought.runs else ranges


class _Finder:
    """Finds the words of one question in any number of texts of one language."""

    def __init__(self, sought: Sought, language: str) -> None:
        self._sought = sought
        self._analyzer = analyzer_for(language)
        terms = (*sought.inflected, *sought.exact, *sought.beginnings)
        self._starts = {start for term in terms for start in _starts(term)}
        # Only codes (pl89, 9h10, 330000) are written with spaces inside.
        has_codes = any(map(_HAS_DIGIT.search, terms))
        self._windows = self._surroundings if has_codes else self._words
        self._known: dict[str, tuple[Range, ...]] = {}

    def near_candidates(self, text: str) -> list[Range]:
        """The ranges in and around what begins like a sought term."""
        return [
            (low + start, high + start)
            for start, end in self._windows(text)
            for low, high in self._ranges(text[start:end])
        ]

    def everywhere(self, text: str) -> list[Range]:
        """The ranges in the whole text, analysed in full when there is something to find."""
        twin = self._analyzer.twin(text)
        if not self._sought.marks(tuple(twin.inflected.split()), tuple(twin.exact.split())):
            return []
        return list(self._analysed(text))

    def without_strays(self, text: str, ranges: list[Range]) -> list[Range]:
        """Without the words of an alternative that stand apart from it: who asked for CSN
        wants « Confédération des syndicats nationaux » marked, not each « syndicat »."""
        terms = [self._terms(text[start:end]) for start, end in ranges]
        stray = self._sought.only_in_runs
        kept = {place for place, found in enumerate(terms) if not found <= stray}
        for run in self._sought.runs:
            for first in range(len(ranges) - len(run) + 1):
                places = range(first, first + len(run))
                near = all(ranges[p + 1][0] - ranges[p][1] <= _GAP for p in places[:-1])
                if near and all(term in terms[p] for p, term in zip(places, run, strict=True)):
                    kept.update(places)
        return [found for place, found in enumerate(ranges) if place in kept]

    def _terms(self, piece: str) -> frozenset[str]:
        segments = self._analyzer.segments(piece)
        return frozenset(term for segment in segments for term in segment.inflected)

    def _ranges(self, piece: str) -> tuple[Range, ...]:
        known = self._known.get(piece)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[piece] = tuple(self._analysed(piece))
        return known

    def _analysed(self, text: str) -> Iterator[Range]:
        for segment in self._analyzer.segments(text):
            if self._sought.marks(segment.inflected, segment.exact):
                yield segment.start, segment.end

    def _candidates(self, folded: bytes) -> list[int]:
        """Where a word begins like a sought term, in order."""
        places = set()
        for start in self._starts:  # no pattern: making one costs more than a few searches
            at = folded.find(start)
            while at >= 0:
                if not at or folded[at - 1] not in _LETTERS:
                    places.add(at)
                at = folded.find(start, at + 1)
        return sorted(places)

    def _words(self, text: str) -> Iterator[Range]:
        """The candidates with what joins them, from space to space."""
        folded = _folded(text)
        end = 0
        for place in self._candidates(folded):
            if place >= end:
                start = _space_before(text, place, end) + 1
                end = _space_after(folded, place)
                yield start, end

    def _surroundings(self, text: str) -> Iterator[Range]:
        """Stretches around candidates, cut at spaces and joined where they overlap."""
        folded = _folded(text)
        start = end = -1
        for place in self._candidates(folded):
            left = _space_before(text, max(0, place - _REACH), 0) + 1
            right = _space_after(folded, min(len(text), place + _REACH))
            if left <= end:
                end = right
                continue
            if end >= 0:
                yield start, end
            start, end = left, right
        if end >= 0:
            yield start, end


_finder = lru_cache(maxsize=64)(_Finder)


def _space_before(text: str, index: int, low: int) -> int:
    """Where the space before `index` is; one before `low` when there is none after it."""
    low = max(low, index - _LONGEST_WORD)
    return max(text.rfind(" ", low, index), text.rfind("\n", low, index), low - 1)


def _space_after(folded: bytes, index: int) -> int:
    """Where the word that stands at `index` ends."""
    return _REST_OF_WORD.match(folded, index).end()  # type: ignore[union-attr]  # may be empty


_BEGINNING = 3
_SIGLE = 6


def _starts(term: str) -> Iterator[bytes]:
    """What a text that holds the term begins like, folded: three letters, a figure, a
    dotted sigle.
    """
    if digits := re.search(r"\d{1,3}", term):
        yield _folded(digits[0])
        return
    yield _folded(term[:_BEGINNING])
    yield _folded(term.replace("oe", "o").replace("ae", "a")[:_BEGINNING])  # cœur, cædite
    if len(term) < _SIGLE and term.isalpha():
        yield _folded(".".join(term))
