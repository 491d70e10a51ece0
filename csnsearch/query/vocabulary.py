"""What a question may ask about the words of an index before it is compiled."""

from typing import Protocol


class Vocabulary(Protocol):
    """The terms that documents hold."""

    def holds(self, term: str) -> bool:
        """Whether some document has this inflected term in one of its texts."""

    def frequency(self, term: str) -> int:
        """How many documents hold it in their title or text, whichever is more."""

    def rarity(self, term: str) -> float:
        """How much a term says: the inverse document frequency of BM25, always above 0."""
