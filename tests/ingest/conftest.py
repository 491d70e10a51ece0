"""The sample documents, read once for all the tests that look at them."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.ingest import Outcome, ingest
from csnsearch.ingest.records.folding import fold_in_place

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_docs"


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table that says what is in the samples."""
    path = ROOT / "tools" / "samples" / name
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def same(text: str) -> str:
    """A text without what typography varies: case, accents, spaces, punctuation."""
    return re.sub(r"\W+", " ", fold_in_place(text)).strip()


def acts(document: Document, kind: PassageKind) -> list[Passage]:
    """The resolutions or recommendations of a document, continued parts aside."""
    return [p for p in document.passages if p.kind is kind and "part" not in p.attributes]


@pytest.fixture(scope="session")
def outcomes() -> list[Outcome]:
    return list(ingest(SAMPLES))


@pytest.fixture(scope="session")
def samples(outcomes: list[Outcome]) -> Mapping[str, Document]:
    """The sample documents by their path under sample_docs."""
    return {item.source: item for item in outcomes if isinstance(item, Document)}
