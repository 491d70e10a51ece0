"""Reading order: columns of text are read one after the other, tables across."""

from csnsearch.ingest.layout.columns import in_reading_order
from csnsearch.ingest.layout.fragment import Fragment

SIZE = 10.0
PROSE = (
    "La grève des préposées a duré onze",
    "semaines et chacune se souvient du",
    "froid qu’il faisait en janvier sur",
    "la ligne, devant la grille fermée,",
    "quand le vent montait du fleuve et",
    "qu’on brûlait des palettes de bois",
)


def piece(text: str, x: float, y: float, size: float = SIZE) -> Fragment:
    return Fragment(text, x, x + 0.5 * size * len(text), y, size)


def column(x: float, lines: tuple[str, ...], y: float = 100.0) -> list[Fragment]:
    return [piece(line, x, y + row * 12.0) for row, line in enumerate(lines)]


def texts(fragments: list[Fragment]) -> list[str]:
    return [line.text for line in in_reading_order(fragments, 1, 0)]


def test_two_columns_are_read_one_after_the_other_even_when_drawn_across() -> None:
    other = tuple(f"à droite, {line.lower()}" for line in PROSE)
    left, right = column(50, PROSE), column(320, other)
    interleaved = [each for pair in zip(left, right, strict=True) for each in pair]
    assert texts(interleaved) == [*PROSE, *other]


def test_columns_on_different_baselines_are_still_columns() -> None:
    other = tuple(line.upper().lower() for line in reversed(PROSE))
    assert texts(column(50, PROSE) + column(320, other, y=105.0)) == [*PROSE, *other]


def test_three_columns() -> None:
    narrow = tuple(line[:24] for line in PROSE)
    columns = [column(x, narrow) for x in (40, 220, 400)]
    assert texts([piece for each in columns for piece in each]) == [*narrow, *narrow, *narrow]


def test_a_line_across_the_page_parts_what_is_above_from_what_is_below() -> None:
    across = piece(
        "Une phrase qui traverse toute la page d’un bord à l’autre sans s’arrêter", 50, 200, 13
    )
    above = column(50, PROSE) + column(320, PROSE)
    below = column(50, PROSE, y=240) + column(320, PROSE, y=240)
    assert texts([*above, across, *below]) == [*PROSE, *PROSE, across.text, *PROSE, *PROSE]


def test_a_table_of_names_is_read_across() -> None:
    names = ("Rita Bouchard", "Paul Savard", "Line Otis", "Guy Perron", "Ève Roy")
    unions = ("de la scierie", "du cégep", "de l’usine", "de l’hôpital", "du port")
    read = texts(column(50, names) + column(320, unions))
    assert read == [f"{name} {union}" for name, union in zip(names, unions, strict=True)]


def test_paragraphs_that_begin_together_are_rows_of_a_table() -> None:
    """A comparison of clauses is read clause by clause, not side by side."""
    cells = [PROSE[:2], PROSE[2:4], PROSE[4:], PROSE[:2], PROSE[2:4]]
    fragments = []
    for row, cell in enumerate(cells):
        fragments += column(50, cell, y=100 + 40 * row) + column(320, cell, y=100 + 40 * row)
    assert texts(fragments)[0] == f"{PROSE[0]} {PROSE[0]}"


def test_columns_are_numbered_so_that_lines_of_two_never_join_by_place() -> None:
    lines = in_reading_order(column(50, PROSE) + column(320, PROSE), 1, 7)
    assert [line.column for line in lines] == [7] * 6 + [8] * 6


def test_nothing_is_lost_or_said_twice() -> None:
    fragments = column(50, PROSE) + column(320, PROSE[:3]) + column(180, ("titre",), y=60)
    read = in_reading_order(fragments, 1, 0)
    assert sorted(cell.text for line in read for cell in line.cells) == sorted(
        each.text for each in fragments
    )
