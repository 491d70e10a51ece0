"""How records lie in tantivy: one schema for both levels, and records as its documents."""

import tantivy

from csnsearch.engines.base import Record, ScoredRecord
from csnsearch.engines.facet_keys import column_name, facet_keys
from csnsearch.engines.record_parts import days_of
from csnsearch.schema import SCHEMA

ID, PARENT, STORED = "_id", "_parent", "_stored"
START, END = "_start", "_end"
FACETS, MARKS = "_facets", "_marks"

EVERY_RECORD = "*"
"""A mark that each record bears, beside one for each of its facets."""

VALUE_MARK = "="
"""Stands before each facet name and value. tantivy reads a JSON text that looks like an RFC 3339
date as a date and would give ``2012-05-01T00:00:00Z`` back otherwise; no value that
starts with a mark can look like one."""


def build_schema() -> tantivy.Schema:
    """The schema of both levels. Terms come joined by spaces; nothing is tokenised here."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(ID, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(PARENT, stored=True, tokenizer_name="raw", index_option="basic")
    for name in SCHEMA.index_fields:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    # One JSON field holds all facets, so an index may bear facets nobody foresaw.
    builder.add_json_field(FACETS, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(MARKS, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field(START, indexed=True, fast=True)
    builder.add_integer_field(END, indexed=True, fast=True)
    builder.add_bytes_field(STORED, stored=True)
    return builder.build()


def to_tantivy(record: Record) -> tantivy.Document:
    """The record as tantivy takes it. Fields that the schema does not have are left out."""
    document = tantivy.Document()
    document.add_text(ID, record.id)
    document.add_text(PARENT, record.parent)
    document.add_bytes(STORED, record.stored)
    for name in SCHEMA.index_fields:
        if text := record.fields.get(name):
            document.add_text(name, text)
    _add_dates(document, record)
    _add_facets(document, record)
    return document


def from_tantivy(document: tantivy.Document, score: float) -> ScoredRecord:
    """The record as it comes back."""
    identity, parent = document.get_first(ID), document.get_first(PARENT)
    stored = document.get_first(STORED)
    assert isinstance(identity, str)
    assert isinstance(parent, str)
    assert isinstance(stored, bytes)
    return ScoredRecord(identity, parent, score, stored)


def facet_column(facet: str) -> str:
    """The path of a facet's values inside the JSON field."""
    return f"{FACETS}.{column_name(facet)}"


def _add_dates(document: tantivy.Document, record: Record) -> None:
    days = days_of(record)
    if days:
        document.add_integer(START, days[0])
        document.add_integer(END, days[1])


def _add_facets(document: tantivy.Document, record: Record) -> None:
    document.add_text(MARKS, EVERY_RECORD)
    facets = facet_keys(record.facets)
    if not facets:
        return
    for name in facets:
        document.add_text(MARKS, VALUE_MARK + name)
    document.add_json(
        FACETS,
        {
            column_name(name): [VALUE_MARK + value for value in values]
            for name, values in facets.items()
        },
    )
