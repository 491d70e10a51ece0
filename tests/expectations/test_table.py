"""The documentalist's table (table.toml): 47 questions with what they should find, 35 with
what they should not, asked of every engine over one archive that holds all the documents.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.engines import create_store
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher, SearchResult
from tests.search.small_archive import document, searcher_on

ENGINES = ("memory", "tantivy", "whoosh")
_TABLE = Path(__file__).with_name("table.toml")
_ALL = 1_000
_STATED = ("mover", "seconder", "outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One expectation, as table.toml writes it."""

    table: str
    number: int
    query: str
    expect: str
    text: str
    document: dict[str, Any] = field(default_factory=dict)
    first: str = ""
    first_document: dict[str, Any] = field(default_factory=dict)
    notice: str = ""


TABLE = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
ROWS = [Row(**row) for row in TABLE["row"]]


def key(row: Row) -> str:
    return f"{row.table}-{row.number}-{ROWS.index(row)}".replace(" ", "-")


def first_key(row: Row) -> str:
    """Of two documents with the same score the one whose id comes first leads: this one
    leads only if it scores higher."""
    return f"z-{key(row)}"


def documents() -> Iterator[Document]:
    for row in ROWS:
        yield made(key(row), row.text, row.document)
        if row.first:
            yield made(first_key(row), row.first, row.first_document)
    for number, text in enumerate(TABLE["others"]):
        yield made(f"other-{number}", text, {})


def made(document_id: str, text: str, details: dict[str, Any]) -> Document:
    stated = {name: details[name] for name in _STATED if name in details}
    kind = PassageKind.RESOLUTION if stated else PassageKind.TEXT
    passages = [Passage(text=text, kind=kind, attributes=stated)]
    if "about" in details:
        passages.append(Passage(text=details["about"], kind=PassageKind.ABOUT))
    return document(
        document_id,
        details.get("title", "Note"),
        *passages,
        kind=details.get("kind", "Note"),
        date=details.get("date", ""),
        language=details.get("language", "fr"),
        facets=details.get("facets"),
    )


Ask = Callable[[str], SearchResult]


@pytest.fixture(scope="module", params=ENGINES)
def ask(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Puts a question to an engine; the same question is put once."""
    name = request.param
    engine = (
        MemoryEngine() if name == "memory" else create_store(name, tmp_path_factory.mktemp(name))
    )
    searcher: Searcher = searcher_on(engine, list(documents()))
    yield lru_cache(maxsize=None)(lambda query: searcher.search(query, limit=_ALL, facets=()))
    searcher.close()


def place(result: SearchResult, document_id: str) -> int | None:
    """Where a document stands in an answer, from 0; None when it is not given."""
    found = [hit.id for hit in result.hits]
    return found.index(document_id) if document_id in found else None


@pytest.mark.parametrize("row", ROWS, ids=key)
def test_a_question_finds_what_a_documentalist_expects(ask: Ask, row: Row) -> None:
    result = ask(row.query)
    at = place(result, key(row))
    if row.expect in ("found", "below"):
        assert at is not None, "not given"
        assert at < result.total, "given among those that lack a word"
    if row.expect == "absent":
        assert at is None
    if row.first:
        ahead = place(result, first_key(row))
        assert ahead is not None, "the document that has to come first is not given"
        assert at is None or ahead < at
    if row.notice:
        notices = [notice.text() for notice in result.notices]
        assert any(row.notice in notice for notice in notices), notices


def test_the_table_is_whole() -> None:
    """Every question of the two tables has its entry, and every entry says something."""
    numbers = {table: {row.number for row in ROWS if row.table == table} for table in _LENGTHS}
    assert numbers == {table: set(range(1, last + 1)) for table, last in _LENGTHS.items()}
    assert all(row.expect in _EXPECT[row.table] for row in ROWS)
    assert all(bool(row.first) == (row.expect in ("below", "not above")) for row in ROWS)


_LENGTHS = {"match": 47, "no match": 35}
_EXPECT = {"match": {"found", "below", "absent"}, "no match": {"absent", "not above"}}
