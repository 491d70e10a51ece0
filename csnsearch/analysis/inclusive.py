"""Inclusive writing: ``employé·e·s``, ``employé-es``, ``employé(e)s``, ``employéEs`` are employés.

The reader who types one spelling, or « employées », wants them all. What follows the
separator counts as an ending only when the word before it can take it (agreement.py),
so that « donne-le », « est-ce » and « fin.Le » are left alone. The points that nobody
uses for anything else ask for less proof than a hyphen, a full stop or a slash.
"""

import re

from csnsearch.analysis.agreement import (
    accented,
    agrees,
    ends_in_silent_e,
    is_plural,
    masculine,
    masculine_after,
    takes_none,
    with_plural,
)
from csnsearch.analysis.characters import HYPHENS, POINTS
from csnsearch.analysis.folding import fold
from csnsearch.analysis.piece import Cutter, Reading

FEMININE = (
    "i?ennes?|yennes?|[nt]?ielles?|[nt]?elles?|[eo]nnes?|t?euses?|[td]?rices?|ices?|i?[eè]res?"
    "|[it]?eures?|ures?|d?eresses?|e?sses?|[st]?ives?|[ncrptdi]?ales?|[oa]ises?|[ae]ntes?"
    "|ointes?|a?ines?|a[tr]?tes?|ertes?|a[rn]des?|ettes?|ètes?|[oi]lles?|ignes?|èves?"
    "|c?ques?|ches?|g?ues?|ces?|res?|i?ées?|ies?|l?les?|n?nes?|t?tes?|ves?|f?fes?|ses?|[eë]s?"
)
"""Endings that inclusive.txt lists, written as they may be, and a few that it does not."""
_MASCULINE = (
    "[td]?eurs?|i?ers?|i?ens|ien|yens?|els?|t?ifs|tif|al|aux|eux|[ae]nts?|[oa]is|ains?|és?|x"
)
_OPEN, _CLOSE = r"(\[", r")\]"
_PLURAL_SIGNS = _OPEN + "·"
_SEPARATOR = rf"(?:[·.*\-]|/-?|[{_OPEN}][·./\-]?)"
_TAIL = rf"[{_CLOSE}]?(?:{_SEPARATOR}x[{_CLOSE}]?)?(?:{_SEPARATOR}?s[{_CLOSE}]?)?(?:{_SEPARATOR}x)?"

BRACKETED = rf"[{_OPEN}][./{POINTS}{HYPHENS}]?(?i:{FEMININE}|{_MASCULINE}|s|nt)[{_CLOSE}]"
"""An ending in brackets, which may stand inside a word: « délégué(e)s »."""

_WORDS_TOO = frozenset(
    ("ale", "aux", "ce", "elle", "elles", "eux", "le", "les", "ne", "nes", "se", "ses", "te", "tes")
)
"""Endings that are words of their own, or ends of words cut by a line end (« don-nes »)."""
_ADDED_TO_E_ACUTE = frozenset(("e", "ee", "iee"))
_WORD_AFTER = re.compile(r"-[^\W\d]{2}")
_NAME_AFTER = re.compile(r"-[A-ZÀ-Þ][a-zß-ÿ]")


def _read_inclusive(found: re.Match[str]) -> Reading | None:
    base, ending = found["base"], found["ending"]
    tail = found.group()[len(base) :]
    # « Castel-les-Bains », « Île-aux-Coudres », « Lashkar-e-Tayyiba »
    goes_on = _WORD_AFTER if ending in _WORDS_TOO else _NAME_AFTER
    if goes_on.match(found.string, found.end()) or _begins_a_word(base, ending, tail):
        return None
    if found["masculine"]:
        return _read_masculine(base, ending, tail)
    point, plain = "·" in found["joint"], _is_plain(ending)
    # « employe-e-s » says itself what it is.
    doubled = is_plural(tail) and ending[-1] not in "sS"
    if not (point or doubled) and _is_no_ending(base, ending):
        return None
    agreed = agrees(base, ending) or (plain and point)
    return _reading(base, ending, tail) if agreed else None


