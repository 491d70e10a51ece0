"""Whether a difference between two rankings may be luck: a paired randomisation test."""

import random
from collections.abc import Sequence
from itertools import compress

ROUNDS = 10_000

_SEED = 1921
_ROUNDING = 1e-12
"""Sums of the same numbers in another order differ by less than this."""


def p_value(before: Sequence[float], after: Sequence[float], *, rounds: int = ROUNDS) -> float:
    """How often chance alone would part two runs as far as this, in either direction.

    If the two rankings were alike, each query's two scores could change places. So
    they are, at random and `rounds` times, and the shuffles whose mean difference
    is at least the one observed are counted: Fisher's test, which Smucker, Allan and
    Carterette recommend for retrieval ("A comparison of statistical significance
    tests for information retrieval evaluation", CIKM 2007). The observed order is
    counted as one of them, so that p is never 0. The seed is fixed: the same runs
    give the same value. Raises ValueError when the runs do not pair.
    """
    # Queries that did not change add nothing to any shuffle.
    gaps = [b - a for a, b in zip(before, after, strict=True) if a != b]
    total = sum(gaps)
    least = abs(total) - _ROUNDING
    chance = random.Random(_SEED)  # noqa: S311  statistics, not secrets
    extreme = sum(
        abs(total - 2 * sum(compress(gaps, chance.choices((0, 1), k=len(gaps))))) >= least
        for _ in range(rounds)
    )
    return (extreme + 1) / (rounds + 1)
