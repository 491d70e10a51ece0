"""The reference engine, against numbers worked out by hand."""

from collections.abc import Callable
from math import log

import pytest

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.memory import MemoryEngine, MemoryStore
from csnsearch.query.index_query import Boolean, Boost, IndexQuery, Phrase, Prefix, Term
from tests.engines.archive import file_in, filed
from tests.engines.conformance import EngineConformance


class TestMemory(EngineConformance):
    @pytest.fixture
    def opener(self) -> Callable[[], Engine]:
        store = MemoryStore()
        return lambda: MemoryEngine(store)


@pytest.fixture
def two() -> MemoryEngine:
    """Two documents: a body of 4 terms and one of 2, so 3 on average."""
    engine = MemoryEngine()
    file_in(engine, [filed("a", "x x y z"), filed("b", "y z")])
    return engine


RARE = log(1 + (2 - 1 + 0.5) / (1 + 0.5))  # x, in one record of two
COMMON = log(1 + (2 - 2 + 0.5) / (2 + 0.5))  # y and z, in both


def saturated(frequency: int, length: int) -> float:
    """BM25's share of a frequency, with k1 = 1.2, b = 0.75 and an average length of 3."""
    return 2.2 * frequency / (frequency + 1.2 * (0.25 + 0.75 * length / 3))


WORKED: list[tuple[IndexQuery, dict[str, float]]] = [
    (Term("body", "x"), {"a": RARE * saturated(2, 4)}),
    (Term("body", "y"), {"b": COMMON * saturated(1, 2), "a": COMMON * saturated(1, 4)}),
    (Term("body", "x", boost=3), {"a": 3 * RARE * saturated(2, 4)}),
    (Phrase("body", ("x", "y")), {"a": (RARE + COMMON) * saturated(1, 4)}),
    (Phrase("body", ("x", "x")), {"a": 2 * RARE * saturated(1, 4)}),
    (
        Phrase("body", ("z", "y"), slop=2),
        {"b": 2 * COMMON * saturated(1, 2), "a": 2 * COMMON * saturated(1, 4)},
    ),
    (Prefix("body", "x", boost=0.4), {"a": 0.4}),
    (
        Boolean(should=(Term("body", "x"), Term("body", "y"))),
        {"a": RARE * saturated(2, 4) + COMMON * saturated(1, 4), "b": COMMON * saturated(1, 2)},
    ),
    (Boost(Term("body", "x"), 0), {"a": 0.0}),
]


@pytest.mark.parametrize(("query", "expected"), WORKED, ids=str)
def test_scores(two: MemoryEngine, query: IndexQuery, expected: dict[str, float]) -> None:
    """Each score as the formula gives it."""
    answer = two.search(Level.DOCUMENTS, query)
    assert {hit.id: hit.score for hit in answer.docs} == pytest.approx(expected)


def test_the_worked_numbers_themselves() -> None:
    """ln 2, ln 1.2, and 4.4 / 3.5: the constants above, by another way."""
    assert pytest.approx(0.693147, abs=1e-6) == RARE
    assert pytest.approx(0.182322, abs=1e-6) == COMMON
    assert saturated(2, 4) == pytest.approx(4.4 / 3.5)
