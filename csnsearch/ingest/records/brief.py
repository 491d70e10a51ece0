"""A mémoire, avis or commentaires: the bill, the commission, and each recommendation."""

import re
from collections.abc import Sequence

from csnsearch.document import Document, PassageKind
from csnsearch.ingest.language import detect
from csnsearch.ingest.passages import Stretch
from csnsearch.ingest.raw import Block
from csnsearch.ingest.records.assemble import Parts, assemble
from csnsearch.ingest.records.bills import dated_bill, law_title, main_bill
from csnsearch.ingest.records.bodies import body_facets, merge
from csnsearch.ingest.records.dating import document_date
from csnsearch.ingest.records.naming import brief_title
from csnsearch.ingest.records.reading import Reading, fold
from csnsearch.ingest.records.recommendations import (
    Recommendation,
    find_recommendations,
    split_rows,
)
from csnsearch.ingest.records.self_description import foreword_stretches
from csnsearch.ingest.records.site_facets import site_facets
from csnsearch.ingest.records.titling import document_title
from csnsearch.ingest.records.wording import patterns

_COVERS = patterns("covers")


def build_brief(reading: Reading, label: str) -> Document:
    """A brief with its bill, law, commission and recommendations."""
    date = document_date(reading)
    stated = document_title(reading)
    opening = reading.opening_text
    bill = main_bill([stated, opening, re.sub(r"[-_]", " ", reading.source.name)])
    law = law_title(opening) or law_title(stated)
    cover = "\n".join(block.text for block in reading.cover)
    title = brief_title(
        label=label, cover=cover, bill=bill, law=law, language=detect(reading.raw.text)
    )
    parts = Parts(
        label=label,
        title=title or stated,
        surtitre=_slogan(stated, reading) if title else "",
        date=date,
        stretches=brief_stretches(reading.blocks),
        facets=merge(
            site_facets(reading),
            body_facets(reading),
            _facets(dated_bill(bill, date), commission(opening)),
        ),
        attributes={"law": law} if law else {},
    )
    return assemble(reading, parts)


def _slogan(stated: str, reading: Reading) -> str:
    """The catchphrase on the cover: « L'article 45 n'est pas un obstacle »."""
    first = fold(stated)
    on_cover = any(fold(block.text) == first for block in reading.cover)
    return "" if not on_cover or patterns("titles")["plain"].search(first) else stated


def commission(text: str) -> str:
    """The commission or committee that a title page addresses, or ""."""
    found = _COVERS["commission"].search(text)
    if not found:
        return ""
    name = found["name"]
    # What begins "Commission spéciale sur" may well go on: the end comes after its subject began.
    begun = _COVERS["commission_subject"].match(name)
    end = _COVERS["commission_end"].search(name, begun.end() if begun else 0)
    return _COVERS["dangling"].sub("", " ".join(name[: end.start() if end else None].split()))


def _facets(bill: str, addressed: str) -> dict[str, list[str]]:
    stated = {"projet_de_loi": bill, "commission": addressed}
    return {name: [value] for name, value in stated.items() if value}


def brief_stretches(blocks: Sequence[Block]) -> list[Stretch]:
    """The text of a brief, its recommendations and its self-description apart."""
    parts = split_rows(blocks)
    stretches: list[Stretch] = []
    place = 0
    for found in find_recommendations(parts):
        stretches.extend(_text(parts[place : found.first]))
        stretches.append(_recommended(parts, found))
        place = found.last
    stretches.extend(_text(parts[place:]))
    return stretches


def _recommended(parts: Sequence[Block], found: Recommendation) -> Stretch:
    stated = {"number": found.label} if found.label else {}
    blocks = tuple(parts[found.first : found.last])
    page = blocks[1].page if found.label_alone and len(blocks) > 1 else blocks[0].page
    return Stretch(blocks, PassageKind.RECOMMENDATION, stated, page)


def _text(blocks: Sequence[Block]) -> list[Stretch]:
    return foreword_stretches(blocks) if blocks else []
