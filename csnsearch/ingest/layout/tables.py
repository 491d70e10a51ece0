"""Tables: lines whose wide spaces fall at the same places, one under the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from csnsearch.ingest.layout.line import Line
from csnsearch.ingest.layout.markers import marker

_MIN_ROWS = 3
_MIN_WIDE_ROWS = 2
_WIDE_STRIPS = 2
_MIN_STRIP = 4
# Two lines of a table that stand further apart, in sizes of letter, are no neighbours.
_MAX_GAP = 3.2
_SAME_SIZE = 0.92
# More lines than this in one column only, and the table has ended.
_MAX_UNSPLIT = 3
# Rows stand at least this much further apart than the lines of one row.
_WIDER = 1.2
_SOME, _FEW = 0.3, 0.2
_MOSTLY = 0.6
_TORN = 2


class _Strip(NamedTuple):
    middle: float
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, made of the lines from `start` to `end` (not included)."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """One line per row, cells joined by a tab."""
        return "\n".join("\t".join(row).rstrip() for row in self.rows)


def tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The tables among the lines of one column of text, from top to bottom."""
    start = 0
    while start < len(lines):
        end, strips = _run_from(lines, start)
        if _is_table(lines[start:end], strips):
            end = _with_last_cell(lines, start, end, strips)
            yield Table(start, end, tuple(_rows(lines[start:end], strips)))
            start = end
        else:
            start += 1


def _with_last_cell(lines: Sequence[Line], start: int, end: int, strips: list[float]) -> int:
    """The end of a table whose last row has a cell that runs over lines."""
    within = _row_gap(lines[start:end], [_cells(line, strips) for line in lines[start:end]])
    while end < len(lines) and lines[end].y - lines[end - 1].y < within:
        if any(lines[end].x0 < strip < lines[end].x1 for strip in strips):
            break
        end += 1
    return end


def _run_from(lines: Sequence[Line], start: int) -> tuple[int, list[float]]:
    """The end of the lines that leave white strips in common, and where these strips are."""
    if not _is_split(lines[start]):
        return start, []
    ink, most, unsplit = 0, 0, 0
    end, strips = start, list[_Strip]()
    for place in range(start, len(lines)):
        line = lines[place]
        if place > start and not _may_follow(lines[place - 1], line):
            break
        ink |= _ink(line)
        left = _strips(ink)
        most = max(most, len(left))
        unsplit = 0 if _is_split(line) else unsplit + 1
        if not left or 2 * len(left) < most or unsplit > _MAX_UNSPLIT:
            break
        if _is_split(line):
            end, strips = place + 1, left
    return end, _used(lines[start:end], strips)


def _may_follow(above: Line, line: Line) -> bool:
    """A wide space or a change of size between lines parts two tables."""
    size = max(above.size, line.size)
    return line.y - above.y <= _MAX_GAP * size and min(above.size, line.size) >= _SAME_SIZE * size


def _used(lines: Sequence[Line], strips: list[_Strip]) -> list[float]:
    """The middles of the strips that have something on both sides in one line at least.

    A heading at the left of its column and figures at the right of it are one column: of
    two strips that part nothing, the narrower goes first.
    """
    kept = list(strips)
    while idle := [place for place in range(len(kept)) if not _parts_a_line(lines, kept, place)]:
        del kept[min(idle, key=lambda place: kept[place].width)]
    return [strip.middle for strip in kept]


def _parts_a_line(lines: Sequence[Line], strips: list[_Strip], place: int) -> bool:
    left = strips[place - 1].middle if place else 0.0
    middle = strips[place].middle
    right = strips[place + 1].middle if place + 1 < len(strips) else float("inf")
    return any(_within(line, left, middle) and _within(line, middle, right) for line in lines)


def _within(line: Line, left: float, right: float) -> bool:
    return any(left < (cell.x0 + cell.x1) / 2 < right for cell in line.cells)


def _is_split(line: Line) -> bool:
    return len(line.cells) > 1


def _ink(line: Line) -> int:
    ink = 0
    for cell in line.cells:
        first = max(int(cell.x0), 0)
        ink |= ((1 << max(int(cell.x1) - first + 1, 1)) - 1) << first
    return ink


