"""The light French stemmer of the university of Neuchâtel, as it is described: approximate.

J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
languages", SAC 2006. It takes off plural and feminine, a few suffixes of derivation, then
accents and double letters; verbs are no aim of it. Written here anew, as tables of rules.
Approximate: on the forms of our list it gave the stems that the published rules give,
compared once; other words may differ.
"""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """An ending, what stands instead, and for words of how many letters at least."""

    ending: str
    instead: str
    least: int
    last: bool = True
    """Whether no other rule is tried after it."""

    def applies(self, word: str) -> bool:
        return len(word) >= self.least and word.endswith(self.ending)

    def apply(self, word: str) -> str:
        return word[: len(word) - len(self.ending)] + self.instead


_GOES_ON = False

_PLURAL = (
    Rule("eaux", "eau", 6, _GOES_ON),
    Rule("aux", "al", 6, _GOES_ON),
    Rule("x", "", 4, _GOES_ON),
    Rule("s", "", 4, _GOES_ON),
)
_SUFFIXES = (
    Rule("issement", "ir", 10),  # investissement
    Rule("issant", "ir", 9),
    Rule("ivement", "if", 8),  # collectivement
    Rule("ement", "e", 7),
    Rule("ficatrice", "fier", 12),
    Rule("ficateur", "fier", 11),
    Rule("catrice", "quer", 10),
    Rule("cateur", "quer", 9),
    Rule("atrice", "er", 9),
    Rule("ateur", "er", 8),
    Rule("trice", "teur", 7, _GOES_ON),
    Rule("ième", "", 6),
    Rule("teuse", "ter", 8),
    Rule("teur", "ter", 7),
    Rule("euse", "eu", 6),
    Rule("ère", "er", 9),
    Rule("ive", "if", 8),
    Rule("folle", "fou", 5),
    Rule("molle", "mou", 5),
    Rule("nnelle", "n", 10),
    Rule("nnel", "n", 10),
    Rule("ète", "et", 5, _GOES_ON),
    Rule("ique", "", 9, _GOES_ON),
    Rule("esse", "e", 9),
    Rule("inage", "in", 8),
    Rule("ualisation", "uel", 13),  # what is left of it is an adjective in -uel
    Rule("isation", "", 10),
    Rule("isateur", "", 10),
    Rule("ation", "", 9),
    Rule("ition", "", 9),
)
_UNACCENTED = str.maketrans("àáâôèéêùûîç", "aaaoeeeuuic")
_TWICE = re.compile(r"([^\W\d_])\1+")
_LAST_VOWELS = re.compile(r"e{0,2}r?$")
_SHORT = 4
"""« rôle » keeps its accent and its vowel: words this short are finished."""


def light_french(word: str) -> str:
    """The light stem of a word in small letters, with its accents."""
    return _bare(_rewritten(_rewritten(word, _PLURAL), _SUFFIXES))


def _rewritten(word: str, rules: tuple[Rule, ...]) -> str:
    for rule in rules:
        if rule.applies(word):
            word = rule.apply(word)
            if rule.last:
                break
    return word


def _bare(stem: str) -> str:
    """Without accents, double letters, -ie and the last -er, -ée or -e."""
    if len(stem) > _SHORT:
        stem = _TWICE.sub(r"\1", stem.translate(_UNACCENTED))
    if len(stem) > _SHORT:
        stem = stem.removesuffix("ie")
    return _LAST_VOWELS.sub("", stem) if len(stem) > _SHORT else stem
