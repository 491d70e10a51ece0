"""Numbers: ``330 000`` is one term whatever space it holds; ``29%`` is ``29 %``.

A percentage or an amount gives its number and a code with the unit, so that a question
about 29 % is not answered by « le 29 mai ».
"""

import re

from csnsearch.analysis.characters import HYPHENS, SPACES
from csnsearch.analysis.piece import Cutter, Reading

# « 514 598-2271 » is a telephone number, not a thousand.
GROUPED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,6}}(?!\d|[{SPACES}{HYPHENS}]\d{{4}}(?!\d))"
UNIT = rf"[{SPACES}]?(?:[%‰]|[kKMG]?[{SPACES}]?\$|(?i:pour[{SPACES}]cents?(?!\w)))"
_DECIMALS = r"[,.]\d{1,6}(?![.,]?\d)"
# « articles 4,5,6 » is a list: a comma that follows another one parts.
MEASURE = (
    rf"(?:{GROUPED}(?:{_DECIMALS})?(?:{UNIT})?"
    rf"|(?<!\d[.,])\d{{1,15}}(?:,\d{{1,6}}(?![.,]?\d)(?:{UNIT}|(?!\w))|(?:{_DECIMALS})?{UNIT}))"
)
"""A number that holds a space, a comma or a unit, in text as written."""

_PARTS = re.compile(r"(?P<number>[\d ,.]*\d)\s?(?P<unit>\D*)")
_PERCENT = {"%", "pour cent", "pour cents"}


def _read_measure(found: re.Match[str]) -> Reading | None:
    parts = _PARTS.fullmatch(found.group())
    if parts is None:
        return None
    number = parts["number"].replace(" ", "")
    unit = parts["unit"].lower().replace(" ", "") if "$" in parts["unit"] else parts["unit"].lower()
    if not unit:
        return Reading(codes=(number,))
    amount = number.replace(".", ",").removesuffix(",00")
    return Reading((number,), (amount + ("%" if unit in _PERCENT else unit),))


MEASURES = Cutter(
    "measure",
    "Nombres, montants et pourcentages",
    "« 330 000 » est un seul nombre, quelle que soit l'espace; « 29% » s'écrit aussi « 29 % ».",
    rf"(?<![\w]){MEASURE}(?!\w)",
    _read_measure,
)


def _read_clause(found: re.Match[str]) -> Reading:
    return Reading(codes=(found.group(),))


CLAUSES = Cutter(
    "clause",
    "Clauses et articles",
    "« 5-3.02 » désigne une clause : ses chiffres ne se cherchent pas séparément.",
    r"(?<!\w)(?:\d{1,3}-)?\d{1,5}(?:\.\d{1,5}){1,6}(?!\w|-\d)",
    _read_clause,
)
