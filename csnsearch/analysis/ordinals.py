"""Ordinals: ``67e``, ``67ᵉ``, ``67ème``, ``67 e`` (a superscript lost), ``LXVIIe`` and
« soixante-septième » are one term.

An ordinal gives its code alone, in a document as in a question, so that a phrase matches
whatever way it is written: « le soixante-septième congrès » is « le 67e congrès ».
"""

import re

from csnsearch.analysis.characters import SPACES
from csnsearch.analysis.folding import fold
from csnsearch.analysis.number_words import cardinals, ordinal_value, ordinals
from csnsearch.analysis.piece import Cutter, Reading

_ENDINGS = "er|re|ère|ere|e|ème|eme|ième|ieme|nd|nde|st|rd|th"

LOST_SUPERSCRIPT = rf"\d{{1,4}}[{SPACES}][eᵉ](?![\w'’\-])"
"""« le 67 e congrès », in text as written."""

# The net takes what looks like an ordinal, in haste; the rule below reads it.
_REST = r"\W(?:[a-zA-Z]{2,9}\W){0,4}[a-zA-Z]{2,9}(?i:i[eè]mes?)(?!\w)"
# One pattern for each letter that may begin: the net leaves at once with any other word.
_FIRST = (
    "vingts?",
    "trente",
    "qua(?:rante|tre)",
    "c(?:inquante|ents?)",
    "soixante",
    "deux(?=.cent)",
)
SPACED_ORDINAL = "|".join(word + _REST for word in _FIRST)
"""« vingt et unième », « deux centième »: what may be an ordinal in several words, in text
as written and in small letters."""
CAPITAL_ORDINAL = rf"[VTQCS](?:ING|ing|REN|ren|UA|ua|INQ|inq|ENT|ent|OIX|oix)[a-zA-Z]{{0,6}}{_REST}"
"""« VINGT ET UNIÈME », « Soixante et onzième »."""

FIRST_OF_MONTH = (
    rf"[pP](?i:remier[{SPACES}](?=(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t"
    r"|septembre|octobre|novembre|d[ée]cembre)(?!\w)))"
)
"""« le premier mai », in text as written: elsewhere « premier » is a word like others."""

_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORDS_TOO = {"C", "D", "L", "M"}
"""« Ce », « De », « Le » and « Me » begin sentences; nobody counts so in Roman digits."""


def _ordinal(number: int) -> Reading:
    return Reading(codes=("1er" if number == 1 else f"{number}e",))


def _read_ordinal(found: re.Match[str]) -> Reading:
    return _ordinal(int(found["rank"]))


def _read_roman(found: re.Match[str]) -> Reading | None:
    roman = found["roman"]
    if roman in _WORDS_TOO or not _ROMAN.fullmatch(roman):
        return None
    values = [_DIGITS[digit] for digit in roman]
    return _ordinal(
        sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
    )


def _read_words(found: re.Match[str]) -> Reading | None:
    value = ordinal_value(re.split("[ -]", fold(found.group())))
    return None if value is None else _ordinal(value)


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_CARDINAL = _any_of([*cardinals(), "et"])
_LAST = _any_of([word.removesuffix("ieme") for word in ordinals()])

ORDINALS = Cutter(
    "ordinal",
    "Ordinaux",
    "« 67e », « 67ᵉ » et « 67ème » s'écrivent indifféremment; l'exposant se perd parfois.",
    rf"(?<!\w)(?P<rank>\d{{1,4}})(?:(?i:{_ENDINGS})s?(?!\w)| e(?![\w'-]))",
    _read_ordinal,
)
ROMAN_ORDINALS = Cutter(
    "roman_ordinal",
    "Ordinaux romains",
    "« XXVIe » se cherche aussi « 26e ».",
    r"(?<!\w)(?P<roman>(?![CDLM]e(?!\w))[IVXLCDM]{1,12})(?:e|ème|er|re)(?!\w|')",
    _read_roman,
)
ORDINAL_WORDS = Cutter(
    "ordinal_words",
    "Ordinaux en toutes lettres",
    "« soixante-septième » et « vingt et unième » se cherchent aussi « 67e », « 21e ».",
    rf"(?<![\w-])(?i:(?:(?:{_CARDINAL})[ -]){{1,6}}(?:{_LAST})i[eè]mes?)(?!\w)",
    _read_words,
)
FIRST = Cutter(
    "first",
    "Premier du mois",
    "« le premier mai » est « le 1er mai »; ailleurs, « premier » est un mot comme un autre.",
    # The net hands it over with its space only before the name of a month.
    r"^(?i:premier)(?= $)",
    lambda _found: _ordinal(1),
)
