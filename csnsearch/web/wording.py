"""What values are called on a page: dates, kinds of passages, votes."""

import re

from csnsearch.document import PATH_SEPARATOR, PassageKind
from csnsearch.messages import Message, message

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
