"""Reading order: which parts of a page are set in columns of text.

A column is told from a table by what stands in it: lines of several words that fill its
width and go on from one to the next in the middle of a sentence, on both sides of a strip
that no line crosses, and whose paragraphs do not all begin at the same heights.
"""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from csnsearch.ingest.layout.fragment import Fragment
from csnsearch.ingest.layout.line import Line, bounded, lines_of

_BIN_POINTS = 2.0
_GUTTER_BINS = 4
_MIN_LINES = 4
_MIN_WIDTH_SHARE = 0.18
_MIN_WORDS = 3.5
_MIN_FILL = 0.55
_MIN_FLOWING = 0.3
_FULL_WIDTH_SHARE = 0.62
_DEEPEST = 3
_ROW_STARTS = 3
_ALIGNED_SHARE = 0.8


def in_reading_order(fragments: list[Fragment], page: int, first_column: int) -> list[Line]:
    """The lines of a page, column after column where it is set in columns.

    Columns are numbered from `first_column`.
    """
    lines: list[Line] = []
    for number, part in enumerate(_parts(fragments, 0), first_column):
        lines.extend(bounded(lines_of(part, page), number))
    return lines


def _parts(fragments: list[Fragment], depth: int) -> Iterator[list[Fragment]]:
    """Parts of a page to read one after the other, each a single column."""
    ordered = sorted(fragments, key=lambda piece: (piece.y, piece.x0))
    single: list[Fragment] = []
    start = 0
    left = min((piece.x0 for piece in ordered), default=0.0)
    width = max((piece.x1 for piece in ordered), default=0.0) - left
    while start < len(ordered):
        end, middle = (
            _columns_from(ordered, start, left, width) if depth < _DEEPEST else (len(ordered), None)
        )
        region = ordered[start:end]
        start = end
        if middle is None:
            single.extend(region)
            continue
        if single:
            yield single
            single = []
        yield from _parts([piece for piece in region if piece.x0 < middle], depth + 1)
        yield from _parts([piece for piece in region if piece.x0 >= middle], depth + 1)
    if single:
        yield single


def _columns_from(
    ordered: list[Fragment], start: int, left: float, width: float
) -> tuple[int, float | None]:
    """Where the region beginning at `start` ends, and the middle of its gutter if it has one."""
    ink = 0
    best: tuple[int, int] | None = None
    for place in range(start, len(ordered)):
        piece = ordered[place]
        if piece.x1 - piece.x0 > _FULL_WIDTH_SHARE * width:
            break
        ink |= _bits(piece, left)
        if not _is_one_run(ink) and _gutters(ink):
            best = (place + 1, ink)
        elif ink.bit_count() * _BIN_POINTS > _FULL_WIDTH_SHARE * width:
            break
    if best is not None:
        end, ink = best
        for x in _gutters(ink):
            middle = left + x * _BIN_POINTS
            if _is_set_in_columns(ordered[start:end], middle, width):
                return end, middle
    return start + 1, None


def _bits(piece: Fragment, left: float) -> int:
    first = int((piece.x0 - left) / _BIN_POINTS)
    last = int((piece.x1 - left) / _BIN_POINTS)
    return ((1 << (last - first + 1)) - 1) << first


def _is_one_run(ink: int) -> bool:
    return (ink + (ink & -ink)) & ink == 0


def _gutters(ink: int) -> list[float]:
    """The middles of the white strips between inked places, the widest strip first."""
    strips: list[tuple[int, float]] = []
    run_end = 0
    rest = ink
    while rest:
        white = (rest & -rest).bit_length() - 1
        if run_end and white >= _GUTTER_BINS:
            strips.append((white, run_end + white / 2))
        rest >>= white
        black = (~rest & (rest + 1)).bit_length() - 1
        rest >>= black
        run_end += white + black
    return [middle for _, middle in sorted(strips, reverse=True)]


def _is_set_in_columns(region: list[Fragment], middle: float, width: float) -> bool:
    left = [piece for piece in region if piece.x0 < middle]
    right = [piece for piece in region if piece.x0 >= middle]
    if not (_may_be_prose(left) and _may_be_prose(right)):
        return False
    sides = (lines_of(left, 0), lines_of(right, 0))
    return all(_is_prose(side, width) for side in sides) and not _are_rows(*sides)


def _may_be_prose(pieces: list[Fragment]) -> bool:
    """A first look, cheap, that every column of text passes."""
    flowing = sum(piece.text[:1].islower() for piece in pieces)
    return len(pieces) >= _MIN_LINES and flowing >= _MIN_FLOWING * _MIN_LINES


def _is_prose(lines: list[Line], page_width: float) -> bool:
    if len(lines) < _MIN_LINES:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    return (
        width >= _MIN_WIDTH_SHARE * page_width
        and median(len(line.text.split()) for line in lines) >= _MIN_WORDS
        and median(line.x1 - line.x0 for line in lines) >= _MIN_FILL * width
        and sum(line.text[:1].islower() for line in lines) >= _MIN_FLOWING * len(lines)
    )


def _are_rows(left: list[Line], right: list[Line]) -> bool:
    """Whether both sides begin their paragraphs at the same heights, as rows of a table do."""
    starts, others = _paragraph_starts(left), _paragraph_starts(right)
    if min(len(starts), len(others)) < _ROW_STARTS:
        return False
    size = left[0].size
    aligned = sum(any(abs(y - other) < 0.3 * size for other in others) for y in starts)
    return aligned >= _ALIGNED_SHARE * len(starts)


def _paragraph_starts(lines: list[Line]) -> list[float]:
    gaps = [below.y - above.y for above, below in pairwise(lines)]
    usual = median(gaps)
    return [line.y for gap, line in zip(gaps, lines[1:], strict=True) if gap > 1.2 * usual]
