"""The glossary of an index, dated on demand, and what it gives to the thesaurus."""

from collections.abc import Iterator
from dataclasses import replace

from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level, Sort
from csnsearch.query.index_query import Everything
from csnsearch.query.thesaurus import Entry, sigle_entries
from csnsearch.schema import SIGLE_FACET
from csnsearch.sigles.glossary import Glossary, Meaning
from csnsearch.sigles.unambiguous import unambiguous
from csnsearch.stored import load_document

ENTRY_WEIGHT = 0.6
"""What a name that documents give is worth beside its sigle: less than one that somebody
read and approved for the thesaurus."""


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
