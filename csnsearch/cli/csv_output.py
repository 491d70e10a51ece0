"""Tables on the standard output, for spreadsheets."""

import csv
import sys
from collections.abc import Iterable, Sequence

from csnsearch.cli.language import say
from csnsearch.messages import Message
from csnsearch.search.export_csv import inert


def print_csv(heads: Sequence[Message], rows: Iterable[Sequence[object]]) -> None:
    """A head and rows, commas between cells. Text that a spreadsheet would compute is made
    inert; None is an empty cell.
    """
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([say(head) for head in heads])
    writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    if value is None:
        return ""
    return inert(value) if isinstance(value, str) else value
