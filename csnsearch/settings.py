"""Where the index is, and the limits one query keeps (design §7)."""

import os
from dataclasses import dataclass
from pathlib import Path

INDEX_VARIABLE = "CSNSEARCH_INDEX"
DEFAULT_INDEX = Path("index")


def index_folder() -> Path:
    """The index folder when none is named: ``CSNSEARCH_INDEX``, else ``index/`` here."""
    return Path(os.environ.get(INDEX_VARIABLE) or DEFAULT_INDEX)


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """How much one question may ask for. Lengths count characters."""

    characters: int = 512
    clauses: int = 64
    nesting: int = 20
    prefix: int = 2
    results: int = 1_000
    """The furthest result that can be reached: offset + limit."""


QUERY_LIMITS = QueryLimits()
