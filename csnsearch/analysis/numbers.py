"""Numbers: ``330 000`` is one term whatever space it holds; ``29%`` is ``29 %``.

A percentage or an amount gives its words and a code with the unit, so that a question
about 29 % is not answered by « le 29 mai », and every spelling of an amount is one:
« 3 M$ », « 3 millions de dollars », « 3 000 000 $ » and, in English pages, « $3,000,000 ».
"""

import re
from decimal import Decimal

from csnsearch.analysis.characters import HYPHENS, SPACES
from csnsearch.analysis.piece import Cutter, Reading

# « 514 598-2271 » is a telephone number, not a thousand.
GROUPED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,6}}(?!\d|[{SPACES}{HYPHENS}]\d{{4}}(?!\d))"
_SPACE = f"[{SPACES}]"
_LARGE = r"(?:mill|b)i(?:on|ard)s?"
UNIT = (
    rf"{_SPACE}?(?:[%‰]|[kKMG]?{_SPACE}?\$|Md\$|(?i:pour\scents?|p\.\s?(?:100|cent)"
    rf"|(?:{_LARGE}\s(?:de\s|d'\s?)?)?(?:dollars?|\$)))"
)
_DECIMALS = r"[,.]\d{1,6}(?![.,]?\d)"
_THOUSANDS = r"\d{1,3}(?:,\d{3}){1,6}"
ENGLISH_AMOUNT = (
    rf"\$\s?(?:{_THOUSANDS}|{GROUPED}|\d{{1,15}})(?:\.\d{{1,2}})?"
    rf"(?:\s(?i:{_LARGE})|[kKMB])?(?!\w|[.,]\d)"
)
"""« $4.55 », « $3,000,000 », « $3 million », in text as written."""
# « articles 4,5,6 » is a list: a comma that follows another one parts.
_ALONE = rf"(?<!\d[.,])(?:{_THOUSANDS}|\d{{1,15}},\d{{1,6}})(?![.,]?\d)"
MEASURE = (
    rf"(?:(?:{GROUPED}(?:{_DECIMALS})?|(?<!\d[.,])(?:{_THOUSANDS}|\d{{1,15}})(?:{_DECIMALS})?){UNIT}"
    rf"|{GROUPED}(?:{_DECIMALS})?|{_ALONE})"
)
"""A number that holds a space, a comma or a unit, in text as written."""

_PARTS = re.compile(r"(?P<number>[\d ,.]*\d)\s?(?P<unit>(?:\D.*)?)")
_IN_THOUSANDS = re.compile(_THOUSANDS + r"(?:\.\d{1,2})?")
_UNIT_WORDS = re.compile(r"[^\W_]{2,}")
_SCALES = (
    ("milliard", 9), ("billion", 9), ("million", 6), ("md", 9), ("g", 9), ("b", 9), ("m", 6),
    ("k", 3),
)  # fmt: skip
"""How units begin, and the zeros they stand for. « billion » is met in English pages."""


def _read_measure(found: re.Match[str]) -> Reading | None:
    text = found.group().lstrip("$ ")
    parts = _PARTS.fullmatch(text)
    if parts is None:
        return None
    number, unit = parts["number"].replace(" ", ""), parts["unit"].lower()
    dollars = "$" in found.group() or "dollar" in unit
    if not unit and not dollars:
        return _bare(number)
    return Reading((number, *_UNIT_WORDS.findall(unit)), (_code(number, unit, dollars=dollars),))


def _bare(number: str) -> Reading:
    """« 330,000 » may be three hundred and thirty thousand, as English writes it."""
    if _IN_THOUSANDS.fullmatch(number):
        return Reading((number,), (number.replace(",", ""),))
    return Reading(codes=(number,))


def _code(number: str, unit: str, *, dollars: bool) -> str:
    if not dollars:
        return _plain(number) + ("‰" if unit == "‰" else "%")
    if _IN_THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    return (
        _plain(number, next((zeros for word, zeros in _SCALES if unit.startswith(word)), 0)) + "$"
    )


def _plain(number: str, zeros: int = 0) -> str:
    """The number as French writes it, without idle zeros: 4.50 is 4,5."""
    value = Decimal(number.replace(",", ".")).scaleb(zeros)
    whole, _, decimals = f"{value:f}".partition(".")
    return f"{whole},{decimals.rstrip('0')}".rstrip(",")


MEASURES = Cutter(
    "measure",
    "Nombres, montants et pourcentages",
    "« 330 000 » est un seul nombre, quelle que soit l'espace; « 29% » s'écrit aussi « 29 % », "
    "et « 3 M$ », « 3 millions de dollars ».",
    rf"(?<![\w$])(?:{ENGLISH_AMOUNT}|{MEASURE}(?!\w))",
    _read_measure,
)


def _read_clause(found: re.Match[str]) -> Reading:
    return Reading(codes=(found.group(),))


CLAUSES = Cutter(
    "clause",
    "Clauses et articles",
    "« 5-3.02 » désigne une clause : ses chiffres ne se cherchent pas séparément.",
    # « 514.598.2271 » is a telephone number.
    r"(?<!\w)(?<!\d\.)(?!(?:1\.)?\d{3}\.\d{3}\.\d{4}(?!\d))"
    r"(?:\d{1,3}-)?\d{1,5}(?:\.\d{1,5}){1,6}(?!\w|-\d)",
    _read_clause,
)
