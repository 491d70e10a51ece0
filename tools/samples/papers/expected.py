"""Writes what a reader should find in each file, from the data the files were made of."""

from __future__ import annotations

from pathlib import Path

from .inline import strip_marks
from .paper import Outcome, Paper

Built = list[tuple[Paper, Outcome]]

FILE_COLUMNS = (
    "path",
    "title",
    "kind",
    "date",
    "language",
    "bill",
    "commission",
    "pages",
    "recommendations",
)
RECOMMENDATION_COLUMNS = ("path", "page", "label", "words")


def write_expected(built: Built, folder: Path) -> None:
    """Writes both tables, sorted by path."""
    built = sorted(built, key=lambda item: item[0].path)
    write_table(folder / "expected.tsv", FILE_COLUMNS, [file_row(*item) for item in built])
    rows = [row for item in built for row in recommendation_rows(*item)]
    write_table(folder / "expected_recommendations.tsv", RECOMMENDATION_COLUMNS, rows)


def file_row(paper: Paper, outcome: Outcome) -> list[str]:
    """Describes one file."""
    return [
        paper.path,
        paper.title,
        paper.kind,
        paper.date,
        paper.language,
        paper.bill,
        paper.commission,
        str(outcome.pages or ""),
        str(len(outcome.recommendations)),
    ]


def recommendation_rows(paper: Paper, outcome: Outcome) -> list[list[str]]:
    """Describes each recommendation by its label and first six words."""
    return [
        [
            paper.path,
            str(found.page or ""),
            found.label,
            " ".join(strip_marks(found.text).split()[:6]),
        ]
        for found in outcome.recommendations
    ]


def write_table(path: Path, columns: tuple[str, ...], rows: list[list[str]]) -> None:
    """Writes tab-separated lines under a header."""
    lines = ["\t".join(cells) for cells in [list(columns), *rows]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
