"""PDF files become text in reading order, with pages; what cannot be read says why."""

import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.raw import BlockKind, RawDocument
from csnsearch.ingest.readers import pdf_file
from csnsearch.ingest.readers.pdf import read_pdf
from csnsearch.ingest.readers.pdf_metadata import iso_date
from csnsearch.ingest.readers.pdf_warnings import page_ranges
from csnsearch.ingest.repair import repair

Read = Callable[..., RawDocument]


def texts(document: RawDocument) -> list[str]:
    return [block.text for block in document.blocks]


def test_columns_hyphens_and_title(read: Read, data: Path) -> None:
    document = read(read_pdf, data / "deux-colonnes.pdf")
    assert document.title == "Grève à la buanderie : le vote est tombé"
    title, left, right, closing = texts(document)
    assert title == document.title
    assert left.startswith("Les travailleuses de la buanderie ont voté hier soir")
    assert "moment jugé opportun." in left
    assert "La vice-présidente parle" in left
    assert right.endswith("mardi prochain à l’hôtel de ville.")
    assert closing.startswith("Ce bulletin")


def test_tables_and_labels_before_names(read: Read, data: Path) -> None:
    """PDFium gives a no-break space as a space: figures stay whole in their cell."""
    document = read(read_pdf, data / "tableaux.pdf")
    (table,) = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert [row.split("\t") for row in table.text.split("\n")] == [
        ["Poste", "2024", "2023"],
        ["Cotisations", "330 000", "312 450"],
        ["Excédent (insuffisance) des produits sur les charges", "(16 071)", "15 325"],
        ["Total", "1 284 512", "–"],
    ]
    assert texts(document)[2:4] == [
        "Il est proposé par : Gisèle Maltais",
        "Appuyé par : Marcel Bourque",
    ]


def test_letter_spacing_raised_signs_and_sideways_stamps(read: Read, data: Path) -> None:
    assert texts(read(read_pdf, data / "signes.pdf")) == [
        "QUESTIONS DIVERSES",
        "Le 67e congrès a étudié le rapport 2 hier.",
        "La suite de l’ordre du jour est reportée à la séance de demain.",
        "Copie déposée aux archives",
    ]


def test_a_page_written_sideways_is_read_upright(read: Read, data: Path) -> None:
    assert texts(read(read_pdf, data / "page-couchee.pdf")) == [
        "Première ligne du tableau des effectifs, deuxième ligne du même tableau."
    ]


def test_running_heads_contents_and_folios(read: Read, data: Path) -> None:
    document = read(read_pdf, data / "chapitres.pdf")
    assert document.page_labels == tuple(map(str, range(41, 48)))
    assert document.metadata["running_head"] == (
        "Rapport annuel", "Le cadre légal", "Les chiffres", "Les recommandations",
    )  # fmt: skip
    assert document.metadata["contents"][1:] == (
        "Le cadre légal 42", "Les chiffres 44", "Les recommandations 46",
    )  # fmt: skip
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    assert [(block.text, block.page) for block in headings] == [
        ("1. Le cadre légal", 2), ("2. Les chiffres", 4), ("3. Les recommandations", 6),
    ]  # fmt: skip


def test_a_paragraph_goes_on_over_the_page(read: Read, data: Path) -> None:
    document = read(read_pdf, data / "chapitres.pdf")
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert [block.page for block in paragraphs] == [2, 4, 6]


def test_pages_without_text_are_named_and_blank_ones_are_not(read: Read, data: Path) -> None:
    document = read(read_pdf, data / "numerisation-partielle.pdf")
    (warning,) = document.warnings
    assert "page 2 : numérisée" in str(warning)
    assert document.page_count == 4
    assert document.page_labels == ("i", "ii", "1", "2")


