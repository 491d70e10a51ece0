"""How far terms join the forms of one word and keep different words apart.

Understemming and overstemming are those of C. D. Paice, "An evaluation method for stemming
algorithms", SIGIR 1994: of the pairs of forms that belong together, the share that a
stemmer parts; of the pairs that do not, the share that it joins. Pairs are counted by
grouping, never one by one: there are 85 thousand million.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from tools.lexicon import families as source
from tools.lexicon.families import Family

folded = cache(source.folded)
"""`tools.lexicon.families.folded`, remembered: every measure asks it again."""

Term = Callable[[str], str]
"""A form in small letters, accents as they are written → its term in an index."""
Asked = Callable[[str], Collection[str]]
"""The same → the terms of which a question with this form asks for any."""
Terms = Counter[str]
"""The terms of one family, each with how many of its forms have it."""


class Share(NamedTuple):
    """A share of pairs: of all pairs together, and the mean of the families' own shares."""

    pooled: float
    mean: float

    @classmethod
    def of(cls, parts: Iterable[tuple[int, int]]) -> "Share":
        """From (found, possible) of each family; a family without a pair has no share."""
        known = [(found, possible) for found, possible in parts if possible]
        if not known:
            return cls(0.0, 0.0)
        pooled = sum(found for found, _ in known) / sum(possible for _, possible in known)
        return cls(pooled, sum(found / possible for found, possible in known) / len(known))


class AccentLosses(NamedTuple):
    """Of the forms that bear an accent, the share no longer found when it is not typed in
    the question, and when it is not written in the text."""

    in_questions: float
    in_texts: float


class Sample(NamedTuple):
    """Families with the forms that are judged, and how many forms were left out."""

    families: Sequence[Family]
    homographs: int
    compounds: int


def small(families: Iterable[Family]) -> list[Family]:
    """The families with their forms in small letters, each once."""
    return [
        family._replace(forms=tuple(dict.fromkeys(map(str.lower, family.forms))))
        for family in families
    ]


def judged(listed: Sequence[Family], seen: Container[str] | None = None) -> Sample:
    """The forms of which it is clear where they belong, of families in small letters.

    Left out: homographs, whose folded form belongs to two families or more, and what is
    not letters alone: compounds, which an analyzer cuts. Families keep their place, even
    without forms. `seen`: count these forms only, though all tell what a homograph is.
    """
    owners = Counter(form for family in listed for form in set(map(folded, family.forms)))
    compounds = homographs = 0
    clear = []
    for family in listed:
        forms = [form for form in family.forms if seen is None or form in seen]
        simple = [form for form in forms if folded(form).isalpha()]
        own = tuple(form for form in simple if owners[folded(form)] == 1)
        compounds += len(forms) - len(simple)
        homographs += len(simple) - len(own)
        clear.append(family._replace(forms=own))
    return Sample(clear, homographs, compounds)


def terms_by_family(families: Iterable[Family], term: Term) -> list[Terms]:
    """What a stemmer makes of each family."""
    return [Counter(map(term, family.forms)) for family in families]


def understemming(terms: Iterable[Terms]) -> Share:
    """The share of the pairs of forms of one family that have two terms."""
    return Share.of(_parted(family) for family in terms)


def overstemming(terms: Sequence[Terms], asked: Iterable[int] | None = None) -> Share:
    """The share of the pairs of forms of two families that have one term.

    `asked`: the places of the families whose pairs with all others count; every family's
    when it is None.
    """
    holders: defaultdict[str, int] = defaultdict(int)
    for family in terms:
        for term, count in family.items():
            holders[term] += count
    forms = sum(holders.values())
    chosen = terms if asked is None else [terms[place] for place in asked]
    return Share.of(_joined(family, holders, forms) for family in chosen)


def accent_losses(forms: Iterable[str], term: Term, asked: Asked) -> AccentLosses:
    """What accents cost, over forms that bear one."""
    total = in_questions = in_texts = 0
    for form in forms:
        plain = folded(form)
        total += 1
        in_questions += term(form) not in asked(plain)
        in_texts += term(plain) not in asked(form)
    return AccentLosses(in_questions / (total or 1), in_texts / (total or 1))


def accented(listed: Iterable[Family], seen: Container[str] | None = None) -> list[str]:
    """The forms with an accent or a ligature, each once, homographs among them."""
    forms = dict.fromkeys(form for family in listed for form in family.forms)
    return [
        form
        for form in forms
        if folded(form) != form and folded(form).isalpha() and (seen is None or form in seen)
    ]


def _parted(family: Terms) -> tuple[int, int]:
    possible = _pairs(family.total())
    return possible - sum(map(_pairs, family.values())), possible


def _joined(family: Terms, holders: dict[str, int], forms: int) -> tuple[int, int]:
    strangers = sum(count * (holders[term] - count) for term, count in family.items())
    return strangers, family.total() * (forms - family.total())


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
