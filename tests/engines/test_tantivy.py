"""The tantivy engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.tantivy import TantivyEngine
from csnsearch.engines.tantivy import counting
from csnsearch.query.index_query import Everything, Phrase, Term
from tests.engines.archive import file_in, filed, found
from tests.engines.conformance import EngineConformance


class TestTantivy(EngineConformance):
    @pytest.fixture
    def opener(self, tmp_path: Path) -> Callable[[], Engine]:
        TantivyEngine.create(tmp_path).close()
        return lambda: TantivyEngine.open(tmp_path)
