"""The thesaurus: what may also be looked for when some words are asked.

An entry goes one way. « assurance-chômage » asks for assurance-emploi more readily than the
reverse, and « PL 89 » may stand for the act it became only from the year it became one.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, Self

from csnsearch.analysis import FRENCH, Segment, is_function_word
from csnsearch.analysis.folding import fold
from csnsearch.messages import Message, message

Terms = tuple[str, ...]


class Relation(StrEnum):
    """What an alternative is to the words that were typed."""

    SIGLE = "sigle"
    SYNONYM = "synonym"
    FORMER_NAME = "former name"
    SUCCESSOR = "successor"
    ACT = "act"
    REGION = "region"
    SPELLING = "spelling"


RELATION_LABELS: Mapping[Relation, Message] = {
    Relation.SIGLE: message("sigle"),
    Relation.SYNONYM: message("synonyme"),
    Relation.FORMER_NAME: message("ancien nom"),
    Relation.SUCCESSOR: message("nouveau nom"),
    Relation.ACT: message("projet de loi et loi"),
    Relation.REGION: message("région"),
    Relation.SPELLING: message("autre graphie"),
}


class Entry(NamedTuple):
    """Who asks for `asked` may also want `also`, for `weight` (0 to 1) of what the words
    themselves would be worth.

    With years, the alternative counts only in documents of those years, both included.
    With `capitals`, `asked` counts only when typed in capitals: « CA » is a board, « ca » is
    how many type « ça ».
    """

    asked: str
    also: str
    relation: Relation
    weight: float
    since: int | None = None
    until: int | None = None
    note: str = ""
    capitals: bool = False

    @property
    def sigle(self) -> bool:
        """Whether what is asked is a sigle."""
        return is_capitals(self.asked) and not any(map(str.isspace, self.asked))


class Thesaurus:
    """Entries found by the content words they stand for, in any inflection."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)

    @classmethod
    def of(cls, curated: Iterable[Entry], extra: Iterable[Entry]) -> Self:
        """Curated entries, then others, which say nothing new where a curated one stands."""
        return cls((*curated, *extra))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def find(self, first: str, terms: Terms) -> tuple[Entry, ...]:
        """The entries that exactly these content terms ask for, in order. `first` is the first
        of them in its exact form."""
        return self._shelf(first[:_INITIALS]).get(terms, ())

    def longest(self, first: str) -> int:
        """How many content terms an entry that begins with this exact term may have."""
        return max(map(len, self._shelf(first[:_INITIALS])), default=0)

    @cached_property
    def _unread(self) -> dict[str, list[Entry]]:
        """Entries by the first letters of their first content word: cheap to tell, so that a
        question has only the few entries analysed that may concern it."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(_initials(entry.asked), []).append(entry)
        return found

    @cached_property
    def _shelves(self) -> dict[str, dict[Terms, tuple[Entry, ...]]]:
        return {}

    def _shelf(self, initials: str) -> Mapping[Terms, tuple[Entry, ...]]:
        if initials not in self._shelves:
            shelf: dict[Terms, tuple[Entry, ...]] = {}
            for entry in self._unread.get(initials, ()):
                terms = content_terms(entry.asked)
                shelf[terms] = (*shelf.get(terms, ()), entry)
            self._shelves[initials] = shelf
        return self._shelves[initials]


_INITIALS = 2


def _initials(asked: str) -> str:
    """The first letters of the first content word of an entry."""
    words = asked.split()
    first = next((word for word in words if not is_binding(word)), words[0] if words else "")
    return fold(first)[:_INITIALS]


@lru_cache(maxsize=4_096)
def content_terms(text: str) -> Terms:
    """The inflected terms of words, function words left out unless there is nothing else:
    « santé et sécurité du travail » and « santé, sécurité au travail » are the same."""
    return tuple(term.inflected for term in placed_terms(text))


class PlacedTerm(NamedTuple):
    """A content term, in both forms, with its place among all the terms of its text."""

    inflected: str
    exact: str
    place: int


def first_content(text: str) -> str:
    """The first content term of a text in its exact form, "" when there is none."""
    terms = placed_terms(text)
    return terms[0].exact if terms else ""


@lru_cache(maxsize=1_024)
def placed_terms(text: str) -> tuple[PlacedTerm, ...]:
    """The content terms of a text. Of a doublet (« travailleuses et travailleurs ») the first
    alone counts, since « travailleur·euses » is one word."""
    found: list[tuple[PlacedTerm, bool]] = []
    for segment in FRENCH.query_segments(text):
        alone = len(segment.exact) == 1 and not _joined(text, segment)
        for inflected, exact in zip(segment.inflected, segment.exact, strict=True):
            term = PlacedTerm(inflected, exact, len(found))
            found.append((term, alone and is_binding(exact)))
    content = [term for term, binds in found if not binds] or [term for term, _ in found]
    return tuple(next(same) for _, same in groupby(content, key=attrgetter("inflected")))


def _joined(text: str, segment: Segment) -> bool:
    """Whether a hyphen makes it part of a compound: « sous-traitance » is not « traitance »."""
    around = text[segment.start - 1 : segment.start] + text[segment.end : segment.end + 1]
    return any(unicodedata.category(sign) == "Pd" for sign in around)


_MEANINGFUL = frozenset(("sans", "non", "contre", "hors", "sous"))
"""« sans statut » is not « statut »."""


def is_binding(word: str) -> bool:
    """Whether a word only binds others here: « de », « les »."""
    folded = fold(word)
    return is_function_word(folded) and folded not in _MEANINGFUL


def is_capitals(text: str) -> bool:
    """Whether every letter is a capital, and there are two at least: « SST », « S.S.T. »."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 1 and all(character.isupper() for character in letters)


_VOWELS = frozenset("aeiouy")


def sigle_entries(
    pairs: Iterable[tuple[str, str]], weight: float, note: str = ""
) -> Iterator[Entry]:
    """Entries both ways for (sigle, long form) pairs found in documents.

    Nobody has read them one by one, so a sigle that could be a word (« MASSE », « PACTE »)
    counts only in capitals; « FSSS », which has no vowel, in any case.
    """
    for sigle, long_form in pairs:
        entry = Entry(sigle, long_form, Relation.SIGLE, weight, note=note)
        yield entry._replace(capitals=not _VOWELS.isdisjoint(sigle.lower()))
        yield entry._replace(asked=long_form, also=sigle)
