"""The sigles that documents of an index explain, and whether a question may hold one.

The glossary made of them takes longer than most answers: it is made when one may be needed.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from csnsearch.analysis.folding import fold
from csnsearch.engines.base import Engine, Level
from csnsearch.query.index_query import Everything
from csnsearch.schema import MISSING, SIGLE_FACET
from csnsearch.sigles.pairs import read_pair, sigle_key


def indexed_pairs(engine: Engine) -> dict[str, int]:
    """What documents say that sigles stand for, as the index holds it, with how many do."""
    found = engine.search(Level.DOCUMENTS, Everything(), facets=(SIGLE_FACET,), limit=0)
    counts = found.facets.get(SIGLE_FACET, {})
    return {value: count for value, count in counts.items() if value != MISSING}


def may_concern(text: str, pairs: Iterable[str]) -> bool:
    """Whether a question may hold one of the sigles, or the words of one of the names.

    Cheap, and right to say no: the glossary takes longer to make than most answers.
    """
    words = {word[:_STEM] for word in _WORD.findall(fold(text))}
    return any(any(keys and words.issuperset(keys) for keys in _keys(pair)) for pair in pairs)


_STEM = 4
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=50_000)
def _keys(pair: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The beginnings of the words of a pair's sigle, and of its name's long words."""
    sigle, name = read_pair(pair)
    long_words = (word[:_STEM] for word in _WORD.findall(fold(name)) if len(word) > _STEM)
    return (sigle_key(sigle)[:_STEM],), tuple(long_words)
