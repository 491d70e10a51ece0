"""Read the written samples back and compare them with the tables.

Run from the root of the repository: python -m tools.samples.minutes.check_minutes
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from .build_minutes import ARCHIVE, HERE

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Read one of the two tables."""
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def squeezed(text: str) -> str:
    """Keep letters and digits only, ligatures undone: line ends and hyphens do not count."""
    return re.sub(r"\W|_|\ufffe", "", unicodedata.normalize("NFKC", text)).casefold()


def page_texts(path: Path) -> list[str]:
    """Give the squeezed text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]


def faults() -> Iterator[str]:
    """Yield one line per disagreement between a file and the tables."""
    texts: dict[str, list[str]] = {}
    for row in rows("expected.tsv"):
        if row["path"].endswith(".pdf"):
            texts[row["path"]] = page_texts(ARCHIVE / row["path"])
            if len(texts[row["path"]]) != int(row["pages"]):
                yield f"{row['path']}: {len(texts[row['path']])} pages, attendu {row['pages']}"
    for row in rows("expected_resolutions.tsv"):
        pages = texts.get(row["path"])
        if pages and any(pages) and not _found(row, pages):
            yield f"{row['path']}: p. {row['page']}, {row['label']} {row['first_words']!r}"


def _found(row: Row, pages: list[str]) -> bool:
    """The label, mover and first words stand on the page, or run on to the next one."""
    start = int(row["page"]) - 1
    text = "".join(pages[start : start + 2])
    begins = squeezed(row["label"] or row["mover"])
    return begins in pages[start] and squeezed(row["first_words"]) in text


def main() -> int:
    """Print the disagreements; succeed when there is none."""
    found = list(faults())
    print("\n".join(found) or "Tout concorde.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
