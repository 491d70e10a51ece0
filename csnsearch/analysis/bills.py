"""Bills: every spelling of a bill's number is one code.

« PL 89 », « PL-89 », « P.L. 89 », « projet de loi no 89 », « Bill 89 » → pl89;
« projet de loi C-18 », « C‑18 » → c18. An act is not a bill: « Loi 14 » stays two words,
because act 14 of 2025 was bill 89 and bill 14 was something else.
"""

import re

from csnsearch.analysis.characters import HYPHENS
from csnsearch.analysis.piece import Cutter, Reading

_GAP = r"\s{1,3}"
_LINK = rf"[\s{HYPHENS}]{{0,3}}"
_SIGN = rf"{_LINK}(?:n[o°º]s?\.?{_LINK})?"
# « le projet de loi 14 % » and « PL 3.2 » are no bill numbers.
_END = r"(?!\w|[.,]\d|\s?[%$])"
_FEDERAL = rf"[cs][\s{HYPHENS}]?"
_NUMBER = rf"(?:{_FEDERAL})?\d{{1,3}}"
_AND_NUMBER = rf"(?:,\s|\s(?:et|ou|and)\s){_NUMBER}"

BILL = (
    rf"(?:[Pp](?i:rojets{_GAP}de{_GAP}loi{_SIGN}{_NUMBER}(?:{_AND_NUMBER}){{0,9}}"
    rf"|rojet{_GAP}de{_GAP}loi{_SIGN}{_NUMBER}|\.?\s?l\.?{_SIGN}\d{{1,3}})"
    rf"|[Bb](?i:ills?{_SIGN}{_NUMBER})"
    # An act bears such a number only as a federal bill: « la loi C-18 ».
    rf"|[Ll](?i:oi\s{_FEDERAL}\d{{1,3}})){_END}"
)
"""A bill with its number, in text as written."""

_WORDS = re.compile(r"projets?|de|loi|bills?|p\.?\s?l", re.IGNORECASE)
_CODES = re.compile(r"(?:(?<![a-z°])(?P<house>[cs])[\s-]?)?(?P<number>\d{1,3})", re.IGNORECASE)


def _read_bill(found: re.Match[str]) -> Reading:
    text = found.group()
    words = (re.sub(r"[.\s]", "", word) for word in _WORDS.findall(text))
    return Reading(tuple(words), tuple(map(_code, _CODES.finditer(text))))


def _code(found: re.Match[str]) -> str:
    return f"{(found['house'] or 'pl').lower()}{int(found['number'])}"


def _read_federal(found: re.Match[str]) -> Reading:
    return Reading((found["house"], found["number"]), (_code(found),))


BILLS = Cutter(
    "bill",
    "Projets de loi",
    "« PL 89 », « P.L. 89 » et « projet de loi no 89 » désignent le même projet de loi.",
    BILL,
    _read_bill,
)
FEDERAL_BILLS = Cutter(
    "federal",
    "Projets de loi fédéraux",
    "« C-18 » et « C18 » désignent le même projet de loi.",
    r"(?<![\w-])(?P<house>[CcSs])-(?P<number>\d{1,3})(?!\w|[.-]\w)",
    _read_federal,
)
