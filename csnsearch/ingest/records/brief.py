"""A mémoire, avis or commentaires: the bill, the commission, and each recommendation."""

import re
from collections.abc import Iterator, Sequence

from csnsearch.document import Document, PassageKind
from csnsearch.ingest.passages import Stretch
from csnsearch.ingest.raw import Block
from csnsearch.ingest.records.assemble import Parts, assemble
from csnsearch.ingest.records.bills import dated_bill, law_title, main_bill
from csnsearch.ingest.records.bodies import body_facets, merge
from csnsearch.ingest.records.dating import document_date
from csnsearch.ingest.records.reading import Reading
from csnsearch.ingest.records.recommendations import Recommendation, find_recommendations
from csnsearch.ingest.records.self_description import foreword_stretches
from csnsearch.ingest.records.site_facets import site_facets
from csnsearch.ingest.records.titling import document_title

_COMMISSION = re.compile(
    r"\b(?P<name>(?:House of Commons |Senate )?(?:Standing |Special |Parliamentary )?Committee on [^.;:]{4,160}"
    r"|Commission (?!européenne|scolaire|des normes)(?:permanente |parlementaire |spéciale |mixte )?(?:de|du|des|sur|d['’])\s?[^.;:()]{3,120}"
    r"|Comité (?:permanent|consultatif|sénatorial|spécial|parlementaire)\b[^.;:()]{3,160})"
)
_COMMISSION_END = re.compile(
    r"\s*(?:\n\n|\n(?=[A-ZÀ-Ý0-9])|,? (?:sur|dans le cadre|concernant|portant|au sujet|relativement|à propos|lors|en vue|en réponse|le \d|on the subject|regarding|in the context|with respect|as part of|in view of)\b|,? (?:le )?projet de loi|,? (?:on )?Bill\b|, (?=(?:le |la )?\d|Montréal|Québec)|\s[–—-]\s|$)",
)


def build_brief(reading: Reading, label: str) -> Document:
    """A brief with its bill, law, commission and recommendations."""
    date = document_date(reading)
    title = document_title(reading)
    opening = reading.opening_text
    bill = main_bill([title, opening, reading.source.name.replace("_", " ").replace("-", " ")])
    law = law_title(opening) or law_title(title)
    parts = Parts(
        label=label,
        title=title,
        date=date,
        stretches=brief_stretches(reading.raw.blocks),
        facets=merge(
            site_facets(reading),
            body_facets(reading),
            _facets(dated_bill(bill, date), commission(opening)),
        ),
        attributes={"law": law} if law else {},
    )
    return assemble(reading, parts)


def commission(text: str) -> str:
    """The commission or committee that a title page addresses, or ""."""
    found = _COMMISSION.search(text)
    if not found:
        return ""
    name = found["name"]
    end = _COMMISSION_END.search(name, len("Commission"))
    return " ".join(name[: end.start() if end else None].split()).rstrip(" ,")


def _facets(bill: str, addressed: str) -> dict[str, list[str]]:
    stated = {"projet_de_loi": bill, "commission": addressed}
    return {name: [value] for name, value in stated.items() if value}


def brief_stretches(blocks: Sequence[Block]) -> list[Stretch]:
    """The text of a brief, its recommendations and its self-description apart."""
    stretches: list[Stretch] = []
    place = 0
    for found in find_recommendations(blocks):
        if found.first >= place:
            stretches.extend(_text(blocks[place : found.first]))
            stretches.extend(_around_rows(blocks, found))
            place = found.last
    stretches.extend(_text(blocks[place:]))
    return stretches


def _around_rows(blocks: Sequence[Block], found: Recommendation) -> Iterator[Stretch]:
    stated = {"number": found.label} if found.label else {}
    yield Stretch(
        tuple(blocks[found.first : found.last]), PassageKind.RECOMMENDATION, attributes=stated
    )


def _text(blocks: Sequence[Block]) -> list[Stretch]:
    return foreword_stretches(blocks) if blocks else []
