"""The words of an index that a word which no document has may have been meant for."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from csnsearch.analysis import is_french_word, is_function_word
from csnsearch.analysis.folding import fold
from csnsearch.query.wording import wording
from csnsearch.search.confusions import as_printed
from csnsearch.search.distance import distance
from csnsearch.search.phonetics import sound
from csnsearch.search.shelves import Shelf, Shelves

CLOSE = 1.0
"""Words as near as this are good: those that begin otherwise are then not looked at."""

_SHORT, _LONG, _LONGEST = 4, 8, 40
_SOUNDS = 0.6
"""What it costs to have written by ear, however many letters differ."""
_SOUNDS_LETTER = 0.05
_SPLIT, _ELISION = 1.1, 0.5
_FREQUENT = 0.35
"""How much nearer the most frequent word of the index is than one that a document has."""
_DOUBTFUL = 0.3
"""What is added for a word that one document alone has and no dictionary: a misprint itself,
or the name of somebody else."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may have been meant, as exact terms; the lower the score the likelier.

    `joint` stands between them when they are two.
    """

    terms: tuple[str, ...]
    score: float
    joint: str = " "


def candidates(word: str, shelves: Shelves, documents: int, limit: int) -> list[Candidate]:
    """What a word may have been meant for, the likeliest first.

    `documents` is how many the index holds. A word of figures has no candidate; one with some
    figures only those that a scanner explains.
    """
    typed = fold(word)
    if not _SHORT <= len(typed) <= _LONGEST or typed.isdigit():
        return []
    costs = {term: cost for term, cost in as_printed(typed).items() if _is_word(term, shelves)}
    if typed.isalpha():
        _add(costs, _near(typed, shelves.near(typed)))
        if min(costs.values(), default=math.inf) > CLOSE:
            _add(costs, _near(typed, shelves.far(typed)))
    weigh = _Weigher(shelves.frequency, documents)
    found = [Candidate((term,), weigh.score(term, cost)) for term, cost in costs.items()]
    found += _split(typed, shelves, weigh)
    found.sort(key=lambda candidate: (candidate.score, candidate.terms))
    return _each_word_once(found, limit)


def _each_word_once(found: Iterable[Candidate], limit: int) -> list[Candidate]:
    """The first form of each word: « grève » and « grèves » find the same documents."""
    kept: dict[tuple[str, ...], Candidate] = {}
    for candidate in found:
        kept.setdefault(wording(" ".join(candidate.terms)).inflected, candidate)
        if len(kept) == limit:
            break
    return list(kept.values())


def _is_word(term: str, shelves: Shelves) -> bool:
    return term.isalpha() and shelves.holds(term)


def _add(costs: dict[str, float], found: Iterable[tuple[str, float]]) -> None:
    for term, cost in found:
        costs[term] = min(cost, costs.get(term, cost))


def _near(typed: str, shelves: Iterable[Shelf]) -> Iterator[tuple[str, float]]:
    """Words of some shelves that are near by hand or by ear, with what each costs."""
    key = sound(typed)
    letters = set(typed)
    most = _most(typed)
    edits = 1 if len(typed) <= _SHORT else 2
    for shelf in shelves:
        for word in shelf.sounding(key):
            if len(word) >= _SHORT:
                yield word, _SOUNDS + _SOUNDS_LETTER * abs(len(word) - len(typed))
        for word in shelf.resembling(typed, edits):
            # Cheap, and spares the distance of nine words in ten.
            if len(letters.symmetric_difference(word)) <= 2 * edits and word.isalpha():
                cost = distance(typed, word)
                if cost <= most:
                    yield word, cost


def _most(typed: str) -> float:
    """How far a word may be: one letter of a short word, two of a long one."""
    if len(typed) <= _SHORT:
        return 1.0
    return 1.4 if len(typed) < _LONG else 1.8


@dataclass(frozen=True, slots=True)
class _Weigher:
    """Puts together how near a word is and how many documents have it."""

    frequency: Callable[[str], int]
    documents: int

    def score(self, term: str, cost: float) -> float:
        count = self.frequency(term)
        share = math.log1p(count) / math.log1p(max(self.documents, 1))
        doubtful = count == 1 and not is_french_word(term)
        return cost - _FREQUENT * share + _DOUBTFUL * doubtful


_ELIDED = ("l", "d", "j", "m", "n", "s", "t", "c", "qu")
_VOWELS = tuple("aeiouyh")


def _split(typed: str, shelves: Shelves, weigh: _Weigher) -> Iterator[Candidate]:
    """The word in two: « lagreve » is « la grève », « lassurance » is « l'assurance »."""
    if not typed.isalpha():
        return
    for cut in range(1, len(typed) - 2):
        first, second = typed[:cut], typed[cut:]
        elided = first in _ELIDED and second.startswith(_VOWELS)
        if not elided and (cut == 1 or not _stands(first, shelves)):
            continue
        if len(second) >= _SHORT and shelves.holds(second):
            cost = _ELISION if elided else _SPLIT
            yield Candidate((first, second), weigh.score(second, cost), "'" if elided else " ")


def _stands(first: str, shelves: Shelves) -> bool:
    """Whether the first part is a word: two letters only if they bind, as « la » and « de »."""
    return is_function_word(first) or (len(first) >= _SHORT and shelves.holds(first))
