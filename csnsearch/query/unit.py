"""Words of a question that stand or fall together, since one alternative replaces them all."""

from dataclasses import dataclass

from csnsearch.messages import Message
from csnsearch.query.index_query import Boolean, Boost, IndexQuery


@dataclass(frozen=True, slots=True)
class Unit:
    """One word, or several that an alternative may replace, each with its query.

    Scores add up: each word and each alternative counts by itself, whatever else is there,
    so that an explanation can name them one by one.
    """

    words: tuple[tuple[str, IndexQuery], ...]
    others: tuple[tuple[Message, IndexQuery], ...] = ()

    @property
    def required(self) -> IndexQuery:
        """Records that hold all the words or an alternative. Of several words it only
        selects: see `scoring`."""
        words = self._words
        if not self.others:
            return words[0] if len(words) == 1 else Boolean(must=words)
        if len(words) == 1:
            return Boolean(should=(*words, *self._others), minimum=1)
        either = Boolean(should=(Boolean(must=words), *self._others), minimum=1)
        return Boost(either, 0.0)

    @property
    def scoring(self) -> tuple[IndexQuery, ...]:
        """What adds to the score of the records that `required` selects, beyond itself."""
        together = len(self.words) > 1 and bool(self.others)
        return (*self._words, *self._others) if together else ()

    @property
    def held(self) -> tuple[tuple[str, IndexQuery], ...]:
        """Each word with what shows that a record does not lack it."""
        if not self.others:
            return self.words
        return tuple(
            (text, Boolean(should=(query, *self._others), minimum=1)) for text, query in self.words
        )

    @property
    def _words(self) -> tuple[IndexQuery, ...]:
        return tuple(query for _, query in self.words)

    @property
    def _others(self) -> tuple[IndexQuery, ...]:
        return tuple(query for _, query in self.others)
