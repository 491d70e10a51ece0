"""Titles made from what a document states, for kinds whose covers spread theirs over ten lines.

A cover reads "Mémoire présenté par la / CSN / à la Commission… / sur le / projet de loi
no 89, / Loi…"; a list of results needs "Mémoire sur le projet de loi no 89, Loi…".
"""

import re
from collections.abc import Sequence

from csnsearch.dates.in_words import period_words
from csnsearch.ingest.raw import Block
from csnsearch.ingest.records.wording import patterns
from csnsearch.period import Period

_COVERS = patterns("covers")
_BODY = _COVERS["body"]
_LINE_WORDS = 18


def minutes_title(*, kind: str, parts: Sequence[str], period: Period | None, language: str) -> str:
    """« Procès-verbal – Conseil confédéral, 28 au 30 novembre 1985 »."""
    named = ", ".join(part for part in parts if part)
    when = period_words(period, language) if period else ""
    return " – ".join(part for part in (kind, ", ".join(p for p in (named, when) if p)) if part)


def brief_title(*, label: str, cover: str, bill: str, law: str, language: str) -> str:
    """« Mémoire de la FSSS–CSN sur le projet de loi no 15, Loi visant… », or "" when the
    cover names neither a bill nor a subject."""
    if language == "en":
        label = {"Mémoire": "Brief", "Avis": "Opinion", "Commentaires": "Comments"}.get(
            label, label
        )
    subject = _bill_subject(bill, law, language) if bill else _stated_subject(cover)
    if not subject:
        return ""
    author = _author(cover) if language != "en" else ""
    return " ".join(part for part in (label, author, subject) if part)


def body_line(blocks: Sequence[Block]) -> str:
    """The organisation that a title page names on a line of its own, or ""."""
    for block in blocks:
        line = " ".join(block.text.split())
        found = _BODY.match(line)
        if found and len(line.split()) <= _LINE_WORDS:
            return found["name"].strip(" –-")
        if _COVERS["body_in_capitals"].match(line) and len(line.split()) <= _LINE_WORDS:
            return re.sub(r"\s\([^)]*\)$", "", line)
    return ""


def _bill_subject(bill: str, law: str, language: str) -> str:
    number = bill.removeprefix("PL ")
    french = f"sur le projet de loi {_number(bill)}"
    named = f"on Bill {number}" if language == "en" else french
    return f"{named}, {law}" if law else named


def _number(bill: str) -> str:
    return f"no {bill.removeprefix('PL ')}" if bill.startswith("PL ") else bill


def _stated_subject(cover: str) -> str:
    found = _COVERS["subject"].search(" ".join(cover.split()))
    return _COVERS["subject_end"].sub("", found["subject"]).strip(" ,") if found else ""


def _author(cover: str) -> str:
    """Such as "de la FSSS–CSN"; nothing for the confederation itself."""
    found = _BODY.search(cover)
    if not found or "Confédération" in cover[: found.start()]:
        return ""
    sigle = found["sigle"] or ""
    name = (
        sigle
        if sigle and found["name"].startswith("Fédération")
        else " ".join(found["name"].split())
    )
    return f"de la {name}" if _COVERS["feminine"].match(name) else f"du {name}"
