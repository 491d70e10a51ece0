"""How records lie in Whoosh: one schema for both levels, and records as its documents."""

import json
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, KEYWORD, STORED, TEXT, Schema

from csnsearch.engines.base import Record
from csnsearch.engines.facet_keys import column_name, facet_key, facet_keys
from csnsearch.engines.record_parts import days_of, terms_of
from csnsearch.schema import SCHEMA

NO_DAY = 0


def build_schema() -> Schema:
    """The schema of both levels. Terms come as lists, so no analyzer of Whoosh's ever runs."""
    texts = {name: TEXT(phrase=True) for name in SCHEMA.index_fields}
    # Whoosh keeps a field's length in one byte; the exact one gives every engine's order.
    lengths = {length_column(name): COLUMN(NumericColumn("i")) for name in SCHEMA.index_fields}
    return Schema(
        csn_id=ID(stored=True, sortable=True),
        csn_parent=ID(stored=True),
        csn_stored=STORED(),
        csn_start=COLUMN(NumericColumn("i", default=NO_DAY)),
        csn_end=COLUMN(NumericColumn("i", default=NO_DAY)),
        csn_facets=COLUMN(VarBytesColumn()),
        csn_facet_names=KEYWORD(),
        csn_facet_values=KEYWORD(),
        **texts,
        **lengths,
    )


def to_whoosh(record: Record) -> dict[str, Any]:
    """The record as Whoosh takes it. Fields that the schema does not have are left out."""
    facets = facet_keys(record.facets)
    texts = {name: terms_of(record, name) for name in SCHEMA.index_fields}
    start, end = days_of(record) or (NO_DAY, NO_DAY)
    return {
        "csn_id": record.id,
        "csn_parent": record.parent,
        "csn_stored": record.stored,
        "csn_start": start,
        "csn_end": end,
        "csn_facets": json.dumps(facets, ensure_ascii=False).encode("utf-8", "surrogatepass"),
        "csn_facet_names": list(facets),
        "csn_facet_values": [value_term(name, value) for name in facets for value in facets[name]],
        **texts,
        **{length_column(name): len(terms) for name, terms in texts.items()},
    }


def length_column(field: str) -> str:
    """The column that holds how many terms a field has."""
    return f"{field}_length"


def value_term(facet: str, value: str) -> str:
    """The term of a facet's value. A column's name holds no equals sign, so none is shared."""
    return f"{column_name(facet)}={facet_key(value)}"
