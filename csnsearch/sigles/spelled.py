"""The words of a name, with the letters each may give to a sigle."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from csnsearch.analysis import is_function_word
from csnsearch.analysis.folding import fold
from csnsearch.sigles.breaks import Break
from csnsearch.sigles.words import words


class Spelling(NamedTuple):
    """What a word may give, whatever its place.

    `parts` are its folded parts: « Pointe-Bélair » has two. `elements` are those of words
    made of two (« musculosquelettiques »), or none. `double` words are in inclusive
    writing, and stand for two: « employé-es » may give one e or two.
    """

    parts: tuple[str, ...]
    elements: tuple[str, ...]
    function: bool
    double: bool
    capital: bool
    shouted: bool

    @property
    def initial(self) -> str:
        """The first letter, folded."""
        return self.parts[0][0]


class Word(NamedTuple):
    """A word of a text from `start` to `end`. It is an `echo` when it is the second half of
    a doublet, as « travailleurs » after « travailleuses et »."""

    start: int
    end: int
    spelling: Spelling
    before: Break
    echo: bool


_PLAIN = str.maketrans("‐‑‒–—’ʼ∙⋅•\u00a0\u202f\u2009", "-----''···   ")
"""Signs that mean the same, one for one, so that places stay those of the text."""

_ENDINGS = r"(?i:i?[èe]res?|i?ennes?|i?ènes?|elles?|euses?|t?rices?|[flnstv]?es?)"
_BRACKETED = rf"[(\[](?:{_ENDINGS}|[sx])[)\]]"
"""An ending of inclusive writing, which may stand in brackets inside a word: délégué(e)s."""

_TOKEN = re.compile(
    rf"(?P<word>(?:[^\W\d_]\.){{2,12}}|[^\W_]+(?:{_BRACKETED}s?|-(?:[dl]')?[^\W_]+"
    rf"|[·./*]{_ENDINGS}(?!\w))*)"
    r"|(?P<soft>,|\s-\s|\n+)"
    r"|(?P<hard>[;:!?…|\t«»\"“”()\[\]{}=<>]|\.(?=\W|$))"
)
_DOUBLE = re.compile(rf"[^\W\d_]{{2,}}+(?:[·./*-]{_ENDINGS}(?:[·.-]?s)?|{_BRACKETED}s?)(?!\w)")
_JOINTS = re.compile(r"[-'·./*()\[\]]")


def plain(text: str) -> str:
    """The text with one sign for each kind of dash, apostrophe, dot and space."""
    return text.translate(_PLAIN)


def spelled(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, in order."""
    found: list[Word] = []
    before = Break.HARD
    for token in _TOKEN.finditer(plain(text[start:end])):
        if written := token["word"]:
            spelling = spell(written)
            echo = before is not Break.HARD and _echoes(found, spelling)
            begin, stop = token.span()
            found.append(Word(start + begin, start + stop, spelling, before, echo))
            before = Break.NONE
        else:
            before = Break.HARD if token["hard"] or before is Break.HARD else Break.SOFT
    return found


@lru_cache(maxsize=8_192)
def spell(written: str) -> Spelling:
    """What one word may give."""
    double = bool(_DOUBLE.fullmatch(written))
    parts = tuple(folded for part in _JOINTS.split(written) if part and (folded := fold(part)))
    parts = (parts[:1] if double else parts) or (written,)
    return Spelling(
        parts=parts,
        elements=_elements(parts[0]) if len(parts) == 1 else (),
        function=len(parts) == 1 and is_function_word(parts[0]),
        double=double,
        capital=written[0].isupper(),
        shouted=len(written) > 1 and written.isupper(),
    )


_LEAST_REST = 4


def _elements(word: str) -> tuple[str, ...]:
    """« musculosquelettiques » in its two elements."""
    for length in range(3, min(8, len(word) - _LEAST_REST + 1)):
        if word[:length] in words("combining"):
            return word[:length], word[length:]
    return ()


_STEM, _ENDING = 4, 6
"""Letters that both halves of a doublet share at least, and by which they differ at most."""
_REACH = 4
"""Words between them at most, with the second: « enseignantes et des enseignants »."""


def _echoes(before: Sequence[Word], spelling: Spelling) -> bool:
    """« travailleuses et travailleurs », « enseignantes et des enseignants »."""
    if spelling.function:
        return False
    for distance, other in enumerate(before[: -_REACH - 1 : -1]):
        if not other.spelling.function:
            return distance > 0 and _twins(other.spelling, spelling)
        if other.before is Break.HARD:
            return False
    return False


def _twins(one: Spelling, other: Spelling) -> bool:
    left, right = one.parts[0], other.parts[0]
    stem = left[: max(_STEM, max(len(left), len(right)) - _ENDING)]
    return len(left) >= _STEM and right.startswith(stem)
