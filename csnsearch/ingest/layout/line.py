"""A printed line, whole: what stands on one baseline within one column."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from csnsearch.ingest.layout.fragment import WIDE_SPACE, Fragment


class Cell(NamedTuple):
    """A part of a line set apart by a wide space."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page. `left` and `right` bound the column in which it stands."""

    cells: tuple[Cell, ...]
    y: float
    size: float
    bold: bool = False
    page: int = 1
    left: float = 0.0
    right: float = 0.0
    column: int = 0
    """Counts the columns of text of the whole file: lines of two columns never join by place."""

    @property
    def text(self) -> str:
        """What is written, left to right."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.cells[-1].x1


# A small sign this much above or below a line still belongs to it (67ᵉ, CO₂, note calls).
_RAISED, _LOWERED = 0.8, 0.35
_SMALL = 0.85
_SAME_LINE = 0.3
_SIGN_LETTERS = 4
_TOUCHING = 0.14


def lines_of(fragments: list[Fragment], page: int) -> list[Line]:
    """The lines that fragments of one column make, from top to bottom."""
    rows: list[list[Fragment]] = []
    main: Fragment | None = None
    for piece in sorted(fragments, key=lambda piece: (piece.y, piece.x0)):
        if main and abs(piece.y - main.y) <= _SAME_LINE * min(piece.size, main.size):
            rows[-1].append(piece)
            main = main if main.size >= piece.size else piece
        else:
            rows.append([piece])
            main = piece
    return [_line(row, page) for row in _with_small_signs(rows)]


def bounded(lines: list[Line], column: int) -> list[Line]:
    """The same lines, told the bounds of their column."""
    if not lines:
        return []
    left = min(line.x0 for line in lines)
    right = max(line.x1 for line in lines)
    return [replace(line, left=left, right=right, column=column) for line in lines]


def _main(row: list[Fragment]) -> Fragment:
    return max(row, key=lambda piece: (piece.size, len(piece.text)))


def _with_small_signs(rows: list[list[Fragment]]) -> list[list[Fragment]]:
    """Rows of raised or lowered small signs joined to the line they stand on."""
    joined: list[list[Fragment]] = []
    raised: list[Fragment] = []
    for row in rows:
        if raised and _all_stand_on(raised, row):
            joined.append([*raised, *row])
            raised = []
            continue
        if raised:
            joined.append(raised)
            raised = []
        if joined and _all_stand_on(row, joined[-1]):
            joined[-1].extend(row)
        elif all(len(piece.text) <= _SIGN_LETTERS for piece in row):
            raised = row
        else:
            joined.append(row)
    return [*joined, raised] if raised else joined


def _all_stand_on(row: list[Fragment], line: list[Fragment]) -> bool:
    return all(_stands_on(piece, line, _main(line)) for piece in row)


def _stands_on(piece: Fragment, row: list[Fragment], main: Fragment) -> bool:
    near = any(
        -0.5 * main.size < piece.x0 - other.x1 < main.size
        or -0.5 * main.size < other.x0 - piece.x1 < main.size
        for other in row
    )
    height = main.y - piece.y
    return (
        near
        and piece.size < _SMALL * main.size
        and -_LOWERED * main.size <= height <= _RAISED * main.size
    )


def _line(row: list[Fragment], page: int) -> Line:
    if len(row) == 1:
        (lone,) = row
        cell = Cell(lone.text, lone.x0, lone.x1)
        return Line((cell,), lone.y, lone.size, bold=lone.bold, page=page)
    ordered = sorted(_unspaced(row), key=lambda piece: piece.x0)
    main = _main(row)
    cells = [Cell(ordered[0].text, ordered[0].x0, ordered[0].x1)]
    for before, piece in pairwise(ordered):
        last = cells[-1]
        gap = piece.x0 - last.x1
        if gap >= WIDE_SPACE * main.size:
            cells.append(Cell(piece.text, piece.x0, piece.x1))
        else:
            joint = "" if gap < _TOUCHING * main.size and _may_touch(before, piece) else " "
            cells[-1] = Cell(last.text + joint + piece.text, last.x0, max(last.x1, piece.x1))
    weight = sum(len(piece.text) for piece in row if piece.bold)
    bold = 2 * weight > sum(len(piece.text) for piece in row)
    return Line(tuple(cells), main.y, main.size, bold=bold, page=page)


def _unspaced(row: list[Fragment]) -> list[Fragment]:
    """Short words beside a letter-spaced one are letter-spaced too: ``L A  G R È V E``."""
    if not any(piece.spaced for piece in row):
        return row
    return [
        replace(piece, text=piece.text.replace(" ", ""))
        if all(len(word) == 1 for word in piece.text.split())
        else piece
        for piece in row
    ]


def _may_touch(before: Fragment, piece: Fragment) -> bool:
    """Whether a sign belongs to the word before it: the ``e`` of 67ᵉ, not the call of a note.

    Two fragments of one size on one baseline are two words, however close they stand.
    """
    size = max(before.size, piece.size)
    raised = min(before.size, piece.size) < _SMALL * size
    if not raised and abs(before.y - piece.y) < _TOUCHING * size:
        return False
    return not (raised and piece.text[:1].isdigit() and before.text[-1:].isalpha())
