"""Tables of contents are told from text, with dots or without."""

from csnsearch.ingest.layout.contents import contents_lines, entry
from csnsearch.ingest.layout.line import Cell, Line


def line(*texts: str, x1: float = 500.0) -> Line:
    cells = [Cell(texts[0], 50, 200), *(Cell(text, x1 - 20, x1) for text in texts[1:])]
    return Line(tuple(cells), 0, 10, left=50, right=500)


TITLE, PROSE = line("Table des matières"), line("Le comité a voté.")


def test_dots_and_page_numbers() -> None:
    lines = [
        PROSE,
        TITLE,
        line("Ouverture........4"),
        line("Rapport . . . . . . 12"),
        line("Levée …………… 30"),
    ]
    assert contents_lines(lines) == {1, 2, 3, 4}


def test_an_entry_over_two_lines() -> None:
    lines = [
        TITLE,
        line("Ouverture........4"),
        line("Rapport du comité des"),
        line("lettres......5"),
        line("Fin......6"),
    ]
    assert contents_lines(lines) == {0, 1, 2, 3, 4}


def test_numbers_at_the_right_edge_need_the_title() -> None:
    entries = [line("Ouverture", "4"), line("Rapport", "12"), line("Levée", "30")]
    assert contents_lines([TITLE, *entries]) == {0, 1, 2, 3}
    assert contents_lines([PROSE, *entries]) == set()


def test_an_ellipsis_in_a_sentence_is_no_entry() -> None:
    assert contents_lines([line("Il hésite... 3 fois"), PROSE, PROSE]) == set()


def test_entries_are_kept_without_their_dots() -> None:
    assert entry("90e anniversaire . . . . . . . 34") == "90e anniversaire 34"
