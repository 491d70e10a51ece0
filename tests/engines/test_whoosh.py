"""The Whoosh engine: the suite, and what Whoosh itself would get wrong."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.whoosh import WhooshEngine
from csnsearch.query.index_query import Everything
from tests.engines.archive import file_in, filed, found
from tests.engines.conformance import EngineConformance


class TestWhoosh(EngineConformance):
    random_archives: ClassVar[int] = 6

    @pytest.fixture
    def opener(self, tmp_path: Path) -> Callable[[], Engine]:
        WhooshEngine.create(tmp_path).close()
        return lambda: WhooshEngine.open(tmp_path)


def test_a_program_that_seeds_random_writes_over_nothing(tmp_path: Path) -> None:
    """Whoosh names its files at random; the same names again would destroy the index."""
    engine = WhooshEngine.create(tmp_path)
    for key in ("a", "b", "c"):
        random.seed(0)
        file_in(engine, [filed(key)])
    assert found(engine, Everything()) == {"a", "b", "c"}


def test_a_session_that_writes_nothing_leaves_no_new_state(tmp_path: Path) -> None:
    """Readers have nothing to follow."""
    engine = WhooshEngine.create(tmp_path)
    file_in(engine, [filed("a", "un")])
    pointers = sorted(path.name for path in tmp_path.rglob("*.toc"))
    with engine.writer() as writer:
        writer.delete("absent")
    assert sorted(path.name for path in tmp_path.rglob("*.toc")) == pointers
    assert engine.count(Level.DOCUMENTS) == 1
