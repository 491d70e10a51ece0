"""The words of an index, asked of its engine."""

from dataclasses import dataclass

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.bm25 import idf
from csnsearch.schema import ABOUT, BODY, HEAD, SCHEMA, TITLE

_FIELDS = (BODY, TITLE, HEAD, ABOUT)
"""The fields most likely to hold a word first: one look is then enough."""


@dataclass(frozen=True, slots=True)
class IndexVocabulary:
    """A `Vocabulary` that an engine answers."""

    engine: Engine

    def holds(self, term: str) -> bool:
        """Whether some document has this inflected term in one of its texts."""
        return any(self.engine.document_frequency(name, term) for name in _FIELDS)

    def holds_exactly(self, term: str) -> bool:
        """Whether some document has this exact term in its text or title."""
        fields = (SCHEMA.field(name).exact for name in (BODY, TITLE))
        return any(self.engine.document_frequency(field, term) for field in fields)

    def frequency(self, term: str) -> int:
        """How many documents hold it in their title or text, whichever is more."""
        return max(self.engine.document_frequency(name, term) for name in (TITLE, BODY))

    def rarity(self, term: str) -> float:
        """How much a term says: the inverse document frequency of BM25, always above 0."""
        return idf(self.engine.count(Level.DOCUMENTS), self.frequency(term))
