"""Word files: text in order, what Word prints without writing it, pages when it left them."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.raw import BlockKind, RawDocument
from csnsearch.ingest.readers.docx import read_docx

Read = Callable[..., RawDocument]
Written = Callable[[Document], RawDocument]


@pytest.fixture
def written(tmp_path: Path, read: Read) -> Written:
    """Saves a file made in a test and reads it back."""

    def save_and_read(file: Document) -> RawDocument:
        path = tmp_path / "essai.docx"
        file.save(str(path))
        return read(read_docx, path)

    return save_and_read


def kinds(document: RawDocument) -> list[tuple[str, str, int]]:
    return [(block.kind.value, block.text, block.level) for block in document.blocks]


def test_headings_items_and_paragraphs_in_order(written: Written) -> None:
    file = docx.Document()
    file.add_heading("Rapport", 1)
    file.add_paragraph("Le comité a voté.")
    file.add_paragraph("un point", style="List Bullet")
    file.add_heading("Suites", 2)
    assert kinds(written(file)) == [
        ("heading", "Rapport", 1), ("paragraph", "Le comité a voté.", 0),
        ("item", "un point", 0), ("heading", "Suites", 2),
    ]  # fmt: skip


def test_headings_by_the_french_name_or_the_outline(written: Written) -> None:
    file = docx.Document()
    style = file.styles.add_style("Titre 2", 1)
    file.add_paragraph("Par son nom", style=style)
    outlined = file.add_paragraph("Par son niveau")
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "2")
    outlined._p.get_or_add_pPr().append(level)
    assert [block.level for block in written(file).blocks] == [2, 3]


def test_bold_lines_stand_for_headings_below_the_styled_ones(written: Written) -> None:
    file = docx.Document()
    file.add_heading("1. Ouverture", 1)
    file.add_paragraph().add_run("Résolution 1").bold = True
    file.add_paragraph("Que l’ordre du jour soit adopté tel que présenté par le comité exécutif.")
    file.add_paragraph().add_run("Adoptée à l’unanimité").bold = True
    assert [block.level for block in written(file).blocks] == [1, 2, 0, 0]


def test_a_text_all_in_bold_has_no_headings(written: Written) -> None:
    file = docx.Document()
    for text in ("Premier avis aux membres", "Deuxième avis aux membres"):
        file.add_paragraph().add_run(text).bold = True
    assert {block.kind for block in written(file).blocks} == {BlockKind.PARAGRAPH}


def test_numbers_that_word_prints_are_counted_again(written: Written) -> None:
    file = docx.Document()
    numbering = file.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
        for depth, (kind, shown) in enumerate(
            [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)")]
        )
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
    ))  # fmt: skip
    for depth, text in (
        (0, "Ouverture"),
        (0, "Rapports"),
        (1, "Exécutif"),
        (2, "Dépôt"),
        (1, "Finances"),
        (0, "Levée"),
    ):
        paragraph = file.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
        ))  # fmt: skip
    assert [block.text for block in written(file).blocks] == [
        "1. Ouverture", "2. Rapports", "2.1 Exécutif", "a) Dépôt", "2.2 Finances", "3. Levée",
    ]  # fmt: skip


def test_tables_stand_in_their_place_and_merged_cells_are_said_once(written: Written) -> None:
    file = docx.Document()
    file.add_paragraph("Avant")
    table = file.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Poste", "2024", "2023"), strict=True):
        cell.text = text
    table.rows[1].cells[0].merge(table.rows[1].cells[1]).text = "Total\nannuel"
    table.rows[1].cells[2].text = "330\u00a0000"
    file.add_paragraph("Après")
    assert [block.text for block in written(file).blocks] == [
        "Avant", "Poste\t2024\t2023\nTotal annuel\t330\u00a0000", "Après",
    ]  # fmt: skip


def test_a_table_that_arranges_text_is_text(written: Written) -> None:
    file = docx.Document()
    table = file.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text = "Proposé par :"
    table.rows[0].cells[1].text = "Ève Roy"
    table.rows[1].cells[0].text = "Appuyé par :"
    table.rows[1].cells[1].text = "Guy Otis"
    assert kinds(written(file)) == [
        ("paragraph", "Proposé par : Ève Roy", 0), ("paragraph", "Appuyé par : Guy Otis", 0),
    ]  # fmt: skip


def test_tracked_changes_are_read_as_accepted(written: Written) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Le comité ")
    paragraph._p.append(parse_xml(
        f'<w:del {nsdecls("w")}><w:r><w:delText>refuse</w:delText></w:r></w:del>'
    ))  # fmt: skip
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>accepte</w:t></w:r></w:ins>"))
    assert [block.text for block in written(file).blocks] == ["Le comité accepte"]


def test_no_pages_are_made_up(written: Written) -> None:
    file = docx.Document()
    file.add_paragraph("Un texte sans pages.")
    document = written(file)
    assert document.page_count is None
    assert document.blocks[0].page is None


def test_pages_by_breaks_put_by_hand(written: Written) -> None:
    file = docx.Document()
    file.add_paragraph("Première page.")
    file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    file.add_paragraph("Deuxième page.")
    document = written(file)
    assert [block.page for block in document.blocks] == [1, 2]
    assert document.page_count == 2


def test_breaks_that_word_rendered_are_counted_alone(written: Written) -> None:
    """Word marks its own page after each break put by hand: counting both would count twice."""
    file = docx.Document()
    file.add_paragraph("Première page.").add_run().add_break(WD_BREAK.PAGE)
    run = file.add_paragraph().add_run()
    run._r.append(OxmlElement("w:lastRenderedPageBreak"))
    run.add_text("Deuxième page.")
    assert [block.page for block in written(file).blocks] == [1, 2]


def test_a_title_left_in_the_template_is_not_believed(written: Written) -> None:
    file = docx.Document()
    file.core_properties.title = "Gabarit compte rendu"
    file.add_heading("Comité de santé et sécurité", 1)
    file.add_paragraph("Le comité a siégé.")
    document = written(file)
    assert document.title == "Comité de santé et sécurité"
    assert document.first("title") == "Gabarit compte rendu"


def test_contents_typed_by_hand_are_put_aside(written: Written) -> None:
    file = docx.Document()
    file.add_heading("Table des matières", 1)
    for text in ("Sommaire\t3", "1. Finances\t4", "Conclusion\t7"):
        file.add_paragraph(text)
    file.add_paragraph("Les services publics sortent d’une grève.")
    document = written(file)
    assert [block.text for block in document.blocks] == [
        "Les services publics sortent d’une grève."
    ]
    assert document.metadata["contents"] == (
        "Table des matières",
        "Sommaire 3",
        "1. Finances 4",
        "Conclusion 7",
    )


def test_footnotes_follow_the_paragraph_that_calls_them(read: Read, samples: Path) -> None:
    document = read(read_docx, samples / "memoires/2020-11-13_avis_teletravail.docx")
    notes = [block.text for block in document.blocks if block.text.startswith("1 ")]
    assert len(notes) == 1


def test_a_file_without_text(written: Written) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        written(docx.Document())
    assert caught.value.code == "no_text"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("vide.docx", "empty"), ("texte_nomme.docx", "damaged"), ("pdf_nomme.docx", "damaged"),
        ("xml_brise.docx", "damaged"), ("archive_docx_bombe.docx", "hostile"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(broken: Path, read: Read, name: str, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(read_docx, broken / name)
    assert caught.value.code == code
