"""The term of each written form, and what a form that lost its accents may mean.

« présenté » is of présenter and « présente » of présent. Where accents are lost, in
capitals or in a question typed in haste, « presente » has the term of its likeliest
spelling, and keeps the terms of the others beside it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tools.lexicon.families import Family, Kind, folded

_RARE = frozenset(("congre", "herpe"))
"""Whose forms are rather another word that lost its accent: « congres » are seldom fishes."""


@dataclass(frozen=True, slots=True)
class Named:
    """`terms` by written form; `likeliest` spelling of each folded form; `spellings` of it."""

    terms: Mapping[str, str]
    likeliest: Mapping[str, str]
    spellings: Mapping[str, tuple[str, ...]]


def named(owners: Mapping[str, Family]) -> Named:
    """Terms for all written forms."""
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for form in owners:
        spellings[folded(form)].append(form)
    likeliest = {
        bare: min(among, key=lambda form, bare=bare: _unlikely(form, bare, owners[form]))
        for bare, among in spellings.items()
    }
    terms = {form: _term(family, owners, likeliest) for form, family in owners.items()}
    return Named(terms, likeliest, {bare: tuple(among) for bare, among in spellings.items()})


def _unlikely(form: str, bare: str, family: Family) -> tuple[object, ...]:
    """A noun before a verb (« syndiqué » before « syndique »), then what is a word as it
    stands, then a lemma, « élève » before « élevé »."""
    participle = form.endswith(("é", "ée", "és", "ées"))
    verb = family.kind is Kind.VERB
    rare = family.written_lemma in _RARE
    return verb, rare, form != bare, form != family.written_lemma, participle, form


def _term(family: Family, owners: Mapping[str, Family], likeliest: Mapping[str, str]) -> str:
    """The folded lemma, for the word it most likely stands for. Another word of the same
    letters keeps its accents (côté, beside cote); a verb of the same letters as a noun is
    named apart, with a sign no text can hold."""
    bare = family.folded_lemma
    first = owners[likeliest[bare]]
    if _word(first) == _word(family):
        return bare
    if family.kind is Kind.VERB:
        return f"{family.written_lemma}_v"
    return family.written_lemma


def _word(family: Family) -> tuple[str, bool]:
    return family.written_lemma, family.kind is Kind.VERB
