"""The chain: one analyzer, made of the net, rules of cutting and an inflection."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from csnsearch.analysis.accents import accent_key
from csnsearch.analysis.analyzer import Segment, Step
from csnsearch.analysis.characters import clean
from csnsearch.analysis.cutting import Scissors
from csnsearch.analysis.explanation import explain
from csnsearch.analysis.folding import fold, fold_latin
from csnsearch.analysis.glued import glued_spellings
from csnsearch.analysis.inflection import Inflector
from csnsearch.analysis.memory import SegmentMemory, TermMemory
from csnsearch.analysis.piece import MARKED, Cutter, Piece
from csnsearch.analysis.segmenter import segment_pattern
from csnsearch.analysis.token import Terms, Twin

_ROMAN_INITIALS = frozenset("IVX")


@dataclass(frozen=True)
class Chain:
    """An `Analyzer`. `inflection` gives the inflector when it is first needed, so that
    its lists cost nothing before."""

    name: str
    cutters: Sequence[Cutter]
    inflection: Callable[[], Inflector]
    inflection_reason: str

    def terms(self, text: str) -> Terms:
        """All that an engine takes of a document's text."""
        found = self._net.findall(text)
        # Each word once, in order: how often it bears its accent says nothing more.
        accents = map(self._memory.accents.__getitem__, dict.fromkeys(found))
        return Terms(*self._twin(found), " ".join(filter(None, accents)))

    def twin(self, text: str) -> Twin:
        """The terms of a document's text, both forms."""
        return self._twin(self._net.findall(text))

    def _twin(self, found: Sequence[str]) -> Twin:
        inflected, exact = self._memory.inflected, self._memory.exact
        return Twin(
            "".join(map(inflected.__getitem__, found))[:-1],
            "".join(map(exact.__getitem__, found))[:-1],
        )

    def segments(self, text: str) -> Iterator[Segment]:
        """The same terms with their place in the text, in order."""
        return self._placed(self._indexed, text)

    def query_segments(self, text: str) -> Iterator[Segment]:
        """The terms of words someone asked for: a code stands alone."""
        return self._placed(self._asked, text)

    def normalize(self, partial: str) -> str:
        """The beginning of a word as exact terms begin. When `partial` holds several
        words (« procès-verb »), they are joined by a space and the last is partial."""
        return " ".join(term for part in self.query_segments(partial) for term in part.exact)

    def explain(self, text: str) -> Iterator[Step]:
        """Each step of the chain on this text."""
        return explain(text, self)

    def others(self, word: str) -> tuple[str, ...]:
        """The terms of the words that differ from this one by their accents only."""
        return self._inflect.others(clean(word).text.lower())

    @cached_property
    def scissors(self) -> Scissors:
        """The rules of cutting, made on first use."""
        return Scissors(self.cutters)

    @cached_property
    def _net(self) -> re.Pattern[str]:
        return segment_pattern()

    @cached_property
    def _memory(self) -> TermMemory:
        return TermMemory(self._terms)

    @cached_property
    def _indexed(self) -> SegmentMemory:
        return SegmentMemory(lambda segment: tuple(self._parts(segment, asked=False)))

    @cached_property
    def _asked(self) -> SegmentMemory:
        return SegmentMemory(lambda segment: tuple(self._parts(segment, asked=True)))

    @cached_property
    def _inflect(self) -> Inflector:
        return self.inflection()

    @cached_property
    def _glued(self) -> Mapping[str, tuple[str, ...]]:
        return glued_spellings()

    def _placed(self, memory: SegmentMemory, text: str) -> Iterator[Segment]:
        for found in self._net.finditer(text):
            begin = found.start(1)
            for start, end, inflected, exact in memory[found[1]]:
                yield Segment(begin + start, begin + end, inflected, exact)

    def _terms(self, segment: str) -> tuple[str, str, str]:
        """Both forms of a segment, each term followed by a space, and what its accents tell."""
        folded = _plain_word(segment)
        if folded and folded not in self._glued:
            return f"{self._inflect(segment.lower())} ", f"{folded} ", accent_key(segment)
        pieces = tuple(self.scissors.pieces(clean(segment)))
        parts = tuple(self._read_all(pieces, asked=False))
        told = (accent_key(word) for piece in pieces for word in piece.reading.words)
        return (
            "".join(f"{term} " for part in parts for term in part.inflected),
            "".join(f"{term} " for part in parts for term in part.exact),
            " ".join(filter(None, told)),
        )

    def _parts(self, segment: str, *, asked: bool) -> Iterator[Segment]:
        return self._read_all(self.scissors.pieces(clean(segment)), asked=asked)

    def _read_all(self, pieces: Iterable[Piece], *, asked: bool) -> Iterator[Segment]:
        for piece in pieces:
            part = self._read(piece, asked=asked)
            if part.exact:
                yield part

    def _read(self, piece: Piece, *, asked: bool) -> Segment:
        words, codes, exactly = piece.reading
        if codes and asked:
            return Segment(piece.start, piece.end, codes, codes)
        if exactly and asked:  # in one word, as most write it
            words, exactly = min(words, exactly, key=len), ()
        small = self._small(words)
        written = self._small(exactly) if exactly else small
        # Both twins count alike, so that their terms can be told side by side.
        small, written = small + written[len(small) :], written + small[len(written) :]
        inflected = tuple(self._inflect(word.lstrip(MARKED)) for word in small)
        exact = tuple(map(fold, written))
        return Segment(piece.start, piece.end, inflected + codes, exact + codes)

    def _small(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words in small letters, accents kept, those written glued taken apart."""
        return tuple(
            part
            for word in words
            if (folded := fold(word))
            for part in self._glued.get(folded, (word.lower(),))
        )


def _plain_word(segment: str) -> str:
    """The folded form of a segment that no rule of cutting concerns, or "".

    Nine words out of ten are only letters, in small letters but for the first, or all
    in capitals: this spares them the rules.
    """
    if not segment.isalpha():
        return ""
    rest = segment[1:]
    even = segment.isupper() or not rest or rest.islower()
    if not even or (segment[0] in _ROMAN_INITIALS and not segment.isupper()):
        return ""
    folded = fold_latin(segment)
    return folded if folded.isascii() else ""
