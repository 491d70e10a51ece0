"""Which word a written form belongs to, when several could claim it.

« conseiller » is a person before it is an infinitive; « cours » is no plural of cour;
« avions » is a plane's plural before it is had.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from csnsearch.analysis.lexicon import shared_beginning
from tools.lexicon.families import Family, Kind, folded, small

_AS_LEMMA = (Kind.NOUN, Kind.INVARIABLE, Kind.VERB)
_AS_FORM = (Kind.NOUN, Kind.VERB, Kind.INVARIABLE)


def owners(families: Sequence[Family], apart: Iterable[str] = ()) -> dict[str, Family]:
    """Form, in small letters with its accents → its family. Compounds are left out: the
    analyzer cuts them.

    The feminine of an adjective that is also a noun of its own goes with the adjective
    (« la centrale intersyndicale », « une forte hausse »), but for the nouns of `apart`
    (« la retraite » is no feminine of retrait).
    """
    separate = frozenset(apart)
    nouns = {
        family.written_lemma: family
        for family in families
        if family.kind is Kind.NOUN and family.written_lemma not in separate
    }
    return {
        form: min(_without_feminine_nouns(among, nouns), key=lambda f, form=form: _claim(form, f))
        for form, among in _claims([*families, *_missing(families, separate)]).items()
    }


def _missing(families: Sequence[Family], separate: frozenset[str]) -> list[Family]:
    """The nouns to keep apart that the source has only as feminines of another word."""
    there = {family.written_lemma for family in families if family.kind is Kind.NOUN}
    return [
        Family(noun, Kind.NOUN, (noun, f"{noun}s")) for noun in sorted(separate.difference(there))
    ]


def _claims(families: Sequence[Family]) -> Mapping[str, list[Family]]:
    claims: defaultdict[str, list[Family]] = defaultdict(list)
    for family in families:
        if not family.folded_lemma.isalpha():
            continue
        for form in dict.fromkeys(map(small, family.forms)):
            if folded(form).isalpha() and folded(form).isascii():
                claims[form].append(family)
    return claims


def _without_feminine_nouns(
    among: Sequence[Family], nouns: Mapping[str, Family]
) -> Sequence[Family]:
    """The claims on a form, less those of nouns that are an adjective's feminine."""
    lemmas = {family.written_lemma for family in among if family.written_lemma in nouns}
    feminine = {
        lemma
        for lemma in lemmas
        for other in lemmas
        if lemma != other and not lemma.endswith("s") and _is_feminine(lemma, nouns[other])
    }
    return [family for family in among if family.written_lemma not in feminine] or among


def _is_feminine(lemma: str, of: Family) -> bool:
    return any(small(form) == lemma for form in of.forms[1:])


def _claim(form: str, family: Family) -> tuple[object, ...]:
    """The least claim is the best."""
    lemma = family.written_lemma
    kinds = _AS_LEMMA if lemma == form else _AS_FORM
    # Irregular verbs are the frequent ones: « ouvre » is of ouvrir before ouvrer.
    regular = family.kind is Kind.VERB and lemma.endswith("er")
    cut = len(form) + len(lemma) - 2 * shared_beginning(form, lemma)
    return lemma != form, kinds.index(family.kind), regular, cut, lemma
