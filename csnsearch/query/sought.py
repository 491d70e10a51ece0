"""The terms a question looks for, as a highlighter needs them."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.analysis import FRENCH, is_function_word
from csnsearch.query.ast import (
    And,
    Beginning,
    Group,
    InField,
    Near,
    Node,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.expansion import Expander
from csnsearch.query.wording import readings, wording


@dataclass(frozen=True, slots=True)
class Sought:
    """What to mark in a text: inflected terms, exact terms (of quotations), beginnings.

    Terms that are excluded, or only bind other words, are not marked.
    """

    inflected: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    runs: tuple[tuple[str, ...], ...] = ()
    """The inflected terms of each alternative of several words."""
    only_in_runs: frozenset[str] = frozenset()
    """Inflected terms that answer only beside the others of their run: who asks for CSN does
    not ask for every « syndicat »."""

    def __bool__(self) -> bool:
        return bool(self.inflected or self.exact or self.beginnings)

    def marks(self, inflected: tuple[str, ...], exact: tuple[str, ...]) -> bool:
        """Whether a stretch of text with these terms is to be marked."""
        return (
            not self.inflected.isdisjoint(inflected)
            or not self.exact.isdisjoint(exact)
            or bool(self.beginnings and any(term.startswith(self.beginnings) for term in exact))
        )


def sought(root: Group, expander: Expander | None = None) -> Sought:
    """The terms of a question, and of what may stand for them; function words count only
    when there is nothing else."""
    leaves = list(_leaves(root))
    content = [leaf for leaf in leaves if not (isinstance(leaf, Word) and _binds(leaf))] or leaves
    inflected: set[str] = set()
    exact: set[str] = set()
    beginnings: list[str] = []
    for leaf in content:
        match leaf:
            case Word(text):
                word = wording(text)
                inflected.update(word.inflected, word.english, word.rivals)
            case Quoted(text):
                terms = {term for reading in readings(text) for term in reading}
                exact.update({term for term in terms if not is_function_word(term)} or terms)
            case Beginning(text):
                beginnings.append(FRENCH.normalize(text))
    others = _others(root, expander)
    single = {terms[0] for terms in others if len(terms) == 1}
    together = {term for terms in others for term in terms}
    return Sought(
        frozenset(inflected | together),
        frozenset(exact),
        tuple(beginnings),
        runs=tuple(terms for terms in others if len(terms) > 1),
        only_in_runs=frozenset(together - single - inflected),
    )


def _others(root: Group, expander: Expander | None) -> list[tuple[str, ...]]:
    uses = expander.uses_within(root) if expander else ()
    return [other.terms for use in uses for other in use.alternatives if other.terms]


def _binds(word: Word) -> bool:
    return wording(word.text).function_word


def _leaves(node: Node) -> Iterator[Word | Quoted | Beginning]:
    match node:
        case Word() | Quoted() | Beginning():
            yield node
        case InField(_, inner) | Required(inner):
            yield from _leaves(inner)
        case Near(first, second):
            yield from (first, second)
        case And(nodes) | Or(nodes) | Group(nodes):
            for inner in nodes:
                yield from _leaves(inner)
