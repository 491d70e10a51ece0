"""Titles made from what a document states, for kinds whose covers spread theirs over ten lines.

A cover reads "Mémoire présenté par la / CSN / à la Commission… / sur le / projet de loi
no 89, / Loi…"; a list of results needs "Mémoire sur le projet de loi no 89, Loi…".
"""

import re
from collections.abc import Sequence

from csnsearch.ingest.raw import Block
from csnsearch.ingest.records.wording import patterns
from csnsearch.period import Period, Precision

_MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip
_COVERS = patterns("covers")
_BODY = _COVERS["body"]
_LINE_WORDS = 18


def period_words(period: Period, language: str) -> str:
    """A date in words: "28 au 30 novembre 1985", "mai 2011", "September 30, 2014"."""
    months = _MONTHS["en" if language == "en" else "fr"]
    start, end = period.start, period.end
    if period.precision is Precision.YEAR:
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    if period.precision is Precision.MONTH:
        return f"{months[start.month - 1]} {start.year}"
    if language == "en":
        return _english_days(period, months)
    if start == end:
        return f"{_day(start.day)} {months[start.month - 1]} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        join = "et" if end.day - start.day == 1 else "au"
        return f"{_day(start.day)} {join} {end.day} {months[start.month - 1]} {start.year}"
    year = f" {start.year}" if start.year != end.year else ""
    return (
        f"{_day(start.day)} {months[start.month - 1]}{year} au "
        f"{_day(end.day)} {months[end.month - 1]} {end.year}"
    )


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


def _day(day: int) -> str:
    return "1er" if day == 1 else str(day)


def _english_days(period: Period, months: Sequence[str]) -> str:
    start, end = period.start, period.end
    first = f"{months[start.month - 1]} {start.day}"
    if start == end:
        return f"{first}, {start.year}"
    last = str(end.day) if start.month == end.month else f"{months[end.month - 1]} {end.day}"
    return f"{first}–{last}, {end.year}"


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
