"""What values are called on a page: dates, kinds of passages, votes."""

import re
from datetime import date

from csnsearch.document import PATH_SEPARATOR, PassageKind
from csnsearch.messages import Message, message
from csnsearch.period import Period, Precision

_MONTHS = (
    message("janvier"), message("février"), message("mars"), message("avril"), message("mai"),
    message("juin"), message("juillet"), message("août"), message("septembre"),
    message("octobre"), message("novembre"), message("décembre"),
)  # fmt: skip
_FIRST = message("1er")


def period_words(period: Period) -> Message:
    """A date in words, as precise as it is known: « 18 mars 2025 », « mars 2025 », « 2025 »."""
    start = _words(period, first=True)
    if period.iso.count("/") == 0:
        return start
    if period.precision is Precision.DAY and _same_month(period):
        return message(
            "du {first} au {last} {month} {year}",
            first=_day(period.start),
            last=period.end.day,
            month=_MONTHS[period.start.month - 1],
            year=period.start.year,
        )
    end = _words(period, first=False)
    if period.precision is Precision.DAY:
        return message("du {start} au {end}", start=start, end=end)
    return message("de {start} à {end}", start=start, end=end)


def _same_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.end.year, period.end.month)


def _day(day: date) -> object:
    return _FIRST if day.day == 1 else day.day


def _words(period: Period, *, first: bool) -> Message:
    day = period.start if first else period.end
    if period.precision is Precision.YEAR:
        return message("{year}", year=day.year)
    month = _MONTHS[day.month - 1]
    if period.precision is Precision.MONTH:
        return message("{month} {year}", month=month, year=day.year)
    return message("{day} {month} {year}", day=_day(day), month=month, year=day.year)


_PASSAGES: dict[str, Message] = {
    PassageKind.RESOLUTION: message("Résolution"),
    PassageKind.RECOMMENDATION: message("Recommandation"),
    PassageKind.TABLE: message("Tableau"),
    PassageKind.ABOUT: message("À propos"),
}
_NAMED = re.compile(r"[^\W\d_]{4,} ")


def passage_name(kind: str, number: str = "") -> Message | None:
    """« Résolution 4 »; None for plain text, which needs no name. A number that is itself a
    name stands alone: « Proposition no 12 », not « Résolution Proposition no 12 ».
    """
    name = _PASSAGES.get(kind)
    if name is None or not number:
        return name
    if _NAMED.match(number):
        return as_is(number)
    return message("{name} {number}", name=name, number=number)


def page_name(page: int | None, label: str) -> Message | None:
    """« p. 87 », with the number printed on the page when it is another one."""
    if page is None:
        return None
    if label and label != str(page):
        return message("p. {page} (numérotée {label})", page=page, label=label)
    return message("p. {page}", page=page)


_STATED = {
    "number": message("Numéro"),
    "mover": message("Proposée par"),
    "seconder": message("Appuyée par"),
    "outcome": message("Résultat"),
    "outcome_text": message("Constat"),
    "for": message("Pour"),
    "against": message("Contre"),
    "abstentions": message("Abstentions"),
    "author": message("Auteur"),
    "place": message("Lieu"),
    "law": message("Loi"),
    "information": message("Pour information"),
    "page_count": message("Nombre de pages"),
    "modified": message("Modifié"),
    "proposition": message("Proposition"),
}


def attribute_name(name: str) -> Message:
    """What a fact of a document or passage is called; its own name when nobody knows it."""
    return _STATED.get(name) or message("{name}", name=name)


def as_is(value: str) -> Message:
    """A value of the data, translated when the catalogue knows it. Braces in it are text."""
    return Message(value.replace("{", "{{").replace("}", "}}"))


def leaf(value: str) -> str:
    """The last step of a hierarchical value."""
    return value.rpartition(PATH_SEPARATOR)[2]
