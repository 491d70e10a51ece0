"""Where one paragraph ends and the next begins, and what goes on over the page."""

from csnsearch.ingest.layout.line import Cell, Line
from csnsearch.ingest.layout.metrics import Metrics
from csnsearch.ingest.layout.paragraphs import Paragraph, paragraphs, runs_on

METRICS = Metrics(10.0, bold=False, leadings={10.0: 12.0})
RIGHT = 400.0


def line(text: str, y: float, x0: float = 50.0, x1: float = RIGHT, **changes: object) -> Line:
    values = {"left": 50.0, "right": RIGHT, "size": 10.0, **changes}
    return Line((Cell(text, x0, x1),), y, **values)


def texts(lines: list[Line]) -> list[str]:
    return [" ".join(each.text for each in p.lines) for p in paragraphs(lines, METRICS)]


def test_even_lines_are_one_paragraph() -> None:
    assert texts([line("la grève a", 0), line("duré onze jours.", 12, x1=120)]) == [
        "la grève a duré onze jours."
    ]


def test_a_wider_space_ends_a_paragraph() -> None:
    assert len(texts([line("Premier point", 0), line("second point", 18)])) == 2


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = [line("du comité exécutif.", 0), line("Le trésorier", 12, x0=70), line("répond", 24)]
    assert texts(lines) == ["du comité exécutif.", "Le trésorier répond"]


def test_a_line_that_stops_short_ends_a_paragraph() -> None:
    lines = [line("Les résultats sont affichés", 0, x1=200), line("Les membres applaudissent", 12)]
    assert len(texts(lines)) == 2


def test_a_cut_word_holds_its_paragraph_together() -> None:
    lines = [line("les tra-", 0, x1=200), line("vailleuses", 12, x1=150)]
    assert len(texts(lines)) == 1


def test_items_part_and_keep_their_further_lines() -> None:
    lines = [
        line("• que la loi soit retirée et que le", 0),
        line("comité soit saisi;", 12, x0=60, x1=180),
        line("• que le vote soit repris.", 24, x1=200),
    ]
    assert texts(lines) == [
        "• que la loi soit retirée et que le comité soit saisi;",
        "• que le vote soit repris.",
    ]


def test_a_number_at_the_head_of_a_full_line_is_no_item() -> None:
    lines = [line("Le décompte donne les nombres de 40 et de", 0), line("12. Les membres", 12)]
    assert len(texts(lines)) == 1


def test_labels_before_names_stand_on_their_own() -> None:
    labelled = [
        Line((Cell(label, 50, 110), Cell(name, 250, 310)), y, 10.0, left=50, right=RIGHT)
        for y, (label, name) in enumerate(
            [("Proposé par :", "Ève Roy"), ("Appuyé par :", "Guy Otis")], 1
        )
    ]
    spread = [labelled[0], Line(labelled[1].cells, 13, 10.0, left=50, right=RIGHT)]
    assert texts(spread) == ["Proposé par : Ève Roy", "Appuyé par : Guy Otis"]


def test_centred_lines_go_on_until_a_new_sentence() -> None:
    lines = [
        line("à la Commission de l’économie", 0, x0=120, x1=330),
        line("et du travail", 12, x0=180, x1=270),
        line("Le 18 mars 2025", 24, x0=170, x1=280),
    ]
    assert texts(lines) == ["à la Commission de l’économie et du travail", "Le 18 mars 2025"]


def paragraph(text: str, **changes: object) -> Paragraph:
    return Paragraph((line(text, 0, **changes),))


def test_an_open_sentence_goes_on_over_the_page() -> None:
    assert runs_on(paragraph("le comité a voulu"), paragraph("savoir pourquoi.", column=1, page=2))


def test_a_closed_sentence_does_not() -> None:
    assert not runs_on(paragraph("le comité a voté."), paragraph("la suite", column=1))


def test_an_item_begins_anew_on_the_next_page() -> None:
    assert not runs_on(paragraph("le comité a voulu"), paragraph("3. Élections", column=1))


def test_another_size_is_another_text() -> None:
    assert not runs_on(paragraph("le comité a voulu"), paragraph("savoir", column=1, size=8.0))


def test_an_outcome_at_the_right_edge_does_not_go_on_with_a_heading() -> None:
    outcome = paragraph("ADOPTÉE À LA MAJORITÉ", x0=250, bold=True)
    assert not runs_on(outcome, paragraph("Proposition no 15", column=1, bold=True))


def test_a_semicolon_ends_a_short_line_but_not_a_full_one() -> None:
    after = paragraph("l’assemblée la maintient.", column=1)
    assert runs_on(paragraph("elle en appelle de la décision;"), after)
    assert not runs_on(paragraph("un premier motif;", x1=180), after)
