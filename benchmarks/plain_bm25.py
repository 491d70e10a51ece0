"""Plain BM25 over one field, in a few lines: the ranking to beat, whatever the terms.

Written out here so that the terms are the only difference between two rows. Lucene's
formula (csnsearch.engines.bm25); terms that are asked twice count twice.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from heapq import nlargest

from snowballstemmer import stemmer

from benchmarks.peers.words import folded
from csnsearch.analysis import FRENCH
from csnsearch.engines.bm25 import Bm25, idf

Terms = Callable[[str], list[str]]
_WORD = re.compile(r"[^\W_]+")


class OneFieldBm25:
    """Documents by id, each one bag of terms."""

    def __init__(self, texts: Mapping[str, str], terms: Terms) -> None:
        self._terms = terms
        self._lengths: dict[str, int] = {}
        self._postings: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for key, text in texts.items():
            counts = Counter(terms(text))
            self._lengths[key] = counts.total()
            for term, count in counts.items():
                self._postings[term][key] = count
        self._average = sum(self._lengths.values()) / (len(texts) or 1)

    def rank(self, question: str, depth: int = 100) -> list[str]:
        """The ids of the best documents; equal scores in order of id."""
        scores: defaultdict[str, float] = defaultdict(float)
        for term in self._terms(question):
            postings = self._postings.get(term, {})
            bm25 = Bm25(idf(len(self._lengths), len(postings)), self._average)
            for key, count in postings.items():
                scores[key] += bm25.score(count, self._lengths[key])
        return nlargest(depth, sorted(scores), key=scores.__getitem__)


def our_terms(text: str) -> list[str]:
    """The inflected terms of csnsearch's French analysis."""
    return FRENCH.twin(text).inflected.split()


def folded_words(text: str) -> list[str]:
    """Words in small letters without accents, not stemmed."""
    return [_folded(word) for word in _WORD.findall(text)]


def snowball_words() -> Terms:
    """Snowball French stems, of words in small letters with their accents."""
    stem = lru_cache(2**17)(stemmer("french").stemWord)

    def terms(text: str) -> list[str]:
        return [stem(word) for word in _WORD.findall(text.lower())]

    return terms


_folded = lru_cache(2**17)(folded)
