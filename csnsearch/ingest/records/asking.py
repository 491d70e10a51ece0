"""How recommendations are worded, labelled and announced, in French and English briefs."""

import re

from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.wording import patterns

LEAST_WORDS = 4

_PATTERNS = patterns("recommendations")
LABEL = _PATTERNS["label"]
INTRODUCES = _PATTERNS["introduces"]
SECTION = _PATTERNS["section"]
SENTENCE = _PATTERNS["sentence"]
NUMBERED = re.compile(
    r"^[\s*]*(?P<label>\d{1,3}\s?[.)°-]|\(\d{1,3}\)|[A-Z]\s?[.)]|[a-z]\)|[ivx]{1,4}[.)])\s*(?=\S|$)"
)
BULLET = re.compile(r"^\s*[•·▪■□●◦➢✓–—*-]\s*")


def asks(text: str) -> bool:
    """Whether a text says what should be done: "Que la loi…", "Maintenir…", "D'abolir…"."""
    folded = fold_in_place(bare(text))
    return bool(
        _PATTERNS["says_that"].match(folded)
        or _PATTERNS["infinitive"].match(folded)
        or SENTENCE.match(folded)
    )


def says_that(text: str) -> bool:
    """Whether a text is a clause of "la CSN recommande": "Que la loi…", "De retirer…"."""
    return bool(_PATTERNS["says_that"].match(fold_in_place(bare(text))))


def number_of(text: str) -> str:
    """The number or letter of a list entry, as written: "1)", "A.", or ""."""
    match = NUMBERED.match(text)
    return match["label"].strip() if match else ""


def bare(text: str) -> str:
    """A list entry without its bullet and number."""
    return NUMBERED.sub("", BULLET.sub("", text, count=1), count=1)
