"""A run of words on one line of a page, with its place."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Word(NamedTuple):
    """One word as printed. Lengths are in points; `y` is the baseline, counted downwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that stand side by side on one baseline, in one size of letters."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    spaced: bool = False
    """It was printed letter by letter."""


# Two words further apart than this share of the letter size may stand in two columns.
# Spaces are about 0.25; justified lines seldom stretch them beyond 0.8.
WIDE_SPACE = 0.85
_SAME_BASELINE = 0.12
_SAME_SIZE = 0.88
_LETTERS_IN_A_ROW = 4
# Single letters may stand as far apart as this and still be a letter-spaced title.
_SPACED_LETTERS = 1.6
_JOINTS = "'’-\u2011"


def follows(word: Word, after: Word) -> bool:
    """Whether `word` continues the same run of words as `after`."""
    size = max(word.size, after.size)
    gap = word.x0 - after.x1
    single = len(word.text) == 1 and len(after.text) == 1
    widest = _SPACED_LETTERS if single and _is_letter(word) and _is_letter(after) else WIDE_SPACE
    return (
        abs(word.y - after.y) <= _SAME_BASELINE * size
        and -0.5 * size < gap < widest * size
        and min(word.size, after.size) >= _SAME_SIZE * size
    )


def fragment(words: list[Word], *, bold: bool) -> Fragment:
    """One fragment out of words that follow each other."""
    title = _spaced_out(words)
    text = title or " ".join(word.text for word in words)
    right = max(word.x1 for word in words)
    size = _usual_size(words)
    return Fragment(text, words[0].x0, right, words[0].y, size, bold, spaced=bool(title))


def _usual_size(words: list[Word]) -> float:
    """The size of most letters: a bullet or a sigle set small does not make the line small."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0]


def _is_letter(word: Word) -> bool:
    return word.text.isalpha() or word.text in _JOINTS


def _spaced_out(words: list[Word]) -> str:
    """The words of a letter-spaced title, or "" when it is none.

    ``Q u e s t i o n s`` is printed letter by letter; a wider gap parts its words.
    """
    if len(words) < _LETTERS_IN_A_ROW or any(len(word.text) > 1 for word in words):
        return ""
    if not all(map(_is_letter, words)):
        return ""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = median(gaps)
    pieces = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        pieces.append(f" {word.text}" if gap > 1.6 * max(usual, 0.1) else word.text)
    return "".join(pieces)
