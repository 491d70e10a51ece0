"""A quick look at words, which tells most that cannot give the letters of a sigle."""

import re

from csnsearch.analysis.folding import fold_latin
from csnsearch.sigles.forms import MIN_LETTERS, Sigle
from csnsearch.sigles.words import words

_WORD = re.compile(r"[^\W_]+")
_LAST = re.compile(r"\S+\W*$")
_LEAD = 12
"""Characters in which a first word begins: an article, signs and spaces may precede it."""
_LONG = 5


def may_end(stretch: str, sigle: Sigle) -> bool:
    """Whether a name of the sigle may end this stretch. Never False when one does."""
    last = _LAST.search(stretch)
    return (
        last is not None
        and sigle.letters[-1] in fold_latin(last[0])
        and _may_give(_WORD.findall(stretch), sigle)
    )


def may_begin(stretch: str, sigle: Sigle) -> bool:
    """Whether a name of the sigle may begin this stretch. Never False when one does."""
    lead = _WORD.findall(fold_latin(stretch[:_LEAD]))
    first = next((word for word in lead if word not in words("articles")), "")
    return first[:1] == sigle.letters[0] and _may_give(_WORD.findall(stretch), sigle)


def _may_give(found: list[str], sigle: Sigle) -> bool:
    """Whether enough letters of the sigle are initials of the words. Only a letter from
    inside a word, and one that a word in inclusive writing gives twice, may be missing.
    """
    # A word all in capitals may be a sigle, which gives several of its letters.
    initials = fold_latin("".join(word if word.isupper() else word[0] for word in found))
    capitals = [a for a, inner in zip(sigle.letters, sigle.inner, strict=True) if not inner]
    missing = sum(max(0, capitals.count(a) - initials.count(a)) for a in set(capitals))
    return missing <= (2 if len(capitals) >= _LONG else len(capitals) > MIN_LETTERS)
