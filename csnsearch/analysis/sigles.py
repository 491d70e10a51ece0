"""Dotted sigles: ``C.S.N.`` is csn. (``FSSS–CSN`` is two words, like any compound.)"""

import re

from csnsearch.analysis.piece import Cutter, Reading


def _read_sigle(found: re.Match[str]) -> Reading:
    return Reading((found.group().replace(".", ""),))


SIGLES = Cutter(
    "sigle",
    "Sigles à points",
    "« C.S.N. » et « CSN » sont le même sigle.",
    r"(?<!\w)[^\W\d](?:\.[^\W\d]){1,15}(?!\w)",
    _read_sigle,
)
NUMBER_SIGNS = Cutter(
    "number_sign",
    "Numéros",
    "« n° », « nº » et « no » s'écrivent indifféremment.",
    r"(?<!\w)[nN]°s?",
    lambda _found: Reading(("no",)),
)
