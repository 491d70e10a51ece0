"""Adds up the tables of accounts, so that no figure is typed twice.

A cell `=+` is the sum of the plain figures above it since the last sum or the last row without
figures; `=A-B` and `=A+B` work on rows named by a trailing `@A` in their first cell.
"""

from __future__ import annotations

import re

NBSP = "\u00a0"
FIGURE = re.compile(r"^\(?\d[\d\s\u00a0\u202f]*\)?$")
ROW_NAME = re.compile(r"\s*@(\w)$")
TERM = re.compile(r"([+-])(\w)")

Row = tuple[str, ...]


def add_up(rows: list[Row]) -> list[Row]:
    """Replaces every formula by its figure; leaves other cells alone."""
    if not any(cell.startswith("=") for row in rows for cell in row[1:]):
        return rows
    columns = [add_column(rows, index) for index in range(1, len(rows[0]))]
    labels = [ROW_NAME.sub("", row[0]) for row in rows]
    return [(label, *cells) for label, *cells in zip(labels, *columns, strict=True)]


def add_column(rows: list[Row], index: int) -> list[str]:
    """Works down one column; its head, often a year, is not a figure to add."""
    running, named, cells = 0, dict[str, int](), [rows[0][index]]
    for row in rows[1:]:
        cell = row[index]
        value = read_figure(cell)
        if cell == "=+":
            value, running = running, 0
        elif cell.startswith("="):
            signed = TERM.findall("+" + cell[1:])
            value = sum(named[name] * (1 if sign == "+" else -1) for sign, name in signed)
        elif value is None:
            running = 0
        else:
            running += value
        if value is not None and (match := ROW_NAME.search(row[0])):
            named[match[1]] = value
        cells.append(write_figure(value) if cell.startswith("=") and value is not None else cell)
    return cells


def read_figure(cell: str) -> int | None:
    """Reads `1 234` or `(1 234)`; anything else is not a figure."""
    if cell in ("–", "—"):
        return 0
    if not FIGURE.match(cell):
        return None
    value = int(re.sub(r"\D", "", cell))
    return -value if cell.startswith("(") else value


def write_figure(value: int) -> str:
    """Writes thousands with no-break spaces and negatives in parentheses."""
    text = f"{abs(value):,}".replace(",", NBSP)
    return f"({text})" if value < 0 else text
