"""Sigles: ``C.S.N.`` is csn; in ``FSSS–CSN``, CSN says whose federation it is.

Who asks for the CSN finds the FSSS–CSN, after the texts that speak of the CSN itself:
the affiliation is « csn » among inflected terms and « -csn » among exact ones. So do
"FSSS–CSN" and "FSSS - CSN" in quotation marks find each other, and "CSN" in quotation
marks finds the texts that name it by itself, which nothing else could ask for.
"""

import re

from csnsearch.analysis.characters import HYPHENS, SPACES
from csnsearch.analysis.data_files import words
from csnsearch.analysis.piece import AFFILIATED, Cutter, Reading

_CENTRALS = sorted(words("affiliations.txt"))
_ANY = "|".join(_CENTRALS)
# « le front commun CSN–FTQ–CSQ »: side by side, none belongs to another.
_NOT_SIDE_BY_SIDE = "".join(rf"(?<!{name}-)(?<!{name} - )" for name in _CENTRALS)

SPACED_AFFILIATION = rf"[{SPACES}][{HYPHENS}][{SPACES}](?:{_ANY.upper()})(?!\w)"
"""« FSSS - CSN »: what may follow a sigle, in text as written."""


def _read_sigle(found: re.Match[str]) -> Reading:
    return Reading((found.group().replace(".", ""),))


def _read_affiliation(found: re.Match[str]) -> Reading:
    return Reading((AFFILIATED + found.group(),))


SIGLES = Cutter(
    "sigle",
    "Sigles à points",
    "« C.S.N. » et « CSN » sont le même sigle.",
    r"(?<!\w)[^\W\d](?:\.[^\W\d]){1,15}(?!\w)",
    _read_sigle,
)
AFFILIATIONS = Cutter(
    "affiliation",
    "Affiliations",
    "« FSSS–CSN » est la FSSS : la CSN n'y est nommée que par affiliation.",
    rf"(?:(?<=[^\W_]-)|(?<=[A-ZÀ-Þ] - )){_NOT_SIDE_BY_SIDE.join(('(?i:', ')'))}"
    rf"(?i:{_ANY})(?!\w|-\w)",
    _read_affiliation,
)
NUMBER_SIGNS = Cutter(
    "number_sign",
    "Numéros",
    "« n° », « nº » et « no » s'écrivent indifféremment.",
    r"(?<!\w)[nN]°s?",
    lambda _found: Reading(("no",)),
)
