"""Tables in plain text, which are Markdown tables too."""

from collections.abc import Iterator, Sequence


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: the first column to the left, the others to the right."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    yield _line(heads, widths)
    yield "|" + "|".join(
        "-" * (width + 1) + ("-" if column == 0 else ":") for column, width in enumerate(widths)
    ) + "|"  # fmt: skip
    for row in rows:
        yield _line(row, widths)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    parts = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return "| " + " | ".join(parts) + " |"


def number(value: float | None, digits: int = 0) -> str:
    """A figure with spaces between thousands; a dash when there is none."""
    return "–" if value is None else f"{value:,.{digits}f}".replace(",", " ")
