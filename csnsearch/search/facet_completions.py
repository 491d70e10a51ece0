"""Facet values that hold what is being typed."""

from collections.abc import Iterator

from csnsearch.analysis import FRENCH
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search.facets import FacetValues, facet_label

_LEFT_OUT = frozenset(("annee", "langue"))
"""« 20… » and « fr… » would give them for everything."""


class FacetCompletions:
    """Finds the values of an index whose words begin as typed. Remembers how they read."""

    def __init__(self, facets: FacetValues) -> None:
        self._facets = facets
        self._read: list[tuple[str, str, tuple[str, ...]]] | None = None

    def find(self, typed: list[str], limit: int) -> list[tuple[str, str]]:
        """The (facet, value) pairs, the facets in their order, the most frequent first: the
        last word typed begins a word of the value, those before stand in it.
        """
        words = [word for text in typed for word in _words(text)]
        if not words:
            return []
        *lead, partial = words
        found = [
            (name, value)
            for name, value, read in self._values()
            if set(lead) <= set(read) and any(word.startswith(partial) for word in read)
        ]
        return found[:limit]

    def _values(self) -> list[tuple[str, str, tuple[str, ...]]]:
        if self._read is None:
            self._read = list(self._reading())
        return self._read

    def _reading(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for name in self._facets.names():
            if name in _LEFT_OUT or not SCHEMA.facet(name):
                continue
            for value in self._facets.values(name):
                if value != MISSING:
                    yield name, value, _words(facet_label(value))


def _words(text: str) -> tuple[str, ...]:
    joined = "".join(c if c.isalnum() else " " for c in text)
    return tuple(FRENCH.normalize(word) for word in joined.split())
