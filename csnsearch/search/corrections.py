"""« Vouliez-vous dire » : a question with the words that no document has changed for others.

Never a word that some document has, never a sigle, and nothing is searched in silence: each
correction is offered with the number of documents that it finds.
"""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from csnsearch.analysis.folding import fold
from csnsearch.engines.base import Engine, Level
from csnsearch.search.advice import Change, Correction
from csnsearch.search.shelves import Shelves
from csnsearch.search.spelling import Candidate, candidates
from csnsearch.search.unknown_words import Run
from csnsearch.search.written import Written

CORRECTIONS = 3
"""The most corrections offered for one question."""

_COUNTED = 4
"""Corrected questions that are counted, the likeliest: more would cost more than the search."""

_CHANGED = 6
"""Unknown words that one correction changes; a question with more is in another language."""

_CHOICES = 3
"""What is considered for one word."""

_NEAR_BEST = 0.5
"""A choice further than this from the best one is no choice."""

_TOGETHER = 0.4
"""How much likelier than one that nothing holds is a question that every document answers:
of two words as near, the one that goes with the others was meant."""

_JOINED = re.compile(r"[ \u00a0-]")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A stretch of the question that no document has, and what may be put there."""

    start: int
    end: int
    choices: tuple["_Choice", ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What may be put there; the lower the score the likelier."""

    text: str
    score: float


class Corrector:
    """Corrects the questions put to one state of an index."""

    def __init__(self, engine: Engine, written: Written) -> None:
        self._shelves = Shelves(engine)
        self._written = written
        self._documents = engine.count(Level.DOCUMENTS)

    def corrections(
        self,
        text: str,
        typed: Sequence[Run],
        unknown: Sequence[Run],
        count: Callable[[str], int],
    ) -> tuple[Correction, ...]:
        """The corrections of a question, the likeliest first.

        `typed` are the words it looks for and `unknown` those that nothing answers. `count`
        says how many documents have all the words of a question. Corrections that find
        nothing are left out, unless nothing better is known: other words may be missing too.
        """
        doubts = self._doubts(text, typed, unknown)
        if not doubts:
            return ()
        scored = [
            (sum(choice.score for choice in meant), _corrected(text, doubts, meant, count))
            for meant in _combined(doubts)
        ]
        scored.sort(key=lambda pair: pair[0] - _TOGETHER * self._share(pair[1].count))
        finding = [correction for _, correction in scored if correction.count]
        return tuple(finding[:CORRECTIONS] or [scored[0][1]])

    def _share(self, count: int) -> float:
        return math.log1p(count) / math.log1p(max(self._documents, 1))

    def _doubts(self, text: str, typed: Sequence[Run], unknown: Sequence[Run]) -> list[_Doubt]:
        """The stretches to change, in order; [] when there is none or too many."""
        if len({run[0] for run in unknown}) > _CHANGED:
            return []
        found: list[_Doubt] = []
        known: dict[str, tuple[_Choice, ...]] = {}
        for run in unknown:
            doubt = self._joined(run, typed, text)
            if doubt is None:
                if run[0] not in known:
                    known[run[0]] = self._choices(run[0])
                doubt = _Doubt(run.start(), run.end(), known[run[0]])
            if doubt.choices and (not found or doubt.start >= found[-1].end):
                found.append(doubt)
        return found

    def _choices(self, word: str) -> tuple[_Choice, ...]:
        found = candidates(word, self._shelves, self._documents, _CHOICES)
        near = [other for other in found if other.score <= found[0].score + _NEAR_BEST]
        return tuple(_Choice(self._shown(other), other.score) for other in near)

    def _joined(self, run: Run, typed: Sequence[Run], text: str) -> _Doubt | None:
        """The word with one beside it, when documents have both as one: « syn dicat »."""
        for first, second in pairwise(typed):
            if run not in (first, second):
                continue
            together = fold(first[0] + second[0])
            between = text[first.end() : second.start()]
            if _JOINED.fullmatch(between) and self._shelves.holds(together):
                joined = _Choice(self._written.form(together), 0.0)
                return _Doubt(first.start(), second.end(), (joined,))
        return None

    def _shown(self, candidate: Candidate) -> str:
        first, *others = candidate.terms
        if not others:
            return self._written.form(first)
        return candidate.joint.join((first, *map(self._written.form, others)))


def _combined(doubts: list[_Doubt]) -> list[tuple[_Choice, ...]]:
    """One choice for each doubt, the likeliest together first. Of many doubts only the first
    few are worth more than their best choice: the others would multiply."""
    open_ones = [doubt.choices for doubt in doubts[:_CHANGED]]
    settled = [doubt.choices[:1] for doubt in doubts[_CHANGED:]]
    every = product(*open_ones, *settled)
    return sorted(every, key=lambda meant: sum(choice.score for choice in meant))[:_COUNTED]


def _corrected(
    text: str, doubts: list[_Doubt], meant: Iterable[_Choice], count: Callable[[str], int]
) -> Correction:
    changes: list[Change] = []
    pieces: list[str] = []
    done = 0
    for doubt, choice in zip(doubts, meant, strict=True):
        changes.append(Change(text[doubt.start : doubt.end], choice.text))
        pieces += [text[done : doubt.start], choice.text]
        done = doubt.end
    query = "".join([*pieces, text[done:]]).strip()
    return Correction(query=query, changes=tuple(changes), count=count(query))
