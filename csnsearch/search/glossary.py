"""The glossary of an index: read from its counts, and dated on demand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from csnsearch.analysis.folding import fold
from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level, Sort
from csnsearch.query.index_query import Everything
from csnsearch.query.thesaurus import Entry, sigle_entries
from csnsearch.schema import MISSING, SIGLE_FACET
from csnsearch.sigles import Glossary, Meaning, unambiguous
from csnsearch.sigles.pairs import read_pair, sigle_key
from csnsearch.stored import load_document

ENTRY_WEIGHT = 0.6
"""What a name that documents give is worth beside its sigle: less than one that somebody
read and approved for the thesaurus."""


def defined_pairs(engine: Engine) -> dict[str, int]:
    """What documents say that sigles stand for, as the index holds it, with how many do."""
    found = engine.search(Level.DOCUMENTS, Everything(), facets=(SIGLE_FACET,), limit=0)
    counts = found.facets.get(SIGLE_FACET, {})
    return {value: count for value, count in counts.items() if value != MISSING}


def may_concern(text: str, pairs: Iterable[str]) -> bool:
    """Whether a question may hold one of the sigles, or the words of one of the names.

    Cheap, and right to say no: the glossary takes longer to make than most answers.
    """
    words = {word[:_STEM] for word in _WORD.findall(fold(text))}
    return any(any(words.issuperset(keys) for keys in _keys(pair)) for pair in pairs)


_STEM = 4
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=50_000)
def _keys(pair: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The beginnings of the words of a pair's sigle, and of its name's long words."""
    sigle, name = read_pair(pair)
    long_words = (word[:_STEM] for word in _WORD.findall(fold(name)) if len(word) > _STEM)
    return (sigle_key(sigle)[:_STEM],), tuple(long_words)


def dated(engine: Engine, meaning: Meaning) -> Meaning:
    """The meaning with the dates of the oldest and the newest document that define it, and
    the newest as an example. Two searches; as it is when no document defines it."""
    if not meaning.values:
        return meaning
    oldest, newest = (_defining(engine, meaning, sort) for sort in (Sort.DATE_ASC, Sort.DATE_DESC))
    return replace(
        meaning,
        first=oldest.date.iso if oldest.date else None,
        last=newest.date.iso if newest.date else None,
        example_document=newest.id,
        example_title=newest.title,
    )


def _defining(engine: Engine, meaning: Meaning, sort: Sort) -> Document:
    filters = {SIGLE_FACET: meaning.values}
    found = engine.search(Level.DOCUMENTS, Everything(), filters=filters, limit=1, sort=sort)
    return load_document(found.docs[0].stored)


def glossary_entries(glossary: Glossary, weight: float = ENTRY_WEIGHT) -> tuple[Entry, ...]:
    """Thesaurus entries both ways for every meaning that may be put for its sigle unasked.

    Names that the curated thesaurus already holds are for `Thesaurus.of` to put first.
    """
    return tuple(sigle_entries(_pairs(glossary), weight))


def _pairs(glossary: Glossary) -> Iterator[tuple[str, str]]:
    for meaning in unambiguous(glossary):
        yield meaning.sigle, meaning.expansion
