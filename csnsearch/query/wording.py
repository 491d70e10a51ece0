"""The terms of the words of a question, in every analysis that documents went through."""

from dataclasses import dataclass
from functools import lru_cache

from csnsearch.analysis import ENGLISH, FRENCH, is_function_word
from csnsearch.query.index_query import Boolean, Boost, IndexQuery, Phrase, Term
from csnsearch.query.weights import FUNCTION_WORD
from csnsearch.schema import TextField


@dataclass(frozen=True, slots=True)
class Wording:
    """One word of a question as terms, read as French and as English.

    `inflected` and `exact` are in the order of the text; a word of several terms
    (``Sept-Îles``) is a phrase. `english` is empty when it reads the same.
    """

    text: str
    inflected: tuple[str, ...]
    exact: tuple[str, ...]
    english: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is left to look for (a lone dash)."""
        return not self.exact

    @property
    def function_word(self) -> bool:
        """Whether it only binds other words: « de », « les »."""
        return len(self.exact) == 1 and is_function_word(self.exact[0])

    def query(self, fields: tuple[TextField, ...]) -> IndexQuery:
        """Records that hold the word in any of the fields, any inflection, exact form first."""
        if _is_sigles(self.text) and len(self.inflected) > 1:
            parts = zip(self.inflected, self.exact, strict=True)
            return Boolean(
                must=tuple(Wording(e, (i,), (e,)).query(fields) for i, e in parts),
            )
        should = tuple(clause for field in fields for clause in self._clauses(field))
        found = Boolean(should=should, minimum=1)
        return Boost(found, FUNCTION_WORD) if self.function_word else found

    def _clauses(self, field: TextField) -> list[IndexQuery]:
        readings = dict.fromkeys(terms for terms in (self.inflected, self.english) if terms)
        clauses = [sequence(field.name, terms, field.weight) for terms in readings]
        clauses.append(sequence(field.exact, self.exact, field.exact_weight))
        return clauses


@lru_cache(maxsize=1_024)  # a question asks for each of its words a dozen times
def wording(text: str) -> Wording:
    """The terms of one word."""
    segments = list(FRENCH.query_segments(text))
    inflected = tuple(term for segment in segments for term in segment.inflected)
    english = tuple(t for segment in ENGLISH.query_segments(text) for t in segment.inflected)
    return Wording(
        text,
        inflected,
        tuple(term for segment in segments for term in segment.exact),
        english if english != inflected else (),
    )


def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """The exact terms of a quotation, as a question and as a document would give them.

    « le projet de loi 89 » keeps its words and the code in a document, but asks for
    the code alone: a quotation may be found either way.
    """
    asked = tuple(term for segment in FRENCH.query_segments(text) for term in segment.exact)
    written = tuple(term for segment in FRENCH.segments(text) for term in segment.exact)
    return tuple(dict.fromkeys(terms for terms in (asked, written) if terms))


def sequence(field: str, terms: tuple[str, ...], boost: float, slop: int = 0) -> IndexQuery:
    """One term, or several side by side."""
    if len(terms) == 1:
        return Term(field, terms[0], boost)
    return Phrase(field, terms, slop, boost)


def _is_sigles(text: str) -> bool:
    """``FSSS–CSN`` asks for both sigles, wherever each stands; ``Côte-Nord`` is a phrase."""
    letters = [character for character in text if character.isalpha()]
    return all(character.isupper() for character in letters)
