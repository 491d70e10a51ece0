"""Inclusive writing: ``employé·e·s``, ``employé-es``, ``employé(e)s``, ``employéEs`` are employés.

The reader who types one spelling, or « employées », wants them all. What follows the
separator counts as an ending only when the word before it can take it, so that
« donne-le », « est-ce » and « fin.Le » are left alone (data/inclusive.txt).
"""

import re
from functools import cache

from csnsearch.analysis.data_files import columns
from csnsearch.analysis.folding import fold
from csnsearch.analysis.piece import Cutter, Reading

ENDINGS = (
    "iennes?|iènes?|ennes?|euses?|trices?|rices?|i[èe]res?|[èe]res?|elles?|esses?|ives?|ales?"
    "|ques?|les?|nes?|tes?|ves?|fes?|ses?|es?"
)
_OPEN, _CLOSE = r"(\[", r")\]"
_SEPARATOR = rf"[·.\-/*{_OPEN}]"
_TAIL = rf"[{_CLOSE}]?(?:[·.\-/*{_OPEN}]?s)?[{_CLOSE}]?"

BRACKETED = rf"[{_OPEN}](?i:{ENDINGS}|s|x)[{_CLOSE}]"
"""An ending in brackets, which may stand inside a word: « délégué(e)s »."""


def _read_inclusive(found: re.Match[str]) -> Reading | None:
    base, ending = found["base"], found["ending"]
    # « groupe-E » names a group; « EMPLOYÉ-E » is all in capitals.
    shouted = ending.isupper() and not base.isupper()
    if shouted or not agrees(base, ending):
        return None
    return Reading((masculine(base, found.group()[len(base) :]),))


def _read_capital(found: re.Match[str]) -> Reading | None:
    base = found["capital_base"]
    if not base[1:].islower() or not agrees(base, found["capital_ending"]):
        return None
    return Reading((masculine(base, found.group()[len(base) :]),))


def _read_plural(found: re.Match[str]) -> Reading:
    return Reading((masculine(found["singular"], "s"),))


def agrees(base: str, ending: str) -> bool:
    """Whether a word that ends as `base` does can take this feminine ending."""
    endings = _endings().get(fold(ending).removesuffix("s"), ())
    folded = fold(base)
    return folded.endswith(endings) or folded.rstrip("sx").endswith(endings)


def masculine(base: str, tail: str) -> str:
    """The masculine word, in the plural when `base` or `tail` is."""
    plural = tail.rstrip(")]").lower().endswith("s")
    if base[-1] in "sxSX" or not plural:
        return base
    if fold(base).endswith("al"):
        return base[:-1] + "ux"
    return base + ("x" if fold(base).endswith("eau") else "s")


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    return {ending: tuple(bases.split()) for ending, bases in columns("inclusive.txt")}


_REASON = "« employé·e·s », « employé-es », « employé(e)s » et « employéEs » sont « employés »."
INCLUSIVE = Cutter(
    "inclusive",
    "Écriture inclusive",
    _REASON,
    rf"(?P<base>[^\W\d]{{2,}}+){_SEPARATOR}(?P<ending>(?i:{ENDINGS}))(?i:{_TAIL})(?!\w)",
    _read_inclusive,
)
INCLUSIVE_CAPITALS = Cutter(
    "inclusive_capital",
    "Écriture inclusive",
    _REASON,
    r"(?P<capital_base>[^\W\d]+[^\W\dA-Z])(?P<capital_ending>ÈRE|EUSE|TRICE|RICE|[LNSTV]?E)"
    r"[sS]?(?!\w)",
    _read_capital,
)
OPTIONAL_PLURALS = Cutter(
    "optional_plural",
    "Pluriels facultatifs",
    "« convention(s) » vaut « conventions ».",
    rf"(?P<singular>[^\W\d]{{2,}}+)[{_OPEN}][sxSX][{_CLOSE}](?!\w)",
    _read_plural,
)
