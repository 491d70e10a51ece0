"""The paired randomisation test, against values counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.evaluation.randomisation import ROUNDS, p_value

RUNS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=12)


@pytest.mark.parametrize("run", [[], [0.5], [0.1, 0.9, 0.3]])
def test_identical_runs_are_luck_for_sure(run: list[float]) -> None:
    assert p_value(run, run) == 1


@pytest.mark.parametrize("queries", [1, 2, 4, 8])
def test_equal_gains_by_hand(queries: int) -> None:
    """When every query gains as much, only two of the 2ⁿ exchanges are as far apart:
    none changes places, or all do.
    """
    expected = min(1, 2 / 2**queries)
    assert p_value([0.0] * queries, [0.5] * queries) == pytest.approx(expected, abs=0.01)


def test_queries_that_do_not_move_change_nothing() -> None:
    moved = p_value([0.1, 0.2, 0.3, 0.4], [0.2, 0.3, 0.4, 0.1])
    still = p_value([0.1, 0.2, 0.3, 0.4, 0.7], [0.2, 0.3, 0.4, 0.1, 0.7])
    assert still == moved


def test_a_gain_of_many_queries_is_not_luck() -> None:
    """It is never said to be impossible: the order observed is one of the exchanges."""
    assert p_value([0.2] * 40, [0.3] * 40) == 1 / (ROUNDS + 1)


@given(RUNS)
def test_it_is_deterministic_and_takes_no_side(runs: list[tuple[float, float]]) -> None:
    before, after = [a for a, _ in runs], [b for _, b in runs]
    value = p_value(before, after, rounds=200)
    assert 0 < value <= 1
    assert value == p_value(before, after, rounds=200)
    assert value == p_value(after, before, rounds=200)


def test_runs_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        p_value([0.1, 0.2], [0.1])
