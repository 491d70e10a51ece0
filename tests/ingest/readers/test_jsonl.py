"""Ready documents: one JSON object a line, and a bad line costs only itself."""

import json
from pathlib import Path

import pytest

from csnsearch.document import Failure
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.readers.jsonl import read_json_line, read_jsonl
from tests.ingest.sources import written


def read(record: object) -> RawDocument | Failure:
    return read_json_line(json.dumps(record).encode(), "avis.jsonl", 1)


def test_a_ready_document() -> None:
    raw = read({
        "id": 7, "title": "Loi sur  les jours fériés", "text": "Un.\n\nDeux la ﬁn.", "date": "2012-05",  # noqa: E501  as pages write it
        "kind": "loi", "url": "https://x.org/7", "facets": {"type": "règlement", "annee": ["2012", 2013, ""]},  # noqa: E501  as pages write it
    })  # fmt: skip
    assert isinstance(raw, RawDocument)
    assert raw.title == "Loi sur les jours fériés"
    assert raw.blocks == (Block("Un."), Block("Deux la fin."))
    assert dict(raw.metadata) == {
        "id": ("7",), "date": ("2012-05",), "kind": ("loi",), "url": ("https://x.org/7",),
        "facet:type": ("règlement",), "facet:annee": ("2012", "2013"),
    }  # fmt: skip


def test_beir_layout() -> None:
    raw = read({"_id": "d1", "title": "", "text": "Le texte.", "metadata": {}})
    assert isinstance(raw, RawDocument)
    assert raw.first("id") == "d1"


def test_passages_with_pages_and_labels() -> None:
    raw = read({"id": "pv", "passages": [{"text": "Ouverture.", "label": "Point 1", "page": 3}]})
    assert isinstance(raw, RawDocument)
    assert raw.blocks == (Block("Point 1", BlockKind.HEADING, 2, 3), Block("Ouverture.", page=3))


@pytest.mark.parametrize(
    "line",
    [b"{", b"[1]", b'"x"', b"{}", b'{"text": 3}', b'{"title": "a", "facets": [1]}',
     b'{"text": "a", "passages": "b"}', b"[" * 100_000, b"\xff\xfe{"],
)  # fmt: skip
def test_a_bad_line_is_a_failure_with_its_number(line: bytes) -> None:
    failure = read_json_line(line, "avis.jsonl", 12)
    assert isinstance(failure, Failure)
    assert failure.source == "avis.jsonl:12"
    assert failure.code == "damaged"
    assert str(failure.reason).startswith("ligne 12 : ")


def test_the_rest_of_the_file_goes_on(tmp_path: Path) -> None:
    content = '{"id": 1, "text": "a"}\n\nnon\n{"id": 2, "text": "b"}\n'
    items = list(read_jsonl(written(tmp_path, content, "x.jsonl")))
    assert [type(item).__name__ for item in items] == ["RawDocument", "Failure", "RawDocument"]
    assert isinstance(items[1], Failure)
    assert items[1].source == "x.jsonl:3"


def test_half_a_character_never_reaches_the_index() -> None:
    """JSON can write half of a pair ("\\ud800"), which no file or index can hold."""
    raw = read_json_line(
        rb'{"id": "a\ud800", "title": "b\ud800", "text": "c\udc00", "kind": "\ud800k",'
        rb' "facets": {"\udfffsujet": "d\ud800"}}', "avis.jsonl", 1
    )  # fmt: skip
    assert isinstance(raw, RawDocument)
    said = [raw.title, *(block.text for block in raw.blocks)]
    said += [word for name, values in raw.metadata.items() for word in (name, *values)]
    assert "facet:sujet" in raw.metadata or "facet:\ufffdsujet" in raw.metadata
    assert "".join(said).encode()


def test_a_value_that_cannot_be_read_is_reported() -> None:
    """Nothing is dropped silently: a list for a title, an object or a boolean for a facet."""
    raw = read({
        "id": ["x"], "title": {"fr": "Avis"}, "text": "Le texte.", "url": None,
        "facets": {"dossier": {"a": "b"}, "actif": True, "sujet": ["grève", ["x"]], "vide": ""},
    })  # fmt: skip
    assert isinstance(raw, RawDocument)
    [warning] = raw.warnings
    assert warning.params["names"] == "id, title, dossier, actif, sujet"
    assert raw.metadata["facet:sujet"] == ("grève",)
