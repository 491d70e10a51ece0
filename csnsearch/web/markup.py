"""Plain text and ranges made into HTML. The only place where markup is made from text."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

Ranges = Iterable[tuple[int, int]]


def marked(text: str, ranges: Ranges) -> Markup:
    """The text escaped, with its ranges in ``<mark>``.

    Ranges that overlap or leave the text are cut: what is shown is always the text.
    """
    return Markup("").join(_pieces(text, ranges, 0, len(text)))


def marked_cells(text: str, ranges: Ranges) -> list[list[Markup]]:
    """A table whose text has a line per row and a tab between cells, each cell marked."""
    known = list(ranges)
    rows: list[list[Markup]] = []
    start = 0
    for line in text.split("\n"):
        rows.append(list(_cells(text, known, line, start)))
        start += len(line) + 1
    return [row for row in rows if any(row)]


def _cells(text: str, ranges: Ranges, line: str, start: int) -> Iterator[Markup]:
    for cell in line.split("\t"):
        yield Markup("").join(_pieces(text, ranges, start, start + len(cell)))
        start += len(cell) + 1


def _pieces(text: str, ranges: Ranges, start: int, end: int) -> Iterator[Markup]:
    done = start
    for low, high in ranges:
        first, last = max(low, done), min(high, end)
        if first < last:
            yield escape(text[done:first])
            yield Markup("<mark>{}</mark>").format(text[first:last])
            done = last
    yield escape(text[done:end])
