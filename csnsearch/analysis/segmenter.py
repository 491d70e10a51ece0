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
from csnsearch.analysis.joints import CUT_AT_LINE_END
from csnsearch.analysis.names import NAME
from csnsearch.analysis.numbers import ENGLISH_AMOUNT, MEASURE
from csnsearch.analysis.ordinals import (
    CAPITAL_ORDINAL,
    FIRST_OF_MONTH,
    LOST_SUPERSCRIPT,
    SPACED_ORDINAL,
)
from csnsearch.analysis.sigles import SPACED_AFFILIATION
from csnsearch.analysis.times import TIME

_CHAR = rf"[\w{MARKS}{INVISIBLE}]"
_JOINT = rf"[./*@{POINTS}{APOSTROPHES}{HYPHENS}]"
_LINK = r"(?:https?://|www\.)[^\s<>\"]{1,300}+"
# A word of 128 characters or more is no word; it is cut, not lost.
_RUN = rf"{_CHAR}{{1,128}}+(?:(?:/-|{_JOINT}){_CHAR}{{1,128}}+|{BRACKETED}{_CHAR}{{0,8}}+){{0,16}}+"

# What may follow a run: the rest of a word cut at a line's end, an affiliation. The last
# of these, nothing, is nearly always the one.
_TAIL = f"(?:{CUT_AT_LINE_END}|{SPACED_AFFILIATION}|)"

_LETTER = "[a-zà-öø-ÿ]"
# Six words out of seven: no rule begins with these letters, or ends so soon.
_ELIDED = rf"['’](?!u){_LETTER}{{1,100}}+"
_EASY = (
    rf"(?:[ac-ikm-or-tv-zà-öø-ÿ]{_LETTER}{{1,100}}+|une?|l[aei]{_LETTER}{{0,100}}+"
    rf"|p[aeéiouh]{_LETTER}{{1,100}}+|[cdjlmnst]{_ELIDED}"
    rf"|qu(?:[ei]{_LETTER}{{0,100}}+|{_ELIDED})|[aày])(?=[ ,\n])"
)
# Something longer than a run, by what it begins with: most words try neither list.
_OF_DIGITS = rf"(?=\d)(?:{LOST_SUPERSCRIPT}|{TIME}|{MEASURE}(?!\w))"
_LONGER = (
    _LINK,  # first, so that no rule looks inside an address
    BILL,
    FIRST_OF_MONTH,
    CAPITAL_ORDINAL,
    LOST_APOSTROPHE,
    NAME,  # no easy word begins with u, as all these names do
    r"[nN]°s?",
)
_OF_LETTERS = rf"(?=[hPpBbLldjmtsncqQJjnNDMTSCVçÇwuU])(?:{'|'.join(_LONGER)})"


@cache
def segment_pattern() -> re.Pattern[str]:
    """Finds the segments of a text as written: group 1 of each match.

    Compiled on first use: five milliseconds that a start need not pay.
    """
    # What stands between words is taken in the same stride, which doubles the speed.
    # Ordinals in words come first, since their words are easy ones too.
    segment = "|".join(
        (SPACED_ORDINAL, _EASY, _OF_LETTERS, ENGLISH_AMOUNT, _OF_DIGITS, f"{_RUN}{_TAIL}")
    )
    return re.compile(rf"[^\w$]{{0,8}}+({segment})")
