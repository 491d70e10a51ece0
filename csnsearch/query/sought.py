"""The terms a question looks for, as a highlighter needs them."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.analysis import FRENCH, is_function_word
from csnsearch.query.ast import And, Beginning, Group, InField, Node, Or, Quoted, Required, Word
from csnsearch.query.wording import readings, wording


@dataclass(frozen=True, slots=True)
class Sought:
    """What to mark in a text: inflected terms, exact terms (of quotations), beginnings.

    Terms that are excluded, or only bind other words, are not marked.
    """

    inflected: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.inflected or self.exact or self.beginnings)

    def marks(self, inflected: tuple[str, ...], exact: tuple[str, ...]) -> bool:
        """Whether a stretch of text with these terms is to be marked."""
        return (
            not self.inflected.isdisjoint(inflected)
            or not self.exact.isdisjoint(exact)
            or bool(self.beginnings and any(term.startswith(self.beginnings) for term in exact))
        )


def sought(root: Group) -> Sought:
    """The terms of a question; function words count only when there is nothing else."""
    leaves = list(_leaves(root))
    content = [leaf for leaf in leaves if not (isinstance(leaf, Word) and _binds(leaf))] or leaves
    inflected: set[str] = set()
    exact: set[str] = set()
    beginnings: list[str] = []
    for leaf in content:
        match leaf:
            case Word(text):
                word = wording(text)
                inflected.update(word.inflected, word.english)
            case Quoted(text):
                terms = {term for reading in readings(text) for term in reading}
                exact.update({term for term in terms if not is_function_word(term)} or terms)
            case Beginning(text):
                beginnings.append(FRENCH.normalize(text))
    return Sought(frozenset(inflected), frozenset(exact), tuple(beginnings))


def _binds(word: Word) -> bool:
    return wording(word.text).function_word


def _leaves(node: Node) -> Iterator[Word | Quoted | Beginning]:
    match node:
        case Word() | Quoted() | Beginning():
            yield node
        case InField(_, inner) | Required(inner):
            yield from _leaves(inner)
        case And(nodes) | Or(nodes) | Group(nodes):
            for inner in nodes:
                yield from _leaves(inner)