def _reading(base: str, ending: str, tail: str) -> Reading:
    if fold(ending).removesuffix("s") in _ADDED_TO_E_ACUTE:
        base = accented(base)
    return Reading((masculine(base, tail),))


def _is_no_ending(base: str, ending: str) -> bool:
    """« rapport.es », « appel-le », « annexe-e »."""
    plain = _is_plain(ending)
    return ((plain or ending in _WORDS_TOO) and takes_none(base)) or (
        plain and ends_in_silent_e(base)
    )


def _is_plain(ending: str) -> bool:
    return fold(ending).removesuffix("s") == "e"


def _read_masculine(base: str, ending: str, tail: str) -> Reading | None:
    """« travailleuses-eurs », and « enjeu(x) », « local·aux », which only look like it."""
    word = masculine_after(base, ending, tail)
    if word is None and tail[0] in _PLURAL_SIGNS:
        # « étudiant·x·s », neither masculine nor feminine, is both.
        neutral = ending in "xX" and tail[0] == "·" and base[-1] not in "uU"
        word = masculine(base, tail) if neutral else with_plural(base, ending)
    return Reading((word,)) if word else None


def _begins_a_word(base: str, ending: str, tail: str) -> bool:
    """« au conseil.Le comité », « groupe-E »; but « EMPLOYÉ-E », « employé-E-s »."""
    if ending.islower() or (ending.isupper() and base.isupper()):
        return False
    if ending == "Es":
        return not base.endswith("é") or tail.startswith(".")
    return not (ending.isupper() and is_plural(tail))


def _read_capital(found: re.Match[str]) -> Reading | None:
    base, ending = found["capital_base"], found["capital_ending"]
    word = base[1:].islower() and not takes_none(base) and not ends_in_silent_e(base)
    if not word or not agrees(base, ending):
        return None
    return _reading(base, ending, found.group()[len(base) :])


def _read_plural(found: re.Match[str]) -> Reading | None:
    word = with_plural(found["singular"], found["mark"])
    return Reading((word,)) if word else None


_REASON = "« employé·e·s », « employé-es », « employé(e)s » et « employéEs » sont « employés »."
INCLUSIVE = Cutter(
    "inclusive",
    "Écriture inclusive",
    _REASON,
    rf"(?P<base>[^\W\d]{{2,}}+)(?:{_SEPARATOR}s[{_CLOSE}]?)?"
    # The look ahead spares long words the list of endings.
    rf"(?P<joint>{_SEPARATOR})(?=[^\W\d]{{1,8}}+(?!\w))"
    rf"(?P<ending>(?i:{FEMININE}|(?P<masculine>{_MASCULINE})))(?i:{_TAIL})(?!\w)",
    _read_inclusive,
)
INCLUSIVE_CAPITALS = Cutter(
    "inclusive_capital",
    "Écriture inclusive",
    _REASON,
    r"(?P<capital_base>[^\W\d]+[^\W\dA-ZÀ-Þ])(?P<capital_ending>I?ÈRE|T?EUSE|[TD]?RICE|[FLNSTV]?E)"
    rf"(?:{_SEPARATOR}?[sS][{_CLOSE}]?)?(?!\w)",
    _read_capital,
)
OPTIONAL_PLURALS = Cutter(
    "optional_plural",
    "Pluriels facultatifs",
    "« convention(s) » vaut « conventions ».",
    # « éluE(s) » is for the next rule.
    rf"(?P<singular>[^\W\d]{{2,}}+)(?<![a-zß-ÿ]E)[{_PLURAL_SIGNS}]"
    rf"(?P<mark>(?i:s|nt))[{_CLOSE}]?(?!\w)",
    _read_plural,
)
