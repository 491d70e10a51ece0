"""A searcher on the archive that needs help, on every engine."""

from collections.abc import Iterator

import pytest

from csnsearch.engines import create_store
from csnsearch.engines.base import Engine
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher
from tests.search.help_archive import HELP
from tests.search.small_archive import searcher_on


@pytest.fixture(scope="session", params=["memory", "tantivy", "whoosh"])
def helped(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    """Only to be read."""
    name = request.param
    engine: Engine = (
        MemoryEngine() if name == "memory" else create_store(name, tmp_path_factory.mktemp(name))
    )
    found = searcher_on(engine, HELP)
    yield found
    found.close()
