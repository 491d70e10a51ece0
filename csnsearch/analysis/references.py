"""References and dates in figures: ``CC-2014-03-12`` is one thing; ``2011-05-15`` is the
15th of May.

The number of a resolution is asked for whole, and found by its parts too. A date in
figures gives the words it would be written with, in documents and in questions alike.
"""

import re

from csnsearch.analysis.piece import Cutter, Reading

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def _read_date(found: re.Match[str]) -> Reading:
    day = int(found["day"])
    first = "1er" if day == 1 else str(day)
    return Reading((first, _MONTHS[int(found["month"]) - 1], found["year"]))


def _read_reference(found: re.Match[str]) -> Reading:
    return Reading(tuple(found.group().split("-")), (found.group().lower(),))


DATES = Cutter(
    "date",
    "Dates en chiffres",
    "« 2011-05-15 » se cherche aussi « 15 mai 2011 ».",
    r"(?<![\w-])(?P<year>1[6-9]\d\d|20\d\d)(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\w|[-/.]\w)",
    _read_date,
)
REFERENCES = Cutter(
    "reference",
    "Numéros de résolution",
    "« CC-2014-03-12 », « 26-CS-04 » et « 2023-12 » désignent chacun une seule chose.",
    r"(?<![\w-])(?i:"
    r"[a-z]{1,6}(?:-\d{1,4}){2,3}"  # CC-2014-03-12
    r"|\d{1,4}-[a-z]{2,6}-\d{1,4}"  # 26-CS-04
    # « 2010-2015 » are years, and « 28-29-30 novembre » days.
    r"|(?:19|20)\d\d-\d{1,3}(?:-\d{1,4})?"  # 2023-12
    r")(?![\w-]|\.\d)",
    _read_reference,
)
