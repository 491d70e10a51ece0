"""Elision: ``l'automne``, ``l’automne`` and ``l automne`` (an apostrophe lost) are automne.

Nothing is left of the article: it says nothing, and a phrase must match whether the
apostrophe survived or not. Any other apostrophe inside a word is part of it:
aujourd'hui, prud'homme, O'Neil.
"""

import re

from csnsearch.analysis.characters import APOSTROPHES, SPACES
from csnsearch.analysis.piece import NOTHING, Cutter, Reading

_PARTICLES = "l|d|j|m|t|s|n|c|ç|qu|jusqu|lorsqu|puisqu|quoiqu"
_VOWELS = "aàâeéèêëhiîïoôœuùûyAÀÂEÉÈÊËHIÎÏOÔŒUÙÛY"

_LETTERS = "ldjmtsncçLDJMTSNCÇ"
_LONG = "(?:[jJ](?i:usqu)|[lL](?i:orsqu)|[pP](?i:uisqu)|[qQ](?i:u|uoiqu))"
_SPACE, _SIGN = f"[{SPACES}]", f"[{APOSTROPHES}]"
# With its apostrophe there is no doubt: « l' automne », « D 'abord »; but « le point 'd' ».
_MOVED = f"(?:{_SIGN}{_SPACE}(?<!{_SIGN}...)|{_SPACE}{_SIGN}{_SPACE}?)(?=[{_VOWELS}])"
# « alinéas d et e » are letters, never elided before et.
_LOST = rf"{_SPACE}(?=[{_VOWELS}])(?!(?i:et|ou|à)(?!\w))"

# Each line begins with the letters it may begin with: the net leaves at once with others.
LOST_APOSTROPHE = (
    rf"[{_LETTERS}]{_MOVED}"
    rf"|[ldjmtsnL]{_LOST}(?<!\d{_SPACE}..)"  # « 5 m environ » is a measure
    rf"|{_LONG}(?:{_LOST}|{_MOVED})"
    rf"|c{_SPACE}(?=est(?!\w)|étai)"
)
"""« d un », « l automne », « s appliquera »: conversions drop the apostrophe, or move it."""


def _read_elision(found: re.Match[str]) -> Reading:  # noqa: ARG001  nothing is left of it
    return NOTHING


def _read_apostrophe(found: re.Match[str]) -> Reading:
    return Reading((found.group().replace("'", ""),))


ELISIONS = Cutter(
    "elision",
    "Élisions",
    "« l'automne », « d'automne » et « automne » se cherchent ensemble.",
    rf"(?<!\w)(?i:{_PARTICLES})(?:'(?=\w)|\s?'\s|\s'|\s)",
    _read_elision,
)
APOSTROPHES_INSIDE = Cutter(
    "apostrophe",
    "Apostrophes internes",
    "« aujourd'hui », « prud'homme » et « O'Neil » sont des mots entiers.",
    # « quelqu'un·e » is left to inclusive writing.
    r"[^\W\d]++(?:'[^\W\d]++)++(?![·.\-/*(\[]es?(?!\w))",
    _read_apostrophe,
)
