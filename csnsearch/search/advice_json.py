"""Corrections and ways out of an empty answer, as JSON."""

from typing import Any

from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.search.advice import Correction, Relaxation

Json = dict[str, Any]


def correction_json(correction: Correction) -> Json:
    """A question that may have been meant, what it changes, and what it finds."""
    return {
        "query": correction.query,
        "count": correction.count,
        "changes": [
            {"typed": change.typed, "meant": change.meant} for change in correction.changes
        ],
    }


def relaxation_json(way: Relaxation, language: str = DEFAULT_LANGUAGE) -> Json:
    """A way out: the question to ask, the filters that stay and those that go, what it finds."""
    return {
        "label": way.label.text(language),
        "query": way.query,
        "count": way.count,
        "filters": {name: list(values) for name, values in way.filters.items()},
        "removed": [{"facet": name, "value": value} for name, value in way.removed],
        "with_synonyms": way.with_synonyms,
    }
