"""What adds to a score beyond the words themselves: how they stand, and how they are written."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from csnsearch.messages import Message, message
from csnsearch.query.index_query import Boolean, IndexQuery, Phrase, Term
from csnsearch.query.weights import ACCENTS, PROXIMITY, PROXIMITY_APART, PROXIMITY_SLOP
from csnsearch.query.wording import Wording
from csnsearch.schema import ACCENTS as ACCENTS_FIELD
from csnsearch.schema import BODY, TITLE, TextField

Labelled = tuple[Message, IndexQuery]


def near_each_other(words: Sequence[Wording], fields: Sequence[TextField]) -> tuple[Labelled, ...]:
    """Neighbouring content words, close together; less, those with one between them."""
    pairs = [(one, two, PROXIMITY) for one, two in pairwise(words)]
    pairs += [(one, two, PROXIMITY_APART) for one, two in zip(words, words[2:], strict=False)]
    near = [field for field in fields if field.name in (TITLE, BODY)]
    return tuple(
        (
            message("« {a} » près de « {b} »", a=one.text, b=two.text),
            Boolean(should=tuple(_close(f, one, two, weight) for f in near), minimum=1),
        )
        for one, two, weight in pairs
        if near and one.inflected and two.inflected and one.inflected != two.inflected
    )


def as_accented(words: Sequence[Wording]) -> Iterator[Labelled]:
    """The words whose accents tell them from another, as they were typed."""
    for word in words:
        if word.accents:
            label = message("« {word} » avec ces accents", word=word.text)
            yield label, Term(ACCENTS_FIELD, word.accents, ACCENTS)


def _close(field: TextField, one: Wording, two: Wording, weight: float) -> IndexQuery:
    terms = (*one.inflected, *two.inflected)
    return Phrase(field.name, terms, PROXIMITY_SLOP, weight * field.weight)
