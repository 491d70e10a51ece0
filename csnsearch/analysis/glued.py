"""Spellings in one word that stand for other terms: ``lockout`` is ``lock-out``, and
a compound is cut at its hyphens; ``deuxième`` is ``2e``."""

from collections.abc import Mapping
from functools import cache

from csnsearch.analysis.data_files import columns
from csnsearch.analysis.number_words import single_ordinals


@cache
def glued_spellings() -> Mapping[str, tuple[str, ...]]:
    """The terms of each glued spelling, folded."""
    glued = {spelling: tuple(parts.split()) for spelling, parts in columns("glued.txt")}
    return {**single_ordinals(), **glued}
