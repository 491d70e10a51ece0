"""An article of the site: communiqué, reportage, letter, word of the presidency."""

import re

from csnsearch.dates import parse_period
from csnsearch.document import Document, PassageKind
from csnsearch.ingest.closings import about_start
from csnsearch.ingest.passages import Stretch
from csnsearch.ingest.raw import Block
from csnsearch.ingest.records.assemble import Parts, assemble
from csnsearch.ingest.records.bills import bill_facets
from csnsearch.ingest.records.bodies import body_facets, merge
from csnsearch.ingest.records.dating import document_date, stated_date
from csnsearch.ingest.records.genres import article_genre
from csnsearch.ingest.records.reading import Reading, fold
from csnsearch.ingest.records.site_facets import site_facets
from csnsearch.ingest.records.titling import document_title

_HEAD_BLOCKS = 6
_BULLET = re.compile(r"^[•·\-–\s]+")


def build_article(reading: Reading, label: str) -> Document:
    """Surtitre, title and chapeau as fields, the rest as text; the closing "À propos" apart."""
    raw = reading.raw
    title = document_title(reading)
    surtitre, chapeau = raw.first("surtitre"), raw.first("chapeau")
    date = stated_date(reading) or document_date(reading)
    body = _without_head(raw.blocks, {title, surtitre, chapeau})
    information = raw.first("information")
    parts = Parts(
        label=article_genre(reading) or label,
        title=title,
        surtitre=surtitre,
        chapeau=chapeau,
        date=date,
        stretches=_stretches(body),
        facets=merge(
            site_facets(reading),
            body_facets(reading),
            bill_facets([title, surtitre, chapeau], date),
        ),
        attributes={"information": information} if information else {},
    )
    return assemble(reading, parts)


def _stretches(body: tuple[Block, ...]) -> list[Stretch]:
    start = about_start(body)
    if start is None:
        return [Stretch(body)]
    return [Stretch(body[:start]), Stretch(body[start:], PassageKind.ABOUT)]


def _without_head(blocks: tuple[Block, ...], fields: set[str]) -> tuple[Block, ...]:
    """The body without the lines that became fields; they stand before it, if at all."""
    known = {_bare(text) for text in fields if text}
    head = tuple(block for block in blocks[:_HEAD_BLOCKS] if not _is_field(block, known))
    return head + blocks[_HEAD_BLOCKS:]


def _is_field(block: Block, known: set[str]) -> bool:
    return _bare(block.text) in known or parse_period(_BULLET.sub("", block.text)) is not None


def _bare(text: str) -> str:
    return fold(_BULLET.sub("", text))
