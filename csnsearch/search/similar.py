"""Documents like one: a question made of what is most particular to it."""

import math
from collections import Counter

from csnsearch.analysis import analyzer_for, is_function_word
from csnsearch.document import Document, PassageKind
from csnsearch.engines.base import Engine, Level
from csnsearch.messages import message
from csnsearch.query.compiled import Compiled
from csnsearch.query.index_query import Boolean, ParentIn, Term
from csnsearch.schema import BODY, TITLE

_CONSIDERED = 200
"""Most frequent terms of the document whose rarity is looked up."""
_ASKED = 25
"""Terms in the question: more only add what every document says."""
_TITLE_COUNTS = 6
"""A word of the title counts as so many in the text."""
_TITLE_WEIGHT = 2.0
"""What a term in the other's title is worth. A title says what a document is about; a long
text holds most terms of any other. Both figures were chosen by the facet values that the
documents found share on the samples, where they seemed to help; no judged set bears them out."""


def similar_query(engine: Engine, document: Document) -> Compiled:
    """The question whose answers are like the document: its 25 terms of highest tf·idf."""
    counts = _term_counts(document)
    total = engine.count(Level.DOCUMENTS)
    weights = {
        term: (1 + math.log(count)) * math.log(1 + total / (1 + frequency))
        for term, count in counts.most_common(_CONSIDERED)
        if (frequency := engine.document_frequency(BODY, term)) > 1 or count > 1
    }
    best = sorted(weights, key=lambda term: (-weights[term], term))[:_ASKED]
    if not best:
        best = [term for term, _ in counts.most_common(_ASKED)]
    fields = ((TITLE, _TITLE_WEIGHT), (BODY, 1.0))
    should = tuple(Term(field, term, weight) for term in best for field, weight in fields)
    query = Boolean(should=should, must_not=(ParentIn((document.id,)),), minimum=1)
    return Compiled(
        query, None, query, (), ((message("mots communs"), query),), has_words=bool(best)
    )


def _term_counts(document: Document) -> Counter[str]:
    counts: Counter[str] = Counter()
    _count(counts, document.title, document.language, times=_TITLE_COUNTS)
    for passage in document.passages:
        if passage.kind is not PassageKind.ABOUT:
            _count(counts, passage.text, passage.language or document.language, times=1)
    return counts


def _count(counts: Counter[str], text: str, language: str, *, times: int) -> None:
    twin = analyzer_for(language).twin(text)
    exact = twin.exact.split()
    inflected = twin.inflected.split()
    for term, written in zip(inflected, exact, strict=False):
        if len(term) > 2 and not term.isdigit() and not is_function_word(written):  # noqa: PLR2004  too short to tell
            counts[term] += times
