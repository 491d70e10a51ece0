"""BM25 as Lucene computes it (Robertson and Zaragoza 2009; Lucene's BM25Similarity)."""

import math
from typing import NamedTuple

K1 = 1.2
"""How soon more occurrences stop counting."""

B = 0.75
"""How much a long field makes each occurrence count less."""


def idf(records: int, holding: int) -> float:
    """The weight of a term held by `holding` of the level's `records`."""
    return math.log(1 + (records - holding + 0.5) / (holding + 0.5))


class Bm25(NamedTuple):
    """The score of one term or phrase; for a phrase, `weight` sums its terms' idf."""

    weight: float
    average_length: float

    def score(self, frequency: int, length: int) -> float:
        """For that many occurrences in a field of that many terms."""
        norm = K1 * (1 - B + B * length / self.average_length)
        return self.weight * (K1 + 1) * frequency / (frequency + norm)
