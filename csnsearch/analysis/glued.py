"""Glued spellings: ``lockout`` is ``lock-out``, and a compound is cut at its hyphens."""

from collections.abc import Mapping
from functools import cache

from csnsearch.analysis.data_files import columns


@cache
def glued_spellings() -> Mapping[str, tuple[str, ...]]:
    """The words of each glued spelling, folded."""
    return {glued: tuple(parts.split()) for glued, parts in columns("glued.txt")}
