"""Lines → paragraphs: where one ends and the next begins.

A paragraph ends at a wider space between lines, a change of size or weight, the mark of an
item, an indented line, or a line that stops although the next word would have fitted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from csnsearch.ingest.layout.line import Line
from csnsearch.ingest.layout.markers import marker
from csnsearch.ingest.layout.metrics import Metrics

_WIDER = 1.22
_SAME_SIZE = 0.93
_INDENT = 0.8
_MAX_INDENT = 7.0
_ALIGNED = 0.4
_TERMINAL = tuple('.!?…:;»"”)')
_ENDED = tuple(".!?…:")
_FLUSH = 2.5
_HYPHENS = "-\u2010\ufffe\u00ad"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read on. It may run on from one column or page to the next."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.first.page


def paragraphs(lines: Sequence[Line], metrics: Metrics) -> Iterator[Paragraph]:
    """The paragraphs of lines in reading order."""
    for group in _groups(lines, metrics):
        right = max(line.x1 for line in group)
        current = [group[0]]
        for line in group[1:]:
            if _begins(line, current, right):
                yield Paragraph(tuple(current))
                current = []
            current.append(line)
        yield Paragraph(tuple(current))


def _groups(lines: Sequence[Line], metrics: Metrics) -> Iterator[list[Line]]:
    """Lines of one size and weight that stand evenly, one under the other."""
    group: list[Line] = []
    for line in lines:
        if group and not _stand_together(group[-1], line, metrics):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _stand_together(above: Line, below: Line, metrics: Metrics) -> bool:
    size = max(above.size, below.size)
    gap = below.y - above.y
    return (
        above.column == below.column
        and above.bold == below.bold
        and min(above.size, below.size) >= _SAME_SIZE * size
        and 0 < gap <= _WIDER * metrics.leading(size)
    )


def _begins(line: Line, current: list[Line], right: float) -> bool:
    """Whether `line` begins a paragraph rather than go on with `current`."""
    above = current[-1]
    if _is_labelled(line) or _is_labelled(above):
        return not _stands_under_a_part(line, above)
    if ends_with_hyphen(above):
        return False
    if marker(line.text) and _may_end(above, right):
        return True
    if _stands_under_a_part(line, current[0]):
        return False
    if _is_centred([above, line]):
        return _begins_centred(line, above)
    return _is_shifted(line, current) or _next_word_would_fit(above, line, right)


def _is_shifted(line: Line, current: list[Line]) -> bool:
    """Whether the line stands further right than the one above, or left of the paragraph."""
    if len(current) == 1 and _hangs(current[0]):
        return False
    shift = line.x0 - current[-1].x0
    indented = _INDENT * line.size < shift < _MAX_INDENT * line.size
    return indented or (len(current) > 1 and shift < -_INDENT * line.size)


def _is_labelled(line: Line) -> bool:
    """« Appuyé par :      Marcel Bourque »: a label, a wide space, what it announces."""
    return len(line.cells) > 1 and line.cells[0].text.endswith(":")


def _stands_under_a_part(line: Line, first: Line) -> bool:
    """Whether the line begins under the text that a number or label sets apart."""
    return any(abs(cell.x0 - line.x0) < _ALIGNED * line.size for cell in first.cells[1:2])


def _hangs(first: Line) -> bool:
    """Whether the paragraph may have its further lines indented, or its first one."""
    return marker(first.text) is not None


def _may_end(line: Line, right: float) -> bool:
    return line.text.endswith(_TERMINAL) or line.x1 < right - 2 * line.size


def _next_word_would_fit(above: Line, line: Line, right: float) -> bool:
    return right - above.x1 > _room_needed(line) + above.size


def _begins_centred(line: Line, above: Line) -> bool:
    """Centred lines are cut where the sense wants it: only a new sentence begins anew."""
    if line.text[0].islower() or above.text[-1] in ",-–":
        return False
    room = (above.right - above.left) - (above.x1 - above.x0)
    return room > _room_needed(line) + above.size or above.text.isupper() != line.text.isupper()


def _room_needed(line: Line) -> float:
    """The width of the first word of a line, and of a space before it."""
    letter = (line.x1 - line.x0) / max(len(line.text), 1)
    return (len(line.text.split(maxsplit=1)[0]) + 1) * letter


def _is_centred(lines: Sequence[Line]) -> bool:
    """Whether lines share their middle but not their left edge."""
    middles = [(line.x0 + line.x1) / 2 for line in lines]
    size = lines[0].size
    apart = max(abs(below.x0 - above.x0) for above, below in pairwise(lines))
    return max(middles) - min(middles) < _INDENT * size and apart > _INDENT * size


def ends_with_hyphen(line: Line) -> bool:
    """Whether a word is cut at the end of the line."""
    text = line.text
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalpha()


def runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    last, first = before.lines[-1], after.first
    size = max(last.size, first.size)
    if last.bold != first.bold or min(last.size, first.size) < _SAME_SIZE * size:
        return False
    if last.column == first.column or marker(first.text):
        return False
    if ends_with_hyphen(last):
        return True
    full = last.x1 >= last.right - 0.25 * (last.right - last.left)
    if first.text[:1].islower():
        return not last.text.endswith(_ENDED) and (full or not last.text.endswith(_TERMINAL))
    open_ended = not last.text.endswith(_TERMINAL)
    flush = max(last.x0 - last.left, first.x0 - first.left) < _FLUSH * size
    return open_ended and full and flush
