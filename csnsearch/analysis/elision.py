"""Elision: ``l'automne``, ``l’automne`` and ``l automne`` (an apostrophe lost) are automne.

Nothing is left of the article: it says nothing, and a phrase must match whether the
apostrophe survived or not. Any other apostrophe inside a word is part of it:
aujourd'hui, prud'homme, O'Neil.
"""

import re

from csnsearch.analysis.characters import SPACES
from csnsearch.analysis.piece import NOTHING, Cutter, Reading

_PARTICLES = "l|d|j|m|t|s|n|c|ç|qu|jusqu|lorsqu|puisqu|quoiqu"
_VOWELS = "aàâeéèêëhiîïoôœuùûyAÀÂEÉÈÊËHIÎÏOÔŒUÙÛY"

LOST_APOSTROPHE = (
    # « 5 m environ » is a measure; « alinéas d et e » are letters, never elided before et.
    rf"(?<!\d[{SPACES}])(?:[ldjmtsnL]|(?i:jusqu|lorsqu|puisqu|quoiqu|qu))[{SPACES}]"
    rf"(?=[{_VOWELS}])(?!(?i:et|ou|à)(?!\w))"
    rf"|c[{SPACES}](?=est(?!\w)|étai)"
)
"""« d un », « l automne », « s appliquera »: conversions drop the apostrophe."""


def _read_elision(found: re.Match[str]) -> Reading:  # noqa: ARG001  nothing is left of it
    return NOTHING


def _read_apostrophe(found: re.Match[str]) -> Reading:
    return Reading((found.group().replace("'", ""),))


ELISIONS = Cutter(
    "elision",
    "Élisions",
    "« l'automne », « d'automne » et « automne » se cherchent ensemble.",
    rf"(?<!\w)(?i:{_PARTICLES})(?:'(?=\w)|\s)",
    _read_elision,
)
APOSTROPHES_INSIDE = Cutter(
    "apostrophe",
    "Apostrophes internes",
    "« aujourd'hui », « prud'homme » et « O'Neil » sont des mots entiers.",
    r"[^\W\d]+(?:'[^\W\d]+)+",
    _read_apostrophe,
)
