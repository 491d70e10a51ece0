"""Which kind of document this is: each kind bids on the clues it finds, the highest wins."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from csnsearch.ingest.raw import BlockKind
from csnsearch.ingest.records.reading import Reading, fold

_BODY_CHARACTERS = 40_000
_SEPARATORS = re.compile(r"[-_/.\\]+")


@dataclass(frozen=True, slots=True)
class Clue:
    """A pattern that speaks for a kind, where it is looked for, and how much it says."""

    where: str
    pattern: re.Pattern[str]
    weight: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: the builder that makes it and the type it is filed under."""

    builder: str
    label: str
    clues: tuple[Clue, ...] = ()


DOCUMENT = Kind("general", "Document")
"""What a text is when nothing says more."""


def recognise(reading: Reading) -> Kind:
    """The kind with the highest bid, or `DOCUMENT` when no bid reaches the threshold.

    No single place decides: an article about a mémoire names it in its title, and the
    minutes of 1972 say so only by the way they are written.
    """
    kinds, threshold = _kinds()
    places = _places(reading)
    bids = [(sum(_bids(kind, places)), kind) for kind in kinds]
    best, kind = max(bids, key=lambda bid: bid[0])
    return kind if best >= threshold else DOCUMENT


def _bids(kind: Kind, places: dict[str, str]) -> list[int]:
    return [clue.weight for clue in kind.clues if clue.pattern.search(places[clue.where])]


def _places(reading: Reading) -> dict[str, str]:
    raw = reading.raw
    headings = [block.text for block in reading.opening if block.kind is BlockKind.HEADING][:1]
    names = [name for name, values in raw.metadata.items() if any(values)]
    body = "\n".join(block.text for block in raw.blocks[:400])[:_BODY_CHARACTERS]
    return {
        "title": fold(" \n ".join([raw.title, *headings])),
        "opening": fold(reading.opening_text),
        "name": fold(_SEPARATORS.sub(" ", reading.source.name.rpartition("/")[2])),
        "folder": fold(_SEPARATORS.sub(" ", reading.source.name.rpartition("/")[0])),
        "body": fold(body),
        "metadata": " ".join([*names, reading.source.media_type.rpartition("/")[2]]),
    }


@cache
def _kinds() -> tuple[tuple[Kind, ...], int]:
    path = resources.files("csnsearch.ingest.records").joinpath("kinds.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = tuple(
        Kind(
            entry["builder"],
            entry["label"],
            tuple(Clue(where, re.compile(text), weight) for where, text, weight in entry["clues"]),
        )
        for entry in data["kind"]
    )
    return kinds, data["threshold"]
