"""Query expansion: which words of a question may be answered by others, and by which.

The question stays as it was typed. Each use of an alternative is a value of its own, so
that it can be compiled, marked in texts, and told to the person who asked. Words in quotes
and words that are excluded are never expanded: they are meant to the letter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from csnsearch.messages import Message, message
from csnsearch.query.alternative import Alternative
from csnsearch.query.ast import And, Group, InField, Node, Or, Required, Word
from csnsearch.query.spellings import glued, other_spellings
from csnsearch.query.thesaurus import (
    Entry,
    Relation,
    Terms,
    Thesaurus,
    content_terms,
    first_content,
    is_binding,
    is_capitals,
)
from csnsearch.query.vocabulary import Vocabulary

MAX_ALTERNATIVES = 6
"""Per use. A sigle of many meanings would otherwise ask more than the question does."""


@dataclass(frozen=True, slots=True)
class Use:
    """Words side by side, from `start` up to `end` among their group's nodes, and what may
    stand for them."""

    start: int
    end: int
    asked: str
    alternatives: tuple[Alternative, ...]

    @property
    def notice(self) -> Message:
        """What is said of it to the person who asked."""
        spelled = all(other.relation is Relation.SPELLING for other in self.alternatives)
        if spelled:
            texts = [message("« {text} »", text=other.text) for other in self.alternatives]
            return message("« {asked} » : écrit aussi {others}.",
                           asked=self.asked, others=_listed(texts))  # fmt: skip
        said = [other.said for other in self.alternatives]
        return message("« {asked} » : cherché aussi {others}.",
                       asked=self.asked, others=_listed(said))  # fmt: skip

    def label(self, alternative: Alternative) -> Message:
        """What an alternative's share of a score is called."""
        return message("{other} pour « {asked} »", other=alternative.said, asked=self.asked)


class Expander:
    """Finds the uses of a thesaurus in one question.

    With a vocabulary, only what some document holds is offered, and the spellings that
    damaged or careless texts have are offered too.
    """

    def __init__(self, thesaurus: Thesaurus, vocabulary: Vocabulary | None = None) -> None:
        self._thesaurus = thesaurus
        self._vocabulary = vocabulary
        self._known: dict[tuple[Node, ...], tuple[Use, ...]] = {}

    def uses(self, nodes: tuple[Node, ...]) -> tuple[Use, ...]:
        """The uses among nodes side by side, in order; none overlaps another.

        They are remembered, since the parts of one question are asked for several times.
        """
        if nodes not in self._known:
            self._known[nodes] = tuple(use for run in _runs(nodes) for use in self._run(run))
        return self._known[nodes]

    def uses_within(self, root: Node) -> Iterator[Use]:
        """Every use in a question, in order."""
        match root:
            case Word():
                yield from self.uses((root,))
            case InField(_, inner) | Required(inner):
                yield from self.uses_within(inner)
            case And(nodes) | Or(nodes):
                for node in nodes:
                    yield from self.uses_within(node)
            case Group(nodes):
                yield from self.uses(nodes)
                for node in nodes:
                    if not isinstance(node, Word):
                        yield from self.uses_within(node)

    def notices(self, root: Group) -> tuple[Message, ...]:
        """One sentence for each use, each said once."""
        said = {(use.asked, use.alternatives): use.notice for use in self.uses_within(root)}
        return tuple(said.values())

    def _run(self, run: "Sequence[_Place]") -> Iterator[Use]:
        at = 0
        while at < len(run):
            use = self._named(run[at:]) or self._spelled(run[at:])
            if use is not None:
                yield use
            at = use.end - run[0].at if use else at + 1

    def _named(self, run: "Sequence[_Place]") -> Use | None:
        """The longest entry that begins with the first word."""
        if not run[0].terms or (run[0].binds and not is_capitals(run[0].text)):
            return None
        first = first_content(run[0].text)
        longest = self._thesaurus.longest(first)
        for last in range(_reach(run, longest), -1, -1):
            words = run[: last + 1]
            if not last or not words[-1].binds:
                entries = self._thesaurus.find(first, _together(words))
                offered = [Alternative.of(entry) for entry in _meant(words, entries)]
                if found := self._use(words, offered, entries[0].asked if entries else ""):
                    return found
        return None

    def _spelled(self, run: "Sequence[_Place]") -> Use | None:
        if self._vocabulary is None:
            return None
        word = run[0]
        pair = glued(word.text, run[1].text, self._vocabulary) if len(run) > 1 else ()
        if pair and not run[1].binds:
            return self._use(run[:2], _spelling(pair))
        if word.binds:
            return None
        return self._use(run[:1], _spelling(other_spellings(word.text, self._vocabulary)))

    def _use(
        self, words: "Sequence[_Place]", offered: list[Alternative], said: str = ""
    ) -> Use | None:
        """The use of what documents hold of the alternatives; None when that is nothing."""
        asked = _together(words)
        kept = {
            (other.terms or other.text): other
            for other in reversed(offered)
            if other.terms != asked
        }
        held = [
            self._weighed(other, asked) for other in reversed(kept.values()) if self._held(other)
        ]
        if not held:
            return None
        text = words[0].text if len(words) == 1 else said or " ".join(word.text for word in words)
        return Use(words[0].at, words[-1].at + 1, text, tuple(held[:MAX_ALTERNATIVES]))

    def _held(self, other: Alternative) -> bool:
        vocabulary = self._vocabulary
        return vocabulary is None or all(map(vocabulary.holds, other.terms))

    def _weighed(self, other: Alternative, asked: Terms) -> Alternative:
        """The alternative at no more than its weight of what the words asked are worth.

        A rare word scores high, and a phrase the sum of its words: spelled out, a sigle
        would outrank itself, and a misprint the word it comes from.
        """
        own, theirs = self._worth(asked), self._worth(other.terms)
        if not theirs:
            return other
        return replace(other, weight=other.weight * min(1.0, own / theirs))

    def _worth(self, terms: Terms) -> float:
        """What a record scores for holding all the terms, in a measure of its own."""
        if self._vocabulary is None:
            return len(terms)
        return sum(map(self._vocabulary.rarity, terms))


