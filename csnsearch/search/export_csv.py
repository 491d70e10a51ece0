"""References as a table for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Sequence
from enum import StrEnum

from csnsearch.messages import DEFAULT_LANGUAGE, message
from csnsearch.search.citation import Reference

MEDIA_TYPE = "text/csv"
BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

_HEADS = (
    message("identifiant"), message("type"), message("titre"), message("date"),
    message("auteur"), message("éditeur"), message("instance"), message("pages"),
    message("cote"), message("adresse"), message("langue"), message("extrait"),
    message("consulté le"),
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "\t")
"""What makes a spreadsheet compute a cell, or run it. Wide forms are the same to some."""


class Separator(StrEnum):
    """What stands between cells. Excel in French expects semicolons."""

    COMMA = "comma"
    SEMICOLON = "semicolon"


_SIGNS = {Separator.COMMA: ",", Separator.SEMICOLON: ";"}


def csv_table(
    references: Iterable[Reference],
    language: str = DEFAULT_LANGUAGE,
    separator: Separator = Separator.COMMA,
) -> str:
    """A head and one row for each reference, without the byte order mark."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=_SIGNS[separator], lineterminator="\r\n")
    writer.writerow([head.text(language) for head in _HEADS])
    writer.writerows([inert(cell) for cell in _row(reference)] for reference in references)
    return table.getvalue()


def inert(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would compute.

    >>> inert("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(reference: Reference) -> Sequence[str]:
    return (
        reference.id,
        reference.kind,
        reference.title,
        reference.date.iso if reference.date else "",
        " ; ".join(reference.authors),
        " ; ".join(reference.publishers),
        reference.instance,
        ", ".join(reference.pages),
        reference.call_number,
        reference.address,
        reference.language,
        reference.extract,
        reference.consulted.isoformat(),
    )
