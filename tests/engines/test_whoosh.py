"""The Whoosh engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.engines.base import Engine
from csnsearch.engines.whoosh import WhooshEngine
from tests.engines.conformance import EngineConformance


class TestWhoosh(EngineConformance):
    random_archives = 6

    @pytest.fixture
    def opener(self, tmp_path: Path) -> Callable[[], Engine]:
        WhooshEngine.create(tmp_path).close()
        return lambda: WhooshEngine.open(tmp_path)
