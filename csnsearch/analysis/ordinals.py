"""Ordinals: ``67e``, ``67ᵉ``, ``67ème`` and ``67 e`` (a superscript lost) are one term,
and so is ``XXVIe`` with ``26e``."""

import re

from csnsearch.analysis.characters import SPACES
from csnsearch.analysis.piece import Cutter, Reading

_ENDINGS = "er|re|ère|ere|e|ème|eme|ième|ieme|nd|nde|st|rd|th"

LOST_SUPERSCRIPT = rf"\d{{1,4}}[{SPACES}][eᵉ](?![\w'’\-])"
"""« le 67 e congrès », in text as written."""

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
    r"(?<!\w)(?P<roman>[IVXLCDM]{1,12})(?:e|ème|er|re)(?!\w|')",
    _read_roman,
)
