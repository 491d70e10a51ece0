"""Tables: aligned wide spaces make rows and cells; figures stay whole."""

from csnsearch.ingest.layout.line import Cell, Line
from csnsearch.ingest.layout.tables import tables

SIZE = 10.0


def line(y: float, *cells: tuple[str, float], size: float = SIZE) -> Line:
    made = tuple(Cell(text, x, x + 5 * len(text)) for text, x in cells)
    return Line(made, y, size, left=50, right=550)


def rows(lines: list[Line]) -> list[list[tuple[str, ...]]]:
    return [list(table.rows) for table in tables(lines)]


def test_rows_of_three_columns() -> None:
    table = [
        line(100, ("Cotisations", 50), ("330\u00a0000", 300), ("312\u00a0450", 400)),
        line(120, ("Déficit", 50), ("(16\u00a0071)", 300), ("15\u00a0325", 400)),
    ]
    assert rows(table) == [
        [
            ("Cotisations", "330\u00a0000", "312\u00a0450"),
            ("Déficit", "(16\u00a0071)", "15\u00a0325"),
        ]
    ]


def test_a_cell_that_runs_over_lines_joins_its_row() -> None:
    table = [
        line(100, ("Secteur public", 50), ("612", 300), ("581", 400)),
        line(120, ("Commerce et services", 50), ("874", 300), ("846", 400)),
        line(132, ("Privés", 50)),
        line(152, ("Transport", 50), ("188", 300), ("179", 400)),
    ]
    assert rows(table)[0][1] == ("Commerce et services Privés", "874", "846")


def test_rows_whose_cells_all_run_over_lines() -> None:
    """Lists of delegates: what tells the rows apart is the space between them."""
    table = [
        line(100, ("Syndicat du garage", 50), ("Loïc Maltais, Élise", 300)),
        line(112, ("d’Amos-Sud", 50), ("Tardif-Roy", 300)),
        line(130, ("Syndicat du garage de", 50), ("Adèle Émond", 300)),
        line(142, ("Malartic-Sud", 50)),
        line(160, ("Syndicat du soutien de", 50), ("Sabine Roy", 300)),
        line(172, ("Rouyn-Ouest", 50)),
        line(240, ("Les délégations sont reconnues.", 50)),
    ]
    assert rows(table) == [
        [
            ("Syndicat du garage d’Amos-Sud", "Loïc Maltais, Élise Tardif-Roy"),
            ("Syndicat du garage de Malartic-Sud", "Adèle Émond"),
            ("Syndicat du soutien de Rouyn-Ouest", "Sabine Roy"),
        ]
    ]


def test_rows_in_groups_stay_rows() -> None:
    """Accounts leave a wider space under each group: no row is lost in the one above."""
    table = [
        line(100, ("Cotisations", 50), ("98 432", 300), ("101 000", 400)),
        line(112, ("Intérêts", 50), ("41 212", 300), ("40 012", 400)),
        line(136, ("Salaires", 50), ("61 348", 300), ("62 500", 400)),
        line(148, ("Loyers", 50), ("11 500", 300), ("11 900", 400)),
    ]
    assert [row[0] for row in rows(table)[0]] == ["Cotisations", "Intérêts", "Salaires", "Loyers"]


def test_a_figure_torn_by_a_narrow_cell_is_whole_again() -> None:
    table = [
        line(100, ("Cotisations", 50), ("98 432", 300), ("101 000", 400)),
        line(120, ("Capitations", 50), ("103 77", 300), ("64 210", 400)),
        line(132, ("5", 300)),
        line(152, ("Excédent", 50), ("(16 071", 300), ("15 325", 400)),
        line(164, (")", 300)),
        line(184, ("Total", 50), ("1", 300), ("2", 400)),
    ]
    assert [row[1] for row in rows(table)[0]] == ["98 432", "103 775", "(16 071)", "1"]


def test_a_heading_set_left_and_figures_set_right_are_one_column() -> None:
    table = [
        line(100, ("Notes", 200), ("2011", 300)),
        line(120, ("Cotisations", 50), ("1", 235), ("98 432", 300)),
        line(140, ("Intérêts", 50), ("412", 300)),
    ]
    assert rows(table) == [
        [("", "Notes", "2011"), ("Cotisations", "1", "98 432"), ("Intérêts", "", "412")]
    ]


def test_labels_with_a_colon_are_lines_to_read_across() -> None:
    """« Proposé par : » beside a name is no table, however many follow."""
    signatures = [
        line(100 + 15 * row, (label, 50), (name, 250))
        for row, (label, name) in enumerate(
            [
                ("Présidence :", "Rita Roy"),
                ("Proposé par :", "Guy Otis"),
                ("Appuyé par :", "Line Caron"),
            ]
        )
    ]
    assert rows(signatures) == []


def test_numbers_before_the_points_of_an_agenda_are_no_column() -> None:
    agenda = [line(100 + 15 * row, (f"{row + 1}.", 50), ("Ouverture", 80)) for row in range(5)]
    assert rows(agenda) == []


def test_stretched_lines_are_no_table() -> None:
    prose = [
        line(100, ("Le", 50), ("comité", 90), ("tiendra un souper", 150)),
        line(112, ("à la salle paroissiale du village de la pointe", 50)),
        line(124, ("vers six", 50), ("heures", 120)),
    ]
    assert rows(prose) == []


def test_a_change_of_size_parts_two_tables() -> None:
    small = [line(100 + 15 * row, ("a", 50), ("b", 200), ("c", 300)) for row in range(3)]
    title = line(150, ("Évolution des soldes", 50), size=14)
    other = [line(175 + 15 * row, ("d", 50), ("e", 250)) for row in range(3)]
    assert [len(table) for table in rows([*small, title, *other])] == [3, 3]
