"""The words of an index, asked of its engine."""

from dataclasses import dataclass, field

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.bm25 import idf
from csnsearch.schema import ABOUT, BODY, HEAD, SCHEMA, TITLE

_FIELDS = (BODY, TITLE, HEAD, ABOUT)
"""The fields most likely to hold a word first: one look is then enough."""


@dataclass(frozen=True, slots=True)
class IndexVocabulary:
    """A `Vocabulary` that an engine answers. Made for one question, which asks for each of
    its words several times: what it was told, it remembers."""

    engine: Engine
    _known: dict[tuple[str, str], int] = field(default_factory=dict)

    def holds(self, term: str) -> bool:
        """Whether some document has this inflected term in one of its texts."""
        return any(self._frequency(name, term) for name in _FIELDS)

    def holds_exactly(self, term: str) -> bool:
        """Whether some document has this exact term in its text or title."""
        names = (SCHEMA.field(name).exact for name in (BODY, TITLE))
        return any(self._frequency(name, term) for name in names)

    def frequency(self, term: str) -> int:
        """How many documents hold it in their title or text, whichever is more."""
        return max(self._frequency(name, term) for name in (TITLE, BODY))

    def rarity(self, term: str) -> float:
        """How much a term says: the inverse document frequency of BM25, always above 0."""
        return idf(self.engine.count(Level.DOCUMENTS), self.frequency(term))

    def _frequency(self, field_name: str, term: str) -> int:
        key = field_name, term
        if key not in self._known:
            self._known[key] = self.engine.document_frequency(field_name, term)
        return self._known[key]
