"""Any document that is not an article, minutes or a brief: its title, date and text."""

from csnsearch.document import Document
from csnsearch.ingest.records.assemble import Parts, assemble, one_text
from csnsearch.ingest.records.bodies import body_facets, merge
from csnsearch.ingest.records.dating import document_date
from csnsearch.ingest.records.issues import issue_title
from csnsearch.ingest.records.reading import Reading
from csnsearch.ingest.records.site_facets import site_facets
from csnsearch.ingest.records.titling import document_title

_SERIALS = frozenset({"Bulletin", "Revue"})


def build_general(reading: Reading, label: str) -> Document:
    """A publication, study, agreement, statement of accounts, set of rules, letter…"""
    title = document_title(reading)
    parts = Parts(
        label=label,
        title=issue_title(reading, title) if label in _SERIALS else title,
        stretches=one_text(reading),
        date=document_date(reading),
        facets=merge(site_facets(reading), body_facets(reading)),
    )
    return assemble(reading, parts)
