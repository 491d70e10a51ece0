"""Put the congress together: the days as written, with interventions drawn from a stock.

A line `@interventions mines 5` in a day is replaced by the next five interventions on
that topic. An intervention that begins with a name in brackets belongs to that delegate;
the others go to the next delegate of the roster.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

INTERVENTIONS = "@interventions "
DELEGATIONS = "@délégations"
FATES = "@sort"
NUMBERED = "::: Proposition no "


class Delegate(NamedTuple):
    """Someone who speaks at the congress."""

    name: str
    gender: str
    union: str
    place: str
    council: str


class Stock:
    """Interventions by topic and delegates, each taken in turn."""

    def __init__(self, folder: Path) -> None:
        roster = read_roster(folder / "delegues.tsv")
        self.by_name = {delegate.name: delegate for delegate in roster}
        self.turns = cycle(roster)
        self.texts = {
            path.stem: iter(path.read_text(encoding="utf-8").split("\n\n"))
            for path in sorted((folder / "interventions").glob("*.md"))
        }

    def take(self, topic: str, count: int) -> Iterator[str]:
        """Give the next interventions on a topic; running out is an error in the data."""
        for _ in range(count):
            text = next(self.texts[topic], None)
            if text is None:
                raise ValueError(f"plus d'interventions sur {topic!r}")
            yield self._given(text.strip())

    def _given(self, text: str) -> str:
        if not text.startswith("["):
            return spoken(text, next(self.turns))
        name, _, words = text.removeprefix("[").partition("] ")
        return spoken(words, self.by_name[name])


def read_roster(path: Path) -> list[Delegate]:
    """Read the delegates, one per line."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [Delegate(*row) for row in csv.reader(stream, delimiter="\t") if row]


def spoken(text: str, delegate: Delegate) -> str:
    """Put a delegate's name, place and pronouns into an intervention."""
    feminine = delegate.gender == "f"
    filled = text.format(
        lieu=delegate.place,
        syndicat=delegate.union,
        conseil=delegate.council,
        il="elle" if feminine else "il",
        Il="Elle" if feminine else "Il",
        e="e" if feminine else "",
        la="la déléguée" if feminine else "le délégué",
        La="La déléguée" if feminine else "Le délégué",
    )
    courtesy = "Mme" if feminine else "M."
    return f"**{courtesy} {delegate.name}** ({delegate.union}) {filled}"


def expanded_congress(folder: Path) -> str:
    """Give the whole congress as one source text."""
    stock = Stock(folder)
    written = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]
    lines: list[str] = []
    for line in "\n\n".join(written).splitlines():
        if line.startswith(INTERVENTIONS):
            topic, count = line.removeprefix(INTERVENTIONS).split()
            lines.extend(part for text in stock.take(topic, int(count)) for part in (text, ""))
        elif line == DELEGATIONS:
            lines.extend(delegation_tables(folder / "delegations.tsv"))
        elif line == FATES:
            lines.extend(fate_table(lines))
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def delegation_tables(path: Path) -> list[str]:
    """Write the list of delegations, one table for each conseil central."""
    lines: list[str] = []
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream, delimiter="\t"):
            if len(row) == 1:
                lines.extend(["", f"### {row[0]}", "", "| Syndicat | Déléguées et délégués |"])
            elif row:
                lines.append(f"| {row[0]} | {row[1]} |")
    return [*lines, ""]


def fate_table(lines: list[str]) -> list[str]:
    """Write what became of each numbered proposition found so far."""
    rows = ["| No | Objet | Issue |"]
    number = subject = ""
    for line in lines:
        if line.startswith(NUMBERED):
            number = line.removeprefix(NUMBERED)
        elif line.startswith(":::"):
            number = "" if line != ":::" else number
        elif line.startswith("texte: "):
            subject = shortened(line.removeprefix("texte: "))
        elif line.startswith("issue: ") and number:
            rows.append(f"| {number} | {subject} | {line.removeprefix('issue: ').capitalize()} |")
    return ["", *rows, ""]


def shortened(text: str, count: int = 16) -> str:
    """Keep the first words of a text."""
    words = text.split()
    return text if len(words) <= count else " ".join(words[:count]) + "…"
