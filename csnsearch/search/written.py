"""A term as documents write it: with its accents, and the capital of a name."""

from collections import Counter
from collections.abc import Iterator

from csnsearch.analysis import FRENCH, is_french_word
from csnsearch.engines.base import Engine, Level
from csnsearch.query.index_query import Term
from csnsearch.query.sought import Sought
from csnsearch.schema import BODY, SCHEMA, TITLE
from csnsearch.search.locate import locate
from csnsearch.stored import load_document, load_passage

_LOOKED_AT = 4
"""Passages read for one term: enough to meet it elsewhere than at the head of a sentence."""

_KEPT = 2_000
_SENTENCE_ENDS = frozenset(".!?:…•«“\"'’—–-\n")
_INSIDE, _AT_HEAD, _SHOUTED = 10, 3, 1
"""What a spelling counts inside a sentence; at the head of one, where any word has a
capital; in capitals throughout, where accents are often left out."""


class Written:
    """Knows how the terms of one state of an index are written. Remembers what it saw."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, str] = {}

    def form(self, term: str) -> str:
        """The commonest spelling of an exact term; the term itself when none is found."""
        if term not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[term] = self._look_up(term)
        return self._known[term]

    def _look_up(self, term: str) -> str:
        votes = Counter[str]()
        for text, language in self._texts(term):
            for start, end in locate(text, Sought(exact=frozenset({term})), language):
                spelling, weight = _spelling(text, start, end)
                if FRENCH.normalize(spelling) == term:
                    votes[spelling] += weight
        return max(votes, key=lambda s: (votes[s], s), default=term)

    def _texts(self, term: str) -> Iterator[tuple[str, str]]:
        asked = Term(SCHEMA.field(BODY).exact, term)
        passages = self._engine.search(Level.PASSAGES, asked, limit=_LOOKED_AT).docs
        for record in passages:
            passage = load_passage(record.stored)
            yield passage.text, passage.language
        if passages:
            return
        asked = Term(SCHEMA.field(TITLE).exact, term)
        for record in self._engine.search(Level.DOCUMENTS, asked, limit=_LOOKED_AT).docs:
            document = load_document(record.stored)
            yield document.title, document.language


def _spelling(text: str, start: int, end: int) -> tuple[str, int]:
    """The word as it would stand inside a sentence, and how much that is worth."""
    word = text[start:end]
    if word.isupper() and len(word) > 1:
        return (word.lower(), _SHOUTED) if is_french_word(word) else (word, _INSIDE)
    if not _at_head(text, start) or not word[:1].isupper():
        return word, _INSIDE
    return (word.lower() if is_french_word(word) else word), _AT_HEAD


def _at_head(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\u00a0\u202f")
    return not before or before[-1] in _SENTENCE_ENDS
