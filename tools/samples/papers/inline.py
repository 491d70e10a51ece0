"""Cuts a line into runs of plain, bold, italic, raised text and note calls."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

RUN = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|\^(?P<raised>\w+)\^|\[\^(?P<note>\w+)\]"
)


@dataclass(frozen=True)
class Run:
    """A piece of text in one style: plain, bold, italic, raised or note."""

    text: str
    style: str = "plain"


def cut_runs(text: str) -> list[Run]:
    """Cuts marked text into runs, in order."""
    runs: list[Run] = []
    start = 0
    for match in RUN.finditer(text):
        if match.start() > start:
            runs.append(Run(text[start : match.start()]))
        style = match.lastgroup or "plain"
        runs.append(Run(match[style], style))
        start = match.end()
    if start < len(text):
        runs.append(Run(text[start:]))
    return runs


def strip_marks(text: str) -> str:
    """Returns the words alone, without marks nor note calls."""
    return "".join(run.text for run in cut_runs(text) if run.style != "note")


def to_markup(text: str) -> str:
    """Writes the runs in the little XML that reportlab paragraphs read."""
    return "".join(mark_run(run) for run in cut_runs(text))


def mark_run(run: Run) -> str:
    """Writes one run."""
    text = escape(run.text)
    match run.style:
        case "bold":
            return f"<b>{text}</b>"
        case "italic":
            return f"<i>{text}</i>"
        case "raised" | "note":
            return f"<super rise='3.5' size='7'>{text}</super>"
        case _:
            return text


def note_calls(text: str) -> list[str]:
    """Lists the notes a text calls."""
    return [run.text for run in cut_runs(text) if run.style == "note"]
