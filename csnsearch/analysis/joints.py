"""Joints that a conversion made or lost: ``tra- vailleurs``, ``SennevillePrésidente``.

When it is not sure how a text reads, each of the twins holds one reading: the text is
found either way, after those where the word stands whole in both.
"""

import re

from csnsearch.analysis.characters import INVISIBLE, MARKS
from csnsearch.analysis.folding import fold
from csnsearch.analysis.lexicon import french_lexicon
from csnsearch.analysis.piece import Cutter, Reading

_LETTER = "[a-zà-öø-ÿœæ]"
CUT_AT_LINE_END = (
    # « sous- et surévaluation » is no cut word; « 10- employés » is an item of a list.
    rf"[\-\u2010](?<=[^\W\d_].)\s{{1,2}}(?!(?:et|ou|ni|puis|à|e?s)(?!\w)){_LETTER}{{2,64}}+"
    rf"(?![\w{MARKS}{INVISIBLE}]|[^\s\w,;:!?]\w)"
)
"""« tra- vailleurs »: what may follow a word in old conversions, in text as written."""


def _read_cut(found: re.Match[str]) -> Reading:
    left, right = found["left"], found["right"]
    whole = left + right
    if _known(whole):
        return Reading((whole,))  # « occa- sion »
    if _known(left) and _known(right):
        return Reading((left, right))  # « mi- temps », « vice- présidente »
    return Reading((whole,), exactly=(left, right))


def _known(word: str) -> bool:
    return french_lexicon().entry(fold(word)) is not None


def _read_lost_space(found: re.Match[str]) -> Reading:
    """« SharePoint » stays findable in one word, and « Senneville » is found too."""
    return Reading(tuple(_CAPITALIZED.findall(found.group())), exactly=(found.group(),))


_CAPITALIZED = re.compile(r"[A-ZÀ-Þ][a-zà-öø-ÿ]+")

CUT_WORDS = Cutter(
    "cut_word",
    "Mots coupés en fin de ligne",
    "« tra- vailleurs » est « travailleurs »; « mi- temps » reste « mi-temps ».",
    r"(?P<left>[^\W\d_]{2,64})-\s{1,2}(?P<right>[^\W\d_]{2,64})(?!\w)",
    _read_cut,
)
LOST_SPACES = Cutter(
    "lost_space",
    "Espaces perdues",
    "« SennevillePrésidente » se trouve par « Senneville », au bas de la liste.",
    r"(?<!\w)[A-ZÀ-Þ][a-zà-öø-ÿ]{3,64}(?:[A-ZÀ-Þ][a-zà-öø-ÿ]{3,64}){1,8}(?!\w)",
    _read_lost_space,
)
