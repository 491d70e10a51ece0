"""What an engine is: it stores records, matches index queries and counts facets.

An engine never tokenises, parses, folds or highlights: records come analysed, and
queries come in index terms. Any class with these methods is an engine; the suite
``tests/engines/conformance.py`` says whether it is a right one.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from csnsearch.query.index_query import IndexQuery


class Level(StrEnum):
    """An index holds each text twice: whole, and cut in passages."""

    DOCUMENTS = "documents"
    PASSAGES = "passages"


class Sort(StrEnum):
    """The order of hits. Records without a date come last in both date orders."""

    RELEVANCE = "relevance"
    DATE_ASC = "date"
    DATE_DESC = "-date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document or passage as an engine takes it.

    `parent` is the document's id (for a document, its own). `fields` maps an index
    field to its terms joined by spaces; a missing field is empty. `facets` hold every
    value to count, ancestors included. Dates are YYYYMMDD. `stored` comes back with
    each hit as it went in.
    """

    id: str
    parent: str
    fields: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date_start: int | None = None
    date_end: int | None = None
    stored: bytes = b""


@dataclass(frozen=True, slots=True)
class ScoredRecord:
    """A match: its ids, its BM25 score (0.0 when sorted by date), and what was stored."""

    id: str
    parent: str
    score: float
    stored: bytes


@dataclass(frozen=True, slots=True)
class TopDocs:
    """The best matches, how many match in all, and the facet counts (value → records)."""

    total: int
    docs: tuple[ScoredRecord, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class IndexWriter(Protocol):
    """Changes to an index, all of them visible after `commit`, none before."""

    def replace(self, document: Record, passages: Sequence[Record]) -> None:
        """Add a document with its passages, in the place of one with the same id."""

    def delete(self, document_id: str) -> None:
        """Remove a document and its passages; nothing happens when it is not there."""

    def commit(self) -> None:
        """Make all changes durable, passages before documents, so that a crash
        between the two never shows a document without its passages.
        """


class Engine(Protocol):
    """An index as a searcher sees it: one state, until `refresh`."""

    def search(  # noqa: PLR0913  one question, all its parts named
        self,
        level: Level,
        query: IndexQuery,
        *,
        filters: Mapping[str, tuple[str, ...]] = {},
        facets: Collection[str] = (),
        limit: int = 10,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
    ) -> TopDocs:
        """The best `limit` records from `offset` that match `query` and the filters.

        `filters` maps a facet to selected values: a record must bear one of the values
        of each facet (`MISSING` selects records without the facet). Counts are
        disjunctive: those of a facet apply the query and all filters but its own, so
        they say what choosing another value of it would give. A facet's counts hold
        `MISSING` when some records lack it. Counts are exact. `limit` may be 0.
        Equal scores are in order of id.
        """

    def fetch(self, level: Level, ids: Sequence[str]) -> dict[str, bytes]:
        """What was stored under these ids; ids that are not there are left out."""

    def count(self, level: Level) -> int:
        """How many records the level holds."""

    def document_frequency(self, field: str, term: str) -> int:
        """How many documents hold the term in that field."""

    def terms(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Terms of a field of the documents that begin so, most frequent first, then
        in alphabetical order, with the number of documents that hold them.
        """

    def facet_names(self) -> frozenset[str]:
        """The facets that at least one document bears."""

    def writer(self) -> AbstractContextManager[IndexWriter]:
        """The writer. Leaving the block without error commits; with an error discards."""

    def refresh(self) -> None:
        """See the newest commit."""

    def close(self) -> None:
        """Release files."""
