"""OpenDocument text: headings, numbered lists, tables, notes, soft page breaks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from odf import dc, meta, style, table, text
from odf.opendocument import OpenDocument, OpenDocumentText

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers.odt import read_odt

Read = Callable[..., RawDocument]
Written = Callable[[OpenDocument], RawDocument]


@pytest.fixture
def written(tmp_path: Path, read: Read) -> Written:
    """Saves a file made in a test and reads it back."""

    def save_and_read(file: OpenDocument) -> RawDocument:
        path = tmp_path / "essai.odt"
        file.save(str(path))
        return read(read_odt, path)

    return save_and_read


def kinds(document: RawDocument) -> list[tuple[str, str, int]]:
    return [(block.kind.value, block.text, block.level) for block in document.blocks]


def row(*cells: str) -> table.TableRow:
    made = table.TableRow()
    for written_text in cells:
        cell = table.TableCell()
        cell.addElement(text.P(text=written_text))
        made.addElement(cell)
    return made


def test_headings_paragraphs_and_tables_in_order(written: Written) -> None:
    file = OpenDocumentText()
    file.text.addElement(text.H(outlinelevel=2, text="Finances"))
    file.text.addElement(text.P(text="Le rapport est déposé."))
    grid = table.Table()
    grid.addElement(row("Poste", "2024"))
    grid.addElement(row("Total", "330\u00a0000"))
    file.text.addElement(grid)
    assert kinds(written(file)) == [
        ("heading", "Finances", 2),
        ("paragraph", "Le rapport est déposé.", 0),
        ("table", "Poste\t2024\nTotal\t330\u00a0000", 0),
    ]


def test_numbers_of_lists_are_counted_again(written: Written) -> None:
    file = OpenDocumentText()
    numbered = text.ListStyle(name="Points")
    numbered.addElement(text.ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
    numbered.addElement(text.ListLevelStyleNumber(level=2, numformat="1", displaylevels=2))
    file.automaticstyles.addElement(numbered)
    points, inner = text.List(stylename=numbered), text.List()
    for point in ("Ouverture", "Rapports"):
        item = text.ListItem()
        item.addElement(text.P(text=point))
        points.addElement(item)
    nested = text.ListItem()
    nested.addElement(text.P(text="Exécutif"))
    inner.addElement(nested)
    item.addElement(inner)
    file.text.addElement(points)
    assert kinds(written(file)) == [
        ("item", "1. Ouverture", 0), ("item", "2. Rapports", 0), ("item", "2.1 Exécutif", 0),
    ]  # fmt: skip


def test_spaces_tabs_and_line_breaks_part_words(written: Written) -> None:
    file = OpenDocumentText()
    paragraph = text.P(text="Pour")
    for part in (
        text.S(c=3),
        text.Span(text="41"),
        text.Tab(),
        text.Span(text="Contre"),
        text.LineBreak(),
    ):
        paragraph.addElement(part)
    paragraph.addText("5")
    file.text.addElement(paragraph)
    assert kinds(written(file)) == [("paragraph", "Pour 41 Contre 5", 0)]


def test_notes_follow_their_paragraph(written: Written) -> None:
    file = OpenDocumentText()
    paragraph = text.P(text="Le loyer monte")
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="Enquête de 2024."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" encore.")
    file.text.addElement(paragraph)
    assert kinds(written(file)) == [
        ("paragraph", "Le loyer monte encore.", 0), ("paragraph", "1 Enquête de 2024.", 0),
    ]  # fmt: skip


def test_soft_page_breaks_give_pages(written: Written) -> None:
    file = OpenDocumentText()
    file.text.addElement(text.P(text="Première page."))
    file.text.addElement(text.SoftPageBreak())
    file.text.addElement(text.P(text="Deuxième page."))
    document = written(file)
    assert [block.page for block in document.blocks] == [1, 2]
    assert document.page_count == 2


def test_without_breaks_there_are_no_pages(written: Written) -> None:
    file = OpenDocumentText()
    file.text.addElement(text.P(text="Un texte."))
    assert written(file).page_count is None


def test_bold_styles_stand_for_headings_but_not_at_the_right_edge(written: Written) -> None:
    file = OpenDocumentText()
    bold = style.Style(name="gras", family="paragraph")
    bold.addElement(style.TextProperties(fontweight="bold"))
    right = style.Style(name="droite", family="paragraph", parentstylename=bold)
    right.addElement(style.ParagraphProperties(textalign="end"))
    file.styles.addElement(bold)
    file.styles.addElement(right)
    file.text.addElement(text.P(stylename=bold, text="Résolution 1"))
    file.text.addElement(text.P(text="Que la cotisation demeure à deux pour cent du salaire brut."))
    file.text.addElement(text.P(stylename=right, text="La secrétaire"))
    assert [kind for kind, *_ in kinds(written(file))] == ["heading", "paragraph", "paragraph"]


def test_metadata(written: Written) -> None:
    file = OpenDocumentText()
    file.meta.addElement(dc.Title(text="Entente de principe des cuisines"))
    file.meta.addElement(meta.InitialCreator(text="Mélissa Gauvreau"))
    file.meta.addElement(meta.CreationDate(text="2019-05-12T20:31:00"))
    file.text.addElement(text.P(text="Entente de principe des cuisines, votée hier."))
    document = written(file)
    assert document.title == "Entente de principe des cuisines"
    assert document.first("author") == "Mélissa Gauvreau"
    assert document.first("date") == "2019-05-12"


@pytest.mark.parametrize("name", ["archive_odt_bombe.odt", "entites_en_cascade.odt"])
def test_hostile_files_are_refused_before_they_are_opened(
    broken: Path, read: Read, name: str
) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(read_odt, broken / name)
    assert caught.value.code == "hostile"
