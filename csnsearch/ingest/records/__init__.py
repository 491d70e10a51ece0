"""One file per kind of document: what a raw document is, and the document it makes."""

from collections.abc import Callable, Mapping

from csnsearch.document import Document
from csnsearch.ingest.records.article import build_article
from csnsearch.ingest.records.auction import Kind, recognise
from csnsearch.ingest.records.brief import build_brief
from csnsearch.ingest.records.general import build_general
from csnsearch.ingest.records.minutes import build_minutes
from csnsearch.ingest.records.reading import Reading, Vocabularies
from csnsearch.ingest.records.ready import build_ready, is_ready

Builder = Callable[[Reading, str], Document]

RECORDS: Mapping[str, Builder] = {
    "article": build_article,
    "minutes": build_minutes,
    "brief": build_brief,
    "general": build_general,
    "ready": build_ready,
}
"""Builder name, as ``kinds.toml`` gives it, to builder."""


def build(reading: Reading) -> Document:
    """The document that a raw document makes."""
    if is_ready(reading):
        return build_ready(reading, "")
    kind = recognise(reading)
    return RECORDS[kind.builder](reading, kind.label)


__all__ = ["RECORDS", "Builder", "Kind", "Reading", "Vocabularies", "build", "recognise"]
