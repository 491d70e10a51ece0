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
    """

    words: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


NOTHING = Reading()
"""An elided ``l'`` leaves no term."""


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
