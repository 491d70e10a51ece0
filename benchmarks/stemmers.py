"""What stands in the table of stemmers: csnsearch, its parts, and the stemmers beside it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import marisa_trie
from snowballstemmer import stemmer as snowball

from benchmarks.peers.light_french import light_french
from benchmarks.stemming_measures import Asked, Term, folded
from csnsearch.analysis import FRENCH
from csnsearch.analysis.data_files import columns
from csnsearch.analysis.inflection import FrenchInflector, RuleInflector, french_inflector
from csnsearch.analysis.lexicon import OTHERS, PATH, Lexicon, Trie
from tools.lexicon.families import Family, small


@dataclass(frozen=True, slots=True)
class Stemmer:
    """A way to make terms; `asked` gives those of a question, just the term by default."""

    name: str
    term: Term
    asked: Asked

    @classmethod
    def of(cls, name: str, term: Term) -> "Stemmer":
        """One whose questions ask for the term of each word and no other."""
        return cls(name, term, lambda form: (term(form),))


def csnsearch() -> Stemmer:
    """The whole analysis, as texts are indexed and as a question is widened."""

    def asked(form: str) -> Collection[str]:
        return term(form), *FRENCH.others(form)

    def term(form: str) -> str:
        return FRENCH.twin(form).inflected

    return Stemmer("csnsearch", term, asked)


def others() -> Iterator[Stemmer]:
    """The rules of csnsearch without its lexicon, then the stemmers beside us."""
    rules = RuleInflector(dict(columns("endings.txt")))
    # Remembered: the measure of accents asks for the same words again.
    stem, light = cache(snowball("french").stemWord), cache(light_french)
    yield Stemmer.of("csnsearch, rules alone", lambda form: rules(folded(form)))
    yield Stemmer.of("Snowball, then folding", lambda form: folded(stem(form)))
    yield Stemmer.of("folding, then Snowball", lambda form: stem(folded(form)))
    yield Stemmer.of("light stemmer, then folding", lambda form: folded(light(form)))
    yield Stemmer.of("folding alone", folded)


def without(families: Iterable[Family]) -> Stemmer:
    """The inflector of csnsearch, to which the words of some families are unknown."""
    inflect = forgetting({form for family in families for form in family.forms})
    return Stemmer.of("csnsearch, words unknown", lambda form: inflect(small(form)))


def forgetting(forms: Iterable[str]) -> FrenchInflector:
    """The inflector whose lexicon and exceptions lack these forms, however written."""
    unknown = frozenset(way for form in forms for way in (small(form), folded(form)))
    whole = french_inflector()
    lexicon = Lexicon(_Without(marisa_trie.BytesTrie().mmap(str(PATH)), unknown))
    exceptions = {form: to for form, to in whole.exceptions.items() if form not in unknown}
    return replace(whole, lexicon=lexicon, exceptions=exceptions)


@dataclass(frozen=True, slots=True)
class _Without:
    """A trie without some of its keys."""

    trie: Trie
    unknown: frozenset[str]

    def get(self, key: str) -> list[bytes] | None:
        return None if key.removesuffix(OTHERS) in self.unknown else self.trie.get(key)
