"""Which candidates hold the accented words of a question with their accents.

Terms are folded, so that « cote » finds Côte-Nord and « greve » finds grève. But who
types an accent means it: « grève » is not « grevé », « marché » is not « marche »,
« côte » is not « côté ». Candidates that hold the word with its accents come before
those that hold only its folded twin. A question typed without accents asks nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from csnsearch.engines.base import ScoredRecord
from csnsearch.query.compile import Compiled
from csnsearch.search.evidence import Evidence


def share_as_typed(compiled: Compiled, record: ScoredRecord, evidence: Evidence) -> float:
    """The share of the question's accented words that a candidate's own record (its title)
    or best passages hold with their accents: 0 to 1, and 0 when no word has any."""
    patterns = [pattern for text, _ in compiled.words if (pattern := _pattern(text))]
    if not patterns:
        return 0.0
    texts = list(_texts(record, evidence))
    found = sum(1 for pattern in patterns if any(map(pattern.search, texts)))
    return found / len(patterns)


def _texts(record: ScoredRecord, evidence: Evidence) -> Iterator[str]:
    yield record.stored.decode().lower()
    for passage in evidence.passages.get(record.id, ()):
        yield passage.stored.decode().lower()


_SHORT = 3
_ENDING = re.compile(r"(?:aux|ales?|al)$|(?<=.{3})(?:e?s|e|x)$")


@lru_cache(maxsize=256)
def _pattern(text: str) -> re.Pattern[str] | None:
    """The word in any of its plain inflections; None when it bears no accent.

    « généraux » is sought as général too, « employées » as employé.
    """
    word = unicodedata.normalize("NFC", text.lower())
    if not any(unicodedata.combining(mark) for mark in unicodedata.normalize("NFD", word)):
        return None
    base = _ENDING.sub("", word) if len(word) > _SHORT else word
    return re.compile(rf"(?<!\w){re.escape(base)}(?:e?s?|x|aux|ales?|al)(?!\w)")
