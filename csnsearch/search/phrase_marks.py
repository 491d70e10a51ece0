"""Where the things a question looks for stand in a text, phrases whole.

`locate` marks words; a line of a concordance shows what was asked for as one: « droit de
grève » when it was asked in quotes, and neighbouring words together.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from csnsearch.analysis import Analyzer, analyzer_for
from csnsearch.query.ast import And, Group, InField, Node, Or, Quoted, Required
from csnsearch.query.sought import Sought
from csnsearch.query.wording import readings
from csnsearch.search.locate import Range, locate

_GAP = 12
"""Characters between two words that are shown as one match: « grèves de la »."""
_REACH = 80
"""Characters around a word of a phrase in which the rest of it is looked for."""


class _Phrase(NamedTuple):
    """Exact terms in order, with as many others between them."""

    terms: tuple[str, ...]
    slop: int


class _Placed(NamedTuple):
    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What a question looks for: words, and the phrases it quotes."""

    words: Sought
    quoted: Sought
    phrases: tuple[_Phrase, ...]

    @classmethod
    def of(cls, root: Group, sought: Sought) -> Self:
        """The marks of a question, of which `sought` are the words."""
        phrases = tuple(
            _Phrase(terms, node.slop) for node in _quoted(root) for terms in readings(node.text)
        )
        if not phrases:
            return cls(sought, Sought(), ())
        return cls(replace(sought, exact=frozenset()), Sought(exact=sought.exact), phrases)

    def find(self, text: str, language: str) -> list[Range]:
        """The ranges of a text, in order; none overlaps another."""
        words = _together(locate(text, self.words, language))
        whole = self._whole(text, language) if self.phrases else []
        found: list[Range] = []
        for start, end in sorted([*words, *whole]):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def _whole(self, text: str, language: str) -> list[Range]:
        """The phrases. Only what surrounds one of their words is analysed."""
        analyzer = analyzer_for(language)
        found: list[Range] = []
        for start, end in _stretches(text, locate(text, self.quoted, language)):
            placed = list(_placed(analyzer, text[start:end], start))
            for phrase in self.phrases:
                found += _occurrences(placed, phrase)
        return sorted(set(found))


def _placed(analyzer: Analyzer, piece: str, offset: int) -> Iterator[_Placed]:
    for segment in analyzer.segments(piece):
        for term in segment.exact:
            yield _Placed(term, segment.start + offset, segment.end + offset)


def _occurrences(placed: Sequence[_Placed], phrase: _Phrase) -> Iterator[Range]:
    wanted, size = Counter(phrase.terms), len(phrase.terms)
    first = 0
    while first + size <= len(placed):
        last = _last(placed, first, phrase, wanted)
        if last is None:
            first += 1
        else:
            yield placed[first].start, placed[last].end
            first = last + 1


def _last(
    placed: Sequence[_Placed], first: int, phrase: _Phrase, wanted: Counter[str]
) -> int | None:
    """Where the phrase that begins here ends. With slop, its terms may change places."""
    size = len(phrase.terms)
    if placed[first].term not in wanted:
        return None
    for last in range(first + size - 1, min(first + size + phrase.slop, len(placed))):
        terms = [place.term for place in placed[first : last + 1]]
        same = tuple(terms) == phrase.terms if not phrase.slop else not wanted - Counter(terms)
        if same and terms[-1] in wanted:
            return last
    return None


def _stretches(text: str, ranges: Sequence[Range]) -> list[Range]:
    """The surroundings of ranges, cut at spaces and joined where they overlap."""
    found: list[Range] = []
    for start, end in ranges:
        low = text.rfind(" ", 0, max(0, start - _REACH)) + 1
        high = text.find(" ", min(len(text), end + _REACH))
        high = high if high >= 0 else len(text)
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _together(ranges: Sequence[Range]) -> list[Range]:
    found: list[Range] = []
    for start, end in ranges:
        if found and start - found[-1][1] <= _GAP:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _quoted(node: Node) -> Iterator[Quoted]:
    match node:
        case Quoted():
            yield node
        case InField(_, inner) | Required(inner):
            yield from _quoted(inner)
        case And(nodes) | Or(nodes) | Group(nodes):
            for inner in nodes:
                yield from _quoted(inner)
        case _:
            return
