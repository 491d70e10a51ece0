"""The chain: one analyzer, made of the net, rules of cutting and an inflection."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from csnsearch.analysis.memory import Memory, SegmentMemory, TwinMemory
from csnsearch.analysis.piece import Cutter, Piece
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
        accents = map(self._accents.__getitem__, dict.fromkeys(found))
        return Terms(*self._twin(found), " ".join(filter(None, accents)))

    def twin(self, text: str) -> Twin:
        """The terms of a document's text, both forms."""
        return self._twin(self._net.findall(text))

    def _twin(self, found: Sequence[str]) -> Twin:
        inflected, exact = self._twins.inflected, self._twins.exact
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
        return explain(text, self.scissors, self.twin(text), self.inflection_reason)

    @cached_property
    def scissors(self) -> Scissors:
        """The rules of cutting, made on first use."""
        return Scissors(self.cutters)

    @cached_property
    def _net(self) -> re.Pattern[str]:
        return segment_pattern()

    @cached_property
    def _twins(self) -> TwinMemory:
        return TwinMemory(self._terms)

    @cached_property
    def _accents(self) -> Memory[str]:
        return Memory(self._accent_keys)

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

    def _terms(self, segment: str) -> tuple[str, str]:
        """Both forms of a segment, each term followed by a space."""
        folded = _plain_word(segment)
        if folded and folded not in self._glued:
            return f"{self._inflect(folded)} ", f"{folded} "
        parts = tuple(self._parts(segment, asked=False))
        return (
            "".join(f"{term} " for part in parts for term in part.inflected),
            "".join(f"{term} " for part in parts for term in part.exact),
        )

    def _accent_keys(self, segment: str) -> str:
        if _plain_word(segment):
            return accent_key(segment)
        pieces = self.scissors.pieces(clean(segment))
        words = (word for piece in pieces for word in piece.reading.words)
        return " ".join(filter(None, map(accent_key, words)))

    def _parts(self, segment: str, *, asked: bool) -> Iterator[Segment]:
        for piece in self.scissors.pieces(clean(segment)):
            part = self._read(piece, asked=asked)
            if part.exact:
                yield part

    def _read(self, piece: Piece, *, asked: bool) -> Segment:
        words, codes = piece.reading
        if codes and asked:
            return Segment(piece.start, piece.end, codes, codes)
        exact = tuple(
            term for word in words if (folded := fold(word)) for term in self._unglue(folded)
        )
        inflected = tuple(map(self._inflect, exact))
        return Segment(piece.start, piece.end, inflected + codes, exact + codes)

    def _unglue(self, folded: str) -> tuple[str, ...]:
        return self._glued.get(folded, (folded,))


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
