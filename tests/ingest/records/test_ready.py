"""Ready documents are taken at their word; what cannot be read of it is said."""

import json
from pathlib import Path

import pytest

from csnsearch.document import Document
from csnsearch.ingest import ingest


def ready(folder: Path, **stated: object) -> Document:
    path = folder / "avis.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "Le texte.", **stated}), encoding="utf-8")
    [document] = ingest(path, jobs=1)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("date", ["2021", "2021-05", "2021-05-03", "2021-05-03/2021-05-05"])
def test_a_date_as_our_own_json_writes_it_reads_back(tmp_path: Path, date: str) -> None:
    document = ready(tmp_path, date=date)
    assert document.date is not None
    assert (document.date.iso, document.warnings) == (date, ())


@pytest.mark.parametrize("date", ["2021-13-45", "hier", "03/05/2021"])
def test_a_date_that_cannot_be_read_is_reported(tmp_path: Path, date: str) -> None:
    """03/05 is May or March: nothing is guessed, and nothing is dropped in silence."""
    document = ready(tmp_path, date=date)
    assert document.date is None
    assert [warning.params["date"] for warning in document.warnings] == [date]
