"""Inflection: the plural and the feminine come back to one form, and nothing else does.

``emplois`` is emploi and ``travailleuses`` is travailleur, but ``loyer`` is not loi and
``amendement`` is not amende: what a stemmer cuts off is often another word. Rules run
on folded forms, so whether accents were typed never changes a term.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from csnsearch.analysis.data_files import columns, words

_SHORT = 3
"""« les », « bas », « cas »: words this short keep their s."""
_LONGEST_ENDING = 6


class Inflector(Protocol):
    """Brings a folded form to the term that all its inflections share."""

    def __call__(self, form: str) -> str: ...


@dataclass(frozen=True, slots=True)
class RuleInflector:
    """Inflection by rules, for words no lexicon knows.

    `irregular` maps a form to its term; `protected` forms are terms already; `endings`
    maps the end of a feminine to that of its masculine, the longest end first.
    """

    irregular: Mapping[str, str]
    protected: frozenset[str]
    endings: Mapping[str, str]

    def __call__(self, form: str) -> str:
        if not form.isalpha():
            return form
        while True:
            if form in self.irregular:
                return self.irregular[form]
            if form in self.protected:
                return form
            shorter = self._masculine(_singular(form))
            if shorter == form:
                return form
            form = shorter

    def _masculine(self, form: str) -> str:
        if form in self.protected or form in self.irregular:
            return form
        for length in range(min(_LONGEST_ENDING, len(form) - 2), 1, -1):
            masculine = self.endings.get(form[-length:])
            if masculine is not None:
                return form[:-length] + masculine
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
    # Nouns in -eu are listed as irregular; what remains is an adjective, joined with
    # its feminine: heureux, heureuse as travailleur, travailleuse.
    return form[:-1] + "r" if form.endswith("eux") else form


@cache
def french_rules() -> RuleInflector:
    """The rules of French, with their lists."""
    irregular = {
        form: term for term, forms in columns("irregular.txt") for form in (term, *forms.split())
    }
    return RuleInflector(irregular, words("protected.txt"), dict(columns("endings.txt")))
