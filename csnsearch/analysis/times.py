"""Times of the day: ``9 h 10``, ``9h10`` and ``09 H 10`` are one term."""

import re

from csnsearch.analysis.characters import SPACES
from csnsearch.analysis.piece import Cutter, Reading

TIME = rf"\d{{1,3}}[{SPACES}]?[hH](?:[{SPACES}]?[0-5]\d(?!\d))?(?!\w)"
"""A time, or a number of hours, in text as written."""


def _read_time(found: re.Match[str]) -> Reading:
    return Reading(codes=(f"{int(found['hours'])}h{found['minutes'] or ''}",))


TIMES = Cutter(
    "time",
    "Heures",
    "« 9 h 10 » et « 9h10 » sont la même heure.",
    r"(?<!\w)(?P<hours>\d{1,3}) ?[hH](?: ?(?P<minutes>[0-5]\d)(?!\d))?(?!\w)",
    _read_time,
)
