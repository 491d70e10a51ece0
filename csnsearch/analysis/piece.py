"""What the rules of cutting give: a piece of a segment, and how it reads."""

import re
from collections.abc import Callable
from typing import NamedTuple


class Reading(NamedTuple):
    """How a rule reads what it matched: as words, as codes, or as both.

    Words are folded and inflected later; a code is a term as it stands. A document
    gives both (``projet de loi no 89`` → projet, de, loi, pl89), so that it is found
    by its words too; a question gives the codes alone when there are any, so that every
    spelling asks for the same documents.

    `exactly`, when given, is what the exact twin holds instead of `words`: the other
    reading of a text that may be one word or several (``SharePoint``,
    ``SennevillePrésidente``). A question asks for the one word.
    """

    words: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    exactly: tuple[str, ...] = ()


NOTHING = Reading()
"""An elided ``l'`` leaves no term."""

AFFILIATED = "-"
"""Before a word of a reading: ``-CSN`` in FSSS–CSN. The exact term keeps the mark; the
inflected one does not."""


IN_A_NAME = "="
"""Before the first word of a name made of ordinary words: ``=Union`` in Union nationale."""

MARKED = AFFILIATED + IN_A_NAME
"""The marks of exact terms, which inflected ones do not bear."""


class Cutter(NamedTuple):
    """One rule of cutting. `group` names it in the pattern of all rules together;
    `name` and `reason` are for the reader of ``csnsearch analyze``.

    `read` answers None when, looked at closely, the rule does not apply: the text is
    then cut into plain words.
    """

    group: str
    name: str
    reason: str
    pattern: str
    read: Callable[[re.Match[str]], Reading | None]


class Piece(NamedTuple):
    """A stretch of a segment with its reading and the rule that gave it."""

    start: int
    end: int
    reading: Reading
    group: str = ""
