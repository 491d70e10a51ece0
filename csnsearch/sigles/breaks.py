"""What parts names: the kinds of breaks, and a quick look for those that no name goes over."""

import re
from enum import Enum


class Break(Enum):
    """What stands between a word and the one before it."""

    NONE = 0
    SOFT = 1
    """A comma, a spaced dash, a new line: a long name may hold some."""
    HARD = 2
    """The end of a sentence, a parenthesis, a quotation mark, a cell: no name goes on."""


_SIGNS = r"[;!?…|\t«»\"“”\[\]{}=<>]|:(?!\w)|(?<!\w)\(|\((?!\w{1,6}\))|(?<=[a-zà-ÿ]{2})\.(?=\s)"
_HARD = re.compile(_SIGNS)
_ANY = re.compile(rf"{_SIGNS}|,|\s[-–—]\s|\n")


def last_break(text: str, start: int, end: int, *, whole: bool) -> int:
    """Where the last stretch of ``text[start:end]`` begins that a name may fill; a `whole`
    one is not even parted by a comma, a spaced dash or a new line.

    Some breaks may be left in it, but no name is cut.
    """
    for found in (_ANY if whole else _HARD).finditer(text, start, end):
        start = found.end()
    return start


def first_break(text: str, start: int, end: int) -> int:
    """Where the first stretch that a name may fill ends."""
    found = _HARD.search(text, start, end)
    return found.start() if found else end
