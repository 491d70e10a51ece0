"""The two tables that say what a reader should find in the samples."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from .model import Minutes, Printed, Resolution
from .outcomes import normalised
from .typography import slips

FILES = ("path", "title", "instance", "start", "end", "status", "pages", "resolutions")
RESOLUTIONS = ("path", "page", "label", "mover", "seconder", "outcome", "first_words")
COURTESY = re.compile(
    r"^(?:l[ae] |the )?(?:M\.|Mme|Mmes|confrère|consœur|consoeur|camarade|Mr\.|Ms\.)[ \u00a0]"
)
Entry = tuple[Minutes, Printed]


def write_tables(entries: Iterable[Entry], folder: Path) -> None:
    """Write both tables beside the generator."""
    known = sorted(entries, key=lambda entry: entry[0].path)
    _write(folder / "expected.tsv", FILES, (file_row(*entry) for entry in known))
    rows = (row for entry in known for row in resolution_rows(*entry))
    _write(folder / "expected_resolutions.tsv", RESOLUTIONS, rows)


def _write(target: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(
            stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writerow(header)
        writer.writerows(rows)


def file_row(minutes: Minutes, printed: Printed) -> list[str]:
    """Give the line of one file."""
    return [
        minutes.path,
        minutes.title,
        minutes.instance,
        minutes.start,
        minutes.end,
        minutes.status,
        _number(printed.pages),
        str(len(minutes.resolutions())),
    ]


def resolution_rows(minutes: Minutes, printed: Printed) -> Iterable[list[str]]:
    """Give one line per resolution, in reading order."""
    pairs = zip(minutes.resolutions(), printed.resolution_pages, strict=True)
    for resolution, page in pairs:
        yield [
            minutes.path,
            _number(page),
            resolution.label,
            person(resolution.mover),
            person(resolution.seconder),
            normalised(resolution.outcome),
            first_words(shown_text(minutes, resolution)),
        ]


def person(written: str) -> str:
    """Keep the name: no courtesy title, no union after the comma."""
    return COURTESY.sub("", written).split(",")[0].split(" (")[0].strip()


def shown_text(minutes: Minutes, resolution: Resolution) -> str:
    """Give the text as the file shows it, with its slips when it has some."""
    text = resolution.text.replace("¬", "")
    return slips(text) if minutes.layout.slips else text


def first_words(text: str, count: int = 6) -> str:
    """Give the first words of a text, one ordinary space between them."""
    return " ".join(re.split(r"[ \u00a0\u202f]+", text)[:count])


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
