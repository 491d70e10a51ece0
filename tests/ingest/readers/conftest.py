"""Files as readers are given them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.document import Failure
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.source import Source

ROOT = Path(__file__).parents[3]


@pytest.fixture
def samples() -> Path:
    return ROOT / "sample_docs"


@pytest.fixture
def data() -> Path:
    return ROOT / "tests" / "ingest" / "data"


@pytest.fixture
def broken() -> Path:
    return ROOT / "tests" / "broken"


def source(path: Path) -> Source:
    return Source(path, path.name, "", "", path.stat().st_size, 0)


@pytest.fixture
def read() -> Callable[..., RawDocument]:
    """Reads the one document of a file."""

    def read_one(reader: Callable[[Source], object], path: Path) -> RawDocument:
        (document,) = reader(source(path))
        assert not isinstance(document, Failure)
        return document

    return read_one
