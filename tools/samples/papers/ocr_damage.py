"""Damages text the way character recognition of an old print does, always in the same places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

LETTER_SPACED = re.compile(r"(?<=\S)(?=\S)")


def damage(text: str) -> str:
    """Returns the text as a tired recogniser would read it."""
    text = every(2, r"(?<=\w)'(?=\w)", " ", text)
    text = text.replace("Québec", "Qu6bec")
    text = every(5, r"(?<=[a-z])é(?=[a-z])", "6", text)
    text = every(2, r"(?<=\d)0|0(?=\d)", "O", text)
    text = every(2, r"(?<![\d.])1(?=\d)", "l", text)
    text = re.sub(r"\bIl\b", "II", text)
    text = text.replace("oeuvre", "Suvre")
    return every(3, r"(?<=[a-z])rn|(?<=[a-z])m(?=[a-z])", swap_m, text)


def every(step: int, pattern: str, new: str | Callable[[str], str], text: str) -> str:
    """Replaces one match out of `step`, the first included."""
    turns: Iterator[int] = count()

    def replace(match: re.Match[str]) -> str:
        if next(turns) % step:
            return match[0]
        return new if isinstance(new, str) else new(match[0])

    return re.sub(pattern, replace, text)


def swap_m(letters: str) -> str:
    """Confuses m with rn, both ways."""
    return "m" if letters == "rn" else "rn"


def space_out(title: str) -> str:
    """Puts a space between the letters of a title: « R A P P O R T »."""
    return LETTER_SPACED.sub(" ", title.replace(" ", "   "))
