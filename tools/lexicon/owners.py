"""Which family a folded form belongs to, when several could claim it.

« conseiller » is a person before it is an infinitive; « cours » is no plural of cour;
« avions » is a plane's plural before it is had. One form has one term, so that accents
typed or not never change what is found; the rank tells twins apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from csnsearch.analysis.lexicon import shared_beginning
from tools.lexicon.families import Family, Kind, folded

_AS_LEMMA = (Kind.NOUN, Kind.INVARIABLE, Kind.VERB)
_AS_FORM = (Kind.NOUN, Kind.VERB, Kind.INVARIABLE)


def terms(families: Sequence[Family], apart: Iterable[str] = ()) -> dict[str, str]:
    """Folded form → term. Compounds are left out: the analyzer cuts them.

    The feminine of an adjective that is also a noun of its own goes with the adjective
    (« la centrale intersyndicale », « une forte hausse »), but for the nouns of `apart`
    (« la retraite » is no feminine of retrait).
    """
    claims = _claims(families)
    nouns = {
        family.folded_lemma: family
        for family in families
        if family.kind is Kind.NOUN and family.folded_lemma not in frozenset(apart)
    }
    owners = {
        form: _owner(form, _without_feminine_nouns(among, nouns)) for form, among in claims.items()
    }
    return {form: _term(owner, owners) for form, owner in owners.items()}


def spellings(families: Iterable[Family]) -> Mapping[str, set[str]]:
    """Folded form → how it is written, in small letters."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for family in families:
        for form in family.forms:
            found[folded(form)].add(form.lower())
    return found


def _claims(families: Sequence[Family]) -> dict[str, list[Family]]:
    claims: defaultdict[str, list[Family]] = defaultdict(list)
    for family in families:
        for form in dict.fromkeys(map(folded, family.forms)):
            if form.isalpha() and form.isascii() and family.folded_lemma.isalpha():
                claims[form].append(family)
    return dict(claims)


def _without_feminine_nouns(
    among: Sequence[Family], nouns: Mapping[str, Family]
) -> Sequence[Family]:
    """The claims on a form, less those of nouns that are an adjective's feminine."""
    lemmas = {family.folded_lemma for family in among if family.folded_lemma in nouns}
    feminine = {
        lemma
        for lemma in lemmas
        for other in lemmas
        if lemma != other and _is_feminine(lemma, nouns[other]) and not lemma.endswith("s")
    }
    return [family for family in among if family.folded_lemma not in feminine] or among


def _is_feminine(lemma: str, of: Family) -> bool:
    return any(folded(form) == lemma for form in of.forms[1:])


def _owner(form: str, among: Sequence[Family]) -> Family:
    def claim(family: Family) -> tuple[object, ...]:
        lemma = family.folded_lemma
        kinds = _AS_LEMMA if lemma == form else _AS_FORM
        # Irregular verbs are the frequent ones: « ouvre » is of ouvrir before ouvrer.
        regular = family.kind is Kind.VERB and lemma.endswith("er")
        cut = len(form) + len(lemma) - 2 * shared_beginning(form, lemma)
        return lemma != form, kinds.index(family.kind), regular, cut, lemma

    return min(among, key=claim)


def _term(family: Family, owners: Mapping[str, Family]) -> str:
    """The folded lemma; a verb whose infinitive went to a noun is named apart, with a
    sign no text can hold."""
    lemma = family.folded_lemma
    owner = owners[lemma]
    same = owner.folded_lemma == lemma and (family.kind is Kind.VERB) == (owner.kind is Kind.VERB)
    return lemma if same else f"{lemma}_{family.kind}"
