"""Plain text and ranges made into HTML. The only place where markup is made from text."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

Ranges = Iterable[tuple[int, int]]


def marked(text: str, ranges: Ranges) -> Markup:
    """The text escaped, with its ranges in ``<mark>``.

    Ranges that overlap or leave the text are cut: what is shown is always the text.
    """
    return Markup("").join(_pieces(text, ranges, 0, len(text)))


def marked_lines(text: str, ranges: Ranges) -> Iterator[tuple[str, list[Markup]]]:
    """Each line of a text that is not blank, as it is, and its cells (between tabs) marked."""
    known = list(ranges)
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield line.strip(), list(_cells(text, known, line, start))
        start += len(line) + 1


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
