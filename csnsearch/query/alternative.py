"""What may stand for words of a question, and how an engine is asked for it."""

from dataclasses import dataclass
from itertools import pairwise

from csnsearch.messages import Message, message
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    FacetValue,
    IndexQuery,
    Phrase,
)
from csnsearch.query.thesaurus import (
    RELATION_LABELS,
    Entry,
    PlacedTerm,
    Relation,
    Terms,
    content_terms,
    placed_terms,
)
from csnsearch.query.wording import wording
from csnsearch.schema import REGION, TextField


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that may stand for others.

    `weight` is what they are worth beside the words that were typed. With years, they count
    only in documents of those years.
    """

    text: str
    relation: Relation
    weight: float
    since: int | None = None
    until: int | None = None

    @classmethod
    def of(cls, entry: Entry) -> "Alternative":
        """What a thesaurus entry offers."""
        return cls(entry.also, entry.relation, entry.weight, entry.since, entry.until)

    @property
    def said(self) -> Message:
        """It with its relation, for a reader: « santé et sécurité du travail » (sigle)."""
        label = RELATION_LABELS[self.relation]
        return message("« {text} » ({relation})", text=self.text, relation=label)

    @property
    def terms(self) -> Terms:
        """The content terms to look for, in order, inflected; none for a region, which is
        asked by its facet."""
        return () if self.relation is Relation.REGION else content_terms(self.text)

    def query(self, fields: tuple[TextField, ...]) -> IndexQuery:
        """Records that hold it. Those of a region gain nothing by it: they come last."""
        if self.relation is Relation.REGION:
            return FacetValue(REGION, self.text)
        terms = placed_terms(self.text)
        one = len(terms) == 1
        found = wording(self.text).query(fields) if one else _phrase(terms, fields)
        if self.since is not None or self.until is not None:
            found = Boolean(must=(found, DateRange(_first(self.since), _last(self.until))))
        return Boost(found, self.weight)


def _phrase(terms: tuple[PlacedTerm, ...], fields: tuple[TextField, ...]) -> IndexQuery:
    """The content words in this order, with as many words between them as the alternative
    itself has: « santé et sécurité au travail » is « du travail » too."""
    words = tuple(term.inflected for term in terms)
    gaps = [after.place - before.place - 1 for before, after in pairwise(terms)]
    # « la santé et la sécurité » repeats what « santé et sécurité » says once.
    articles = sum(1 for gap in gaps if gap) if len(gaps) > 1 else 0
    slop = sum(gaps) + articles
    clauses = tuple(Phrase(field.name, words, slop, field.weight) for field in fields)
    return Boolean(should=clauses, minimum=1)


def _first(year: int | None) -> int | None:
    return None if year is None else year * 10_000 + 101


def _last(year: int | None) -> int | None:
    return None if year is None else year * 10_000 + 1231
