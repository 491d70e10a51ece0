"""The terms of the words of a question, in every analysis that documents went through."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from csnsearch.analysis import (
    ENGLISH,
    FRENCH,
    accent_key,
    is_french_word,
    is_function_word,
)
from csnsearch.analysis.piece import AFFILIATED
from csnsearch.query.index_query import Boolean, Boost, IndexQuery, Phrase, Term
from csnsearch.query.weights import FUNCTION_WORD
from csnsearch.schema import TextField


@dataclass(frozen=True, slots=True)
class Wording:
    """One word of a question as terms, read as French and as English.

    `inflected` and `exact` are in the order of the text; a word of several terms
    (``Sept-Îles``) is a phrase. `english` is empty when it reads the same. `rivals` are the
    terms of the words that differ from this one by accents only, which a text or a question
    that lost them may mean; `accents` is the word as its accents make it, "" when they tell
    nothing.
    """

    text: str
    inflected: tuple[str, ...]
    exact: tuple[str, ...]
    english: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    accents: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is left to look for (a lone dash)."""
        return not self.exact

    @property
    def function_word(self) -> bool:
        """Whether it only binds other words: « de », « les », « qui-est-ce »."""
        return bool(self.exact) and all(map(is_function_word, self.exact))

    @property
    def bare(self) -> bool:
        """Whether it was typed without accents."""
        return self.text.isascii()

    def query(
        self, fields: tuple[TextField, ...], rivals: Mapping[str, float] | None = None
    ) -> IndexQuery:
        """Records that hold the word in any of the fields, any inflection, exact form first.

        `rivals` are terms that also count, for a share of what the word itself is worth.
        """
        if len(self.inflected) > 1 and (_is_sigles(self.text) or self.affiliated):
            return self._sigles(fields)
        should = [clause for field in fields for clause in self._clauses(field)]
        should += [
            Term(field.name, term, share * field.weight)
            for term, share in (rivals or {}).items()
            for field in fields
        ]
        found = Boolean(should=tuple(should), minimum=1)
        return Boost(found, FUNCTION_WORD) if self.function_word else found

    @property
    def affiliated(self) -> bool:
        """Whether its end only says whose it is: the CSN of ``FSSS–CSN``."""
        return self.exact[-1].startswith(AFFILIATED)

    def _sigles(self, fields: tuple[TextField, ...]) -> IndexQuery:
        """``FSSS–CSN`` asks for the FSSS; documents that name its central come first."""
        parts = [Wording(e, (i,), (e,)) for i, e in zip(self.inflected, self.exact, strict=True)]
        end = len(parts) - self.affiliated
        named = parts[:end]
        if not _is_sigles(self.text):  # « hôpital–CSN », « fsss-csn »
            named = [Wording(self.text, self.inflected[:end], self.exact[:end])]
        return Boolean(
            must=tuple(part.query(fields) for part in named),
            should=tuple(part.query(fields) for part in parts[end:]),
        )

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
    exact = tuple(term for segment in segments for term in segment.exact)
    # « sur » finds sûr by its exact twin, which has no accents; it asks for nothing more.
    one_word = len(exact) == 1 and exact[0].isalpha() and not is_function_word(exact[0])
    return Wording(
        text,
        inflected,
        exact,
        english if english != inflected and not _is_other_word(english) else (),
        rivals=FRENCH.others(text) if one_word else (),
        accents=accent_key(text) if one_word else "",
    )


def _is_other_word(english: tuple[str, ...]) -> bool:
    """Whether an English stem is a French word: « retraite » is no « retrait »."""
    return len(english) == 1 and is_french_word(english[0])


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
    return bool(letters) and all(character.isupper() for character in letters)