def test_limits_cut_and_say_so(read: Read, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MAX_PAGES", 3)
    document = read(read_pdf, data / "chapitres.pdf")
    assert len(document.page_labels) == 3
    assert "page 3 sur 7" in str(document.warnings[0])


def test_a_limit_of_characters_cuts_between_pages(
    read: Read, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_file, "MAX_CHARACTERS", 1_000)
    document = read(read_pdf, data / "chapitres.pdf")
    assert "page 2 sur 7" in str(document.warnings[0])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("vide.pdf", "empty"),
        ("pdf_chiffre.pdf", "encrypted"),
        ("octets_au_hasard.pdf", "damaged"),
        ("image_nommee.pdf", "damaged"),
        ("pdf_tronque.pdf", "damaged"),
        ("pdf_arbre_recursif.pdf", "damaged"),
    ],
)
def test_files_that_cannot_be_read(broken: Path, read: Read, name: str, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(read_pdf, broken / name)
    assert caught.value.code == code


def test_a_scan_without_text_asks_for_optical_reading(read: Read, data: Path) -> None:
    with pytest.raises(UnreadableDocument, match="OCR") as caught:
        read(read_pdf, data / "numerisation.pdf")
    assert caught.value.code == "no_text"


def test_minutes_numbered_over_a_term(read: Read, samples: Path) -> None:
    document = read(
        read_pdf, samples / "proces-verbaux/conseil-confederal/1985-11_conseil-confederal.pdf"
    )
    assert document.page_labels[0] == "1213"
    assert document.metadata["ocr"] == ("true",)
    assert not any("- 1213 -" in text for text in texts(document))


def test_labels_drawn_first_find_their_names(read: Read, samples: Path) -> None:
    path = samples / "proces-verbaux/conseils-centraux/cote-nord_assemblee-generale_2004-02-11.pdf"
    document = read(read_pdf, path)
    assert texts(document).count("Il est proposé par : Gisèle Maltais") >= 1
    assert document.metadata["pdf_title"] == ("Microsoft Word - pv_final2.doc",)
    assert "title" not in document.metadata
    assert "ADOPTÉ" not in [b.text for b in document.blocks if b.kind is BlockKind.HEADING]


def test_minutes_in_two_columns(read: Read, samples: Path) -> None:
    path = samples / "proces-verbaux/federations/fsss_conseil-federal_1998-11.pdf"
    headings = [b.text for b in read(read_pdf, path).blocks if b.kind is BlockKind.HEADING]
    numbered = [text for text in headings if text[0].isdigit()]
    assert [text.split(".")[0] for text in numbered] == [str(n) for n in range(1, 8)]


@pytest.mark.parametrize(
    "name",
    [
        "memoires/2025-11-25_memoire_pl3_gouvernance.pdf",
        "publications/perspectives-csn-automne-2022.pdf",
        "etats-financiers/etats-financiers-conseil-central-2024.pdf",
    ],
)
def test_every_word_of_the_file_is_in_the_text_or_in_what_was_put_aside(
    read: Read, samples: Path, name: str
) -> None:
    document = read(read_pdf, samples / name)
    with closing(pypdfium2.PdfDocument(samples / name)) as file:
        drawn = repair("\n".join(page.get_textpage().get_text_range() for page in file))
    aside = " ".join(value for values in document.metadata.values() for value in values)
    kept = set(re.findall(r"\w{3,}", f"{document.text} {aside}"))
    assert set(re.findall(r"\w{3,}", drawn)) <= kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D:20190402101500-04'00'", "2019-04-02"),
        ("D:201904", "2019-04"),
        ("2019", "2019"),
        ("D:2019-04-02", "2019-04-02"),
        ("D:20191345", "2019"),  # no such month
        ("hier", ""),
        ("", ""),
    ],
)
def test_dates_of_pdf(text: str, expected: str) -> None:
    assert iso_date(text) == expected


def test_page_numbers_as_people_write_them() -> None:
    assert page_ranges([2, 5, 6, 7, 12]) == "2, 5-7, 12"
