"""Inflection: all the forms of one word come back to one term, and nothing else does.

``emplois`` is emploi, ``travailleuses`` is travailleur and ``votèrent`` is voter, but
``loyer`` is not loi and ``amendement`` is not amende: what a stemmer cuts off is often
another word. A word whose accents make it another one (« marché », « présenté ») has its
own term; what it may be without them is in `others`, so that accents typed or not, in a
text or in a question, lose nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from csnsearch.analysis.data_files import columns
from csnsearch.analysis.folding import fold
from csnsearch.analysis.lexicon import Lexicon, french_lexicon

_SHORT = 3
"""« les », « bas », « cas »: words this short keep their s."""
_LONGEST_ENDING = 10


class Inflector(Protocol):
    """Brings a word in small letters, its accents as written, to the term that all its
    inflections share."""

    def __call__(self, word: str) -> str: ...

    def others(self, word: str) -> tuple[str, ...]:
        """The terms of the words that differ from this one by their accents only, which a
        text or a question that lost them may mean."""


@dataclass(frozen=True, slots=True)
class FrenchInflector:
    """The accented word first, when its accents make another word of it; then exceptions,
    then the lexicon; last, rules for the words nobody listed.

    « présenté » is of présenter, though « presente » without accents would be présent.
    `exceptions` maps a folded form to its term.
    """

    exceptions: Mapping[str, str]
    lexicon: Lexicon
    rules: Callable[[str], str]

    def __call__(self, word: str) -> str:
        if not word.isalpha():
            return word
        if not word.isascii() and (entry := self.lexicon.entry(word)):
            return entry.term
        form = fold(word)
        listed = self._listed(form)
        if listed is None:
            # « ubérisées »: what the rules find may be a word that is listed.
            simpler = self.rules(form)
            listed = self._listed(simpler) or simpler
        return listed

    def others(self, word: str) -> tuple[str, ...]:
        own, form = self(word), fold(word)
        terms = dict.fromkeys([self(form), *self.lexicon.others(form)])
        return tuple(term for term in terms if term != own)

    def _listed(self, form: str) -> str | None:
        if form in self.exceptions:
            return self.exceptions[form]
        entry = self.lexicon.entry(form)
        return entry and self.exceptions.get(entry.term, entry.term)


@dataclass(frozen=True, slots=True)
class RuleInflector:
    """Plural, feminine and a few conjugations by rules, for words no lexicon knows, folded.

    `endings` maps the end of a form to that of the form it comes back to, the longest first.
    """

    endings: Mapping[str, str]

    def __call__(self, word: str) -> str:
        form = word
        while (shorter := self._brought_back(_singular(form))) != form:
            form = shorter
        return form

    def _brought_back(self, form: str) -> str:
        for length in range(min(_LONGEST_ENDING, len(form) - 2), 1, -1):
            base = self.endings.get(form[-length:])
            if base is not None:
                return form[:-length] + base
        return form


def _singular(form: str) -> str:
    """The form without the mark of the plural."""
    if len(form) <= _SHORT:
        return form
    if form.endswith("x"):
        return _singular_of_x(form)
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form


def _singular_of_x(form: str) -> str:
    if form.endswith("eaux"):
        return form[:-1]
    if form.endswith("aux"):
        return form[:-2] + "l"
    # Nouns in -eu are in the lexicon; what remains is an adjective, joined with
    # its feminine: heureux, heureuse as travailleur, travailleuse.
    return form[:-1] + "r" if form.endswith("eux") else form


def exceptions() -> Mapping[str, str]:
    """The forms listed by hand, each with its term."""
    return {
        form: term for term, forms in columns("irregular.txt") for form in (term, *forms.split())
    }


@cache
def french_inflector() -> FrenchInflector:
    """The inflection of French, with its lists."""
    rules = RuleInflector(dict(columns("endings.txt")))
    return FrenchInflector(exceptions(), french_lexicon(), rules)
