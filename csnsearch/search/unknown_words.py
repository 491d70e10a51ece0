"""The words of a question that nothing in an index answers."""

import re
from collections.abc import Iterator

from csnsearch.query.ast import And, Group, InField, Near, Node, Or, Quoted, Required, Word
from csnsearch.query.thesaurus import Thesaurus, content_terms, first_content
from csnsearch.query.wording import wording
from csnsearch.search.vocabulary import IndexVocabulary

_SIGLE = 5
_RUN = re.compile(r"[^\W_]+")

Run = re.Match[str]
"""A stretch of letters and figures of the question as it was typed."""


def runs(text: str, root: Group) -> list[Run]:
    """The words that are looked for, quoted or not, where they stand in the text typed."""
    typed = set(_typed(root))
    return [run for run in _RUN.finditer(text) if run[0] in typed]


def is_unknown(run: str, vocabulary: IndexVocabulary, thesaurus: Thesaurus) -> bool:
    """Whether no document has the word and no synonym stands for it.

    Figures and capitals that may be a sigle are taken as they are: CSM is not CSN.
    """
    if run.isdigit() or (run.isupper() and len(run) <= _SIGLE):
        return False
    word = wording(run)
    if len(word.exact) != 1 or word.function_word:
        return False
    terms = (*word.inflected, *word.english, *word.rivals)
    if any(map(vocabulary.holds, terms)) or vocabulary.holds_exactly(word.exact[0]):
        return False
    return not thesaurus.find(first_content(run), content_terms(run))


def _typed(node: Node) -> Iterator[str]:
    """What is excluded, or only narrows, is no loss."""
    match node:
        case Word(text) | Quoted(text):
            yield from _RUN.findall(text)
        case Near(first, second):
            yield from _typed(first)
            yield from _typed(second)
        case InField(_, inner) | Required(inner):
            yield from _typed(inner)
        case And(nodes) | Or(nodes) | Group(nodes):
            for inner in nodes:
                yield from _typed(inner)
        case _:
            return
