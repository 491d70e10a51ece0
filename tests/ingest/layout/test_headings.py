"""What is a heading, and at which level."""

import pytest

from csnsearch.ingest.layout.headings import (
    Style,
    closes_proposition,
    heading_style,
    levels,
)
from csnsearch.ingest.layout.line import Cell, Line
from csnsearch.ingest.layout.markers import marker
from csnsearch.ingest.layout.metrics import Metrics
from csnsearch.ingest.layout.paragraphs import Paragraph

METRICS = Metrics(10.0, bold=False)


def paragraph(text: str, size: float = 10.0, x0: float = 50.0, *, bold: bool = False) -> Paragraph:
    cell = Cell(text, x0, min(x0 + 5 * len(text), 500))
    return Paragraph((Line((cell,), 100, size, bold=bold, left=50, right=500),))


BODY = paragraph("Le comité fait rapport de ses travaux depuis la dernière assemblée.")


def is_heading(found: Paragraph, after: Paragraph = BODY) -> bool:
    return heading_style(found, BODY, after, METRICS) is not None


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (paragraph("Rapport du comité", 14), True),
        (paragraph("Rapport du comité", bold=True), True),
        (paragraph("RAPPORT DU COMITÉ"), True),
        (paragraph("6.2 Négociation du secteur public"), True),  # numbered, alone among text
        (paragraph("Le comité fait rapport."), False),
        (paragraph("Note 3. Les capitations ont été payées le 11 janvier de 2012.", 12), False),
        (paragraph("ADOPTÉE À L’UNANIMITÉ", bold=True), False),  # closes, does not open
        (paragraph("Rejetée à majorité", 12, bold=True), False),
        (paragraph("RETIRÉ", x0=420, bold=True), False),
        (paragraph("Source : comité", 8, bold=True), False),  # a note
        (paragraph("12 / 14", 14), False),  # no letters
    ],
    ids=lambda value: value.first.text if isinstance(value, Paragraph) else "",
)
def test_headings(found: Paragraph, *, expected: bool) -> None:
    assert is_heading(found) is expected


def test_a_numbered_line_among_numbered_lines_is_an_item_of_the_agenda() -> None:
    assert not is_heading(paragraph("3. Élections"), after=paragraph("4. Levée"))


def test_bold_says_nothing_where_all_is_bold() -> None:
    bold = Metrics(10.0, bold=True)
    assert heading_style(paragraph("Rapport", bold=True), None, BODY, bold) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adopté sur division", True), ("MIS EN DÉPÔT", True), ("Defeated", True),
        ("Adoption du procès-verbal", False), ("Dépôt de documents", False), ("", False),
    ],
)  # fmt: skip
def test_lines_that_close_a_proposition(text: str, *, expected: bool) -> None:
    assert closes_proposition(text) is expected


def test_larger_print_ranks_higher_and_deeper_numbers_lower() -> None:
    chapter, section = Style(-16, plain=False, mixed=True), Style(-12, plain=False, mixed=True)
    found = [(chapter, None), (section, marker("1. Titre")), (section, marker("1.2 Titre"))]
    assert levels(found) == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "number", "depth"),
    [
        ("6.2 Négociation", "6.2", 2), ("1.2.1. Proposition", "1.2.1", 3), ("4) Varia", "4", 1),
        ("1- Ouverture", "1", 1), ("5-1.01 La convention", "5-1.01", 2), ("1° le comité", "1", 1),
    ],
)  # fmt: skip
def test_numbers_before_points(text: str, number: str, depth: int) -> None:
    found = marker(text)
    assert found is not None
    assert (found.number, found.depth) == (number, depth)


@pytest.mark.parametrize(
    "text", ["2024 Budget", "12 h 30", "M. Roy préside", "89,5 % votent", "-2-"]
)
def test_what_begins_no_item(text: str) -> None:
    assert marker(text) is None