SPELLING_WEIGHT = 0.3
"""What a damaged word is worth: it may be another word altogether."""


def _spelling(texts: Sequence[str]) -> list[Alternative]:
    return [Alternative(text, Relation.SPELLING, SPELLING_WEIGHT) for text in texts]


class _Place(NamedTuple):
    """A word among the nodes of its group."""

    at: int
    text: str
    terms: Terms
    binds: bool


def _runs(nodes: Sequence[Node]) -> Iterator[list[_Place]]:
    """The words that stand side by side."""
    for words, group in groupby(enumerate(nodes), key=lambda pair: isinstance(pair[1], Word)):
        if words:
            yield [
                _Place(index, node.text, content_terms(node.text), is_binding(node.text))
                for index, node in group
                if isinstance(node, Word)
            ]


def _reach(run: Sequence[_Place], longest: int) -> int:
    """The last word that an entry of so many content terms can reach."""
    terms = last = 0
    for number, word in enumerate(run):
        terms += 0 if word.binds else len(word.terms)
        if terms > longest:
            break
        last = number
    return last


def _together(words: Sequence[_Place]) -> Terms:
    """The content terms of words side by side, as an entry would have them."""
    if len(words) == 1:
        return words[0].terms
    terms = (term for word in words if not word.binds for term in word.terms)
    return tuple(term for term, _ in groupby(terms))


def _meant(words: Sequence[_Place], entries: Sequence[Entry]) -> list[Entry]:
    """A sigle in capitals is that sigle and no word; in small letters it may be a word."""
    capitals = is_capitals("".join(word.text for word in words))
    if capitals and any(entry.sigle for entry in entries):
        return [entry for entry in entries if entry.sigle]
    return [entry for entry in entries if capitals or not entry.capitals]


def _listed(said: Sequence[Message]) -> Message:
    """Things one after another: a, b, c."""
    listed = said[0]
    for other in said[1:]:
        listed = message("{a}, {b}", a=listed, b=other)
    return listed