def _strips(ink: int) -> list[_Strip]:
    """The white strips between inked places, from left to right."""
    strips: list[_Strip] = []
    place = 0
    while ink:
        white = (ink & -ink).bit_length() - 1
        if place and white >= _MIN_STRIP:
            strips.append(_Strip(place + white / 2, white))
        ink >>= white
        black = (~ink & (ink + 1)).bit_length() - 1
        ink >>= black
        place += white + black
    return strips


def _is_table(lines: Sequence[Line], strips: list[float]) -> bool:
    split = [line for line in lines if any(_crosses(line, strip) for strip in strips)]
    needed = _MIN_WIDE_ROWS if len(strips) >= _WIDE_STRIPS else _MIN_ROWS
    if not strips or len(split) < needed:
        return False
    if len(strips) >= _WIDE_STRIPS:
        return True
    # « Proposé par :   Gisèle Maltais » and « 1.   Ouverture » are lines to read across.
    labels = sum(_is_label(line.cells[0].text) for line in split)
    return labels < _MOSTLY * len(split)


def _crosses(line: Line, strip: float) -> bool:
    return line.x0 < strip < line.x1


def _is_label(text: str) -> bool:
    found = marker(f"{text} x")
    return text.endswith(":") or (found is not None and found.length > len(text))


def _rows(lines: Sequence[Line], strips: list[float]) -> Iterator[tuple[str, ...]]:
    placed = [_cells(line, strips) for line in lines]
    within = _row_gap(lines, placed)
    row = placed[0]
    for (above, line), cells in zip(pairwise(lines), placed[1:], strict=True):
        if line.y - above.y < within or _goes_on(cells):
            row = [_joined(upper, lower) for upper, lower in zip(row, cells, strict=True)]
        else:
            yield tuple(row)
            row = cells
    yield tuple(row)


def _cells(line: Line, strips: list[float]) -> list[str]:
    cells = [""] * (len(strips) + 1)
    for cell in line.cells:
        middle = (cell.x0 + cell.x1) / 2
        column = sum(middle > strip for strip in strips)
        cells[column] = f"{cells[column]} {cell.text}".strip()
    return cells


def _row_gap(lines: Sequence[Line], placed: Sequence[list[str]]) -> float:
    """The distance under which two lines are of one row, 0 when every line is a row.

    Cells that run over lines stand closer than rows do. Rows in groups have two distances
    as well, but then the closer lines are whole rows: full, with figures, capitals first.
    """
    gaps = [below.y - above.y for above, below in pairwise(lines)]
    between, ratio = _widest_step(sorted(gaps))
    if ratio < _WIDER:
        return 0.0
    close = [cells for gap, cells in zip(gaps, placed[1:], strict=True) if gap < between]
    going_on = sum(not all(cells) or _begins_low(cells) for cells in close)
    with_figures = sum(bool(cells[0]) and any(map(_is_figure, cells)) for cells in close)
    if going_on < _SOME * len(close) or with_figures > _FEW * len(close):
        return 0.0
    return between


def _widest_step(gaps: Sequence[float]) -> tuple[float, float]:
    """Between which of the distances, in order, the step is widest, and how wide it is."""
    steps = [(above / max(below, 0.1), (above + below) / 2) for below, above in pairwise(gaps)]
    ratio, middle = max(steps, default=(0.0, 0.0))
    return middle, ratio


def _is_figure(cell: str) -> bool:
    return len(cell) > _TORN and sum(char.isdigit() for char in cell) > len(cell) / 2


def _begins_low(cells: list[str]) -> bool:
    return any(cell[:1].islower() for cell in cells)


def _goes_on(cells: list[str]) -> bool:
    """Whether a line, told by its letters alone, goes on with the cells of the line above."""
    return not all(cells) and all(cell[0].islower() for cell in cells if cell)


def _joined(upper: str, lower: str) -> str:
    """A cell and its next line. A cell too narrow for its word breaks it: ``103 77`` / ``5``."""
    if not upper or not lower:
        return upper or lower
    torn = len(lower) <= _TORN and (
        lower.isdigit() or not lower[0].isalnum() or (lower.isalpha() and upper[-1].isalpha())
    )
    return f"{upper}{lower}" if torn else f"{upper} {lower}"
