"""Names made of ordinary words: ``Union nationale`` is a party, and no union.

Who asks for « union » finds the texts that speak of one first: the first word of the name is
« union » among inflected terms and « =union » among exact ones, in texts and in questions.
"""

import re

from csnsearch.analysis.characters import APOSTROPHES, SPACES
from csnsearch.analysis.data_files import entries
from csnsearch.analysis.piece import IN_A_NAME, Cutter, Reading

_NAMES = [entry.split() for entry in entries("names.txt")]
_ANY = "|".join(rf"[{SPACES}\n]".join(words) for words in _NAMES)

NAME = rf"(?:[ldLD][{APOSTROPHES}])?(?i:{_ANY})(?!\w)"
"""A name of the list with its article, in text as written."""


def _read_name(found: re.Match[str]) -> Reading:
    first, *others = found.group().split()
    return Reading((IN_A_NAME + first, *others))


NAMES = Cutter(
    "name",
    "Noms propres faits de mots communs",
    "« Union nationale » nomme un parti : qui cherche « union » le trouve après les autres.",
    rf"(?<!\w)(?i:{_ANY})(?!\w)",
    _read_name,
)
