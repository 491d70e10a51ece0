"""Words as damaged or careless texts spell them, when some document does.

Conversions lose ligatures: « modification » has become « modication » in many a PDF.
And what one author writes in two words, another joins: « sous traitance », « soustraitance ».
"""

import re
from collections.abc import Iterator

from csnsearch.analysis import is_french_word
from csnsearch.query.vocabulary import Vocabulary
from csnsearch.query.wording import wording

_LIGATURES = re.compile("ffi|ffl|ff|fi|fl", re.IGNORECASE)
_LONG_WORD = 7
"""In shorter words what remains is too often another word: « fiacre », « acre »."""

_RARER = 5
"""A damaged form is rarer than the word by as much at least; one as frequent is a word."""

_PART = 3
"""Letters of each part of a compound."""

_FIRST_PARTS = frozenset(("sous", "contre", "entre", "non", "hors", "sans", "sur"))
"""Function words that begin compounds. « la voie » never means the name Lavoie."""


def other_spellings(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The other ways in which documents spell one word of a question."""
    terms = wording(text).exact
    if len(terms) == 2:  # noqa: PLR2004  a compound of two parts
        return glued(*terms, vocabulary)
    if len(terms) != 1 or not text.isalpha():
        return ()
    if not vocabulary.holds(wording(text).inflected[0]):
        return _parted(text, vocabulary)
    return _without_ligature(text, vocabulary)


def glued(first: str, second: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Two words as one, when documents have it so."""
    if not (_is_part(first) and _is_part(second)):
        return ()
    one = wording(first)
    if one.function_word and one.exact[0] not in _FIRST_PARTS:
        return ()
    joined = first + second
    terms = wording(joined).inflected
    return (joined,) if len(terms) == 1 and vocabulary.holds(terms[0]) else ()


def _is_part(text: str) -> bool:
    return len(text) >= _PART and text.isalpha() and len(wording(text).exact) == 1


def _parted(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A word no document has, in the two words that most documents have."""
    pairs = [
        (text[:cut], text[cut:])
        for cut in range(_PART, len(text) - _PART + 1)
        if not wording(text[cut:]).function_word
    ]
    known = {pair: min(_frequency(part, vocabulary) for part in pair) for pair in pairs}
    best = max(pairs, key=known.__getitem__, default=None)
    return (" ".join(best),) if best is not None and known[best] else ()


def _frequency(word: str, vocabulary: Vocabulary) -> int:
    terms = wording(word).inflected
    return vocabulary.frequency(terms[0]) if len(terms) == 1 else 0


def _without_ligature(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    if len(text) < _LONG_WORD or not _LIGATURES.search(text):
        return ()
    known = _frequency(text, vocabulary)
    return tuple(
        damaged
        for damaged in dict.fromkeys(_damaged(text))
        if not is_french_word(damaged) and 0 < _RARER * _frequency(damaged, vocabulary) <= known
    )


def _damaged(text: str) -> Iterator[str]:
    for found in _LIGATURES.finditer(text):
        yield text[: found.start()] + text[found.end() :]
