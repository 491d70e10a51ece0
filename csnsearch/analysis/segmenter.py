"""The coarse net: text cut into segments by one pattern.

A segment is a run of letters and digits with the signs that may join them (« l'automne »,
« employé·e·s », « FSSS–CSN »), or something longer that only makes sense whole: a bill, a
number with spaces, a time. Speed lives here: the pattern runs once over a text, in C,
and what a segment means is looked up in a cache. Each repetition is bounded or
possessive, so time is linear in the text whatever it holds.
"""

import re
from functools import cache

from csnsearch.analysis.bills import BILL
from csnsearch.analysis.characters import APOSTROPHES, HYPHENS, INVISIBLE, MARKS, POINTS
from csnsearch.analysis.elision import LOST_APOSTROPHE
from csnsearch.analysis.inclusive import BRACKETED
from csnsearch.analysis.numbers import MEASURE
from csnsearch.analysis.ordinals import LOST_SUPERSCRIPT
from csnsearch.analysis.times import TIME

_CHAR = rf"[\w{MARKS}{INVISIBLE}]"
_JOINT = rf"[./*@{POINTS}{APOSTROPHES}{HYPHENS}]"
_LINK = r"https?://[^\s<>\"]{1,300}+"
# A word of 128 characters or more is no word; it is cut, not lost.
_RUN = rf"{_CHAR}{{1,128}}+(?:{_JOINT}{_CHAR}{{1,128}}+|{BRACKETED}{_CHAR}{{0,8}}+){{0,16}}+"

_LETTER = "[a-zà-öø-ÿ]"
# Two words out of three: no rule begins with these letters, or ends so soon.
_EASY = rf"(?:[ac-ikm-or-zà-öø-ÿ]{_LETTER}{{1,100}}+|les?|la|par|pour)(?=[ ,\n])"
# Letters and digits with which something longer may begin.
_SPECIAL = "(?=[hPpBbLldjmtsncqQJjnN\\d])"

_LONGER = (
    _LINK,  # first, so that no rule looks inside an address
    BILL,
    LOST_SUPERSCRIPT,
    TIME,
    rf"{MEASURE}(?!\w)",
    LOST_APOSTROPHE,
    r"[nN]°s?",
)


@cache
def segment_pattern() -> re.Pattern[str]:
    """Finds the segments of a text as written: group 1 of each match.

    Compiled on first use: five milliseconds that a start need not pay.
    """
    # What stands between words is taken in the same stride, which doubles the speed.
    return re.compile(rf"\W{{0,8}}+({_EASY}|{_SPECIAL}(?:{'|'.join(_LONGER)})|{_RUN})")
