"""What compiling gives: one question, in all the readings that an answer needs."""

from dataclasses import dataclass

from csnsearch.messages import Message
from csnsearch.query.index_query import IndexQuery


@dataclass(frozen=True, slots=True)
class Compiled:
    """One question, ready for an engine.

    `all` asks for every word; `some`, when there is anything to relax, for at least
    one of those that may be missing. `words` are the content words a record may lack,
    each with its own query. `scored` are all clauses that add to a score, each with
    what it is to a reader; scores add up, so they explain it. `within` is what a
    passage must hold of its own, not by its document's title, to be evidence.
    `has_words` is false when only facets or dates are asked. When `mixed`, the best match
    comes first, whether or not it holds every word; those that do are still counted apart.
    """

    all: IndexQuery
    some: IndexQuery | None
    within: IndexQuery
    words: tuple[tuple[str, IndexQuery], ...]
    scored: tuple[tuple[Message, IndexQuery], ...]
    has_words: bool
    mixed: bool = False
