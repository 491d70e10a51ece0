"""Reads the curated thesaurus: ``data/synonyms.txt``, whose head says how it is written.

Plain columns rather than TOML: that parser alone takes longer to load than all the entries.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from csnsearch.query.thesaurus import Entry, Relation, Thesaurus

_DATA = Path(__file__).with_name("data")
_YEARS = re.compile(r"(?P<since>\d{4})?\.\.(?P<until>\d{4})?")

_RELATIONS = {
    "sigle": (Relation.SIGLE, Relation.SIGLE),
    "synonym": (Relation.SYNONYM, Relation.SYNONYM),
    "renamed": (Relation.SUCCESSOR, Relation.FORMER_NAME),
    "act": (Relation.ACT, Relation.ACT),
    "region": (Relation.REGION, Relation.REGION),
}
"""The word of a line → what its right side is to its left, and its left to its right."""


@cache
def curated() -> Thesaurus:
    """The curated entries, read once."""
    return Thesaurus(read_entries((_DATA / "synonyms.txt").read_text(encoding="utf-8")))


def read_entries(text: str) -> Iterator[Entry]:
    """The entries of a thesaurus file. Raises ValueError for a line that cannot be read."""
    weights: dict[str, float] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, sides, *rest = (column.strip() for column in line.split("|", 3))
        if kind == "weight":
            weights[sides] = float(rest[0])
            continue
        options, reason = rest
        yield from _entries(kind, sides, _options(weights[kind], options, reason))


def _entries(kind: str, sides: str, like: Entry) -> Iterator[Entry]:
    left, way, right = sides.partition(" = ")
    if not way:
        left, way, right = sides.partition(" > ")
    if not (way and left and right) or kind not in _RELATIONS:
        raise ValueError(sides)
    there, back = _RELATIONS[kind]
    yield like._replace(asked=left, also=right, relation=there)
    if way == " = ":
        yield like._replace(asked=right, also=left, relation=back, capitals=False)


def _options(weight: float, options: str, reason: str) -> Entry:
    """An entry with the options of a line, its two sides still to be told."""
    entry = Entry("", "", Relation.SYNONYM, weight, note=reason)
    for option in options.split():
        if option == "capitals":
            entry = entry._replace(capitals=True)
        elif years := _YEARS.fullmatch(option):
            entry = entry._replace(since=_year(years["since"]), until=_year(years["until"]))
        else:
            entry = entry._replace(weight=float(option))
    return entry


def _year(text: str | None) -> int | None:
    return int(text) if text else None
