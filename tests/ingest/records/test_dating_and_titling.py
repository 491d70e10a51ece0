"""The date and title of documents that do not state them plainly."""

import pytest

from csnsearch.dates.in_words import period_words
from csnsearch.ingest.records.dating import document_date, name_date
from csnsearch.ingest.records.issues import issue_title
from csnsearch.ingest.records.naming import brief_title, minutes_title
from csnsearch.ingest.records.titling import document_title
from csnsearch.period import Period
from tests.ingest.records.conftest import make_reading


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2010-08_memoire_pl103_csn.docx", "2010-08"),
        ("memoire-2025-03-18.pdf", "2025-03-18"),
        ("pv_20190402.pdf", "2019-04-02"),
        ("rapport-2019.pdf", "2019"),
        ("convention-2021-2026.pdf", None),
        ("2019-13-45.pdf", "2019"),
        ("scan0017.pdf", None),
    ],
)
def test_the_date_in_a_file_name(name: str, expected: str | None) -> None:
    found = name_date(name)
    assert (found.iso if found else None) == expected


@pytest.mark.parametrize(
    ("lines", "name", "expected"),
    [
        (["Mémoire", "Le 18 mars 2025", "déposé le 19 février 2025"], "x.pdf", "2025-03-18"),
        (["Statuts", "Adoptés en assemblée générale le 12 avril 2009",
          "Modifiés les 3 mai 2014 et 27 octobre 2018"], "statuts.pdf", "2018-10-27"),
        (["Août 2010"], "2010-08-31_memoire.pdf", "2010-08-31"),
        (["Depuis le 6 janvier 2013, tout change."], "depliant-2013.pdf", "2013"),
        (["Volume 3, numéro 7 – 21 décembre 2023"], "x.pdf", "2023-12-21"),
        (["On marche pour 15 $ !"], "tract-1er-mai-2018.docx", "2018-05-01"),
        (["Sans date"], "x.pdf", None),
    ],
)  # fmt: skip
def test_the_date_of_a_title_page(lines: list[str], name: str, expected: str | None) -> None:
    found = document_date(make_reading(*lines, name=name))
    assert (found.iso if found else None) == expected


def test_the_creation_date_of_a_scan_is_not_the_documents() -> None:
    assert document_date(make_reading("Manifeste", date="2009-02-17")) is None


def test_the_creation_date_adds_a_month_to_the_year() -> None:
    found = document_date(make_reading("Édition 2013", name="depliant-2013.pdf", date="2013-01-15"))
    assert found == Period.month(2013, 1)


@pytest.mark.parametrize(
    ("lines", "title", "expected"),
    [
        (["# Le droit de refus"], "Microsoft Word - refus_final.doc", "Le droit de refus"),
        (["# Le droit de refus"], "document", "Le droit de refus"),
        (["# Table des matières", "Le droit de refus"], "", "Le droit de refus"),
        (["# États financiers", "Conseil central de la Vallée", "29 février 2024"], "",
         "États financiers – Conseil central de la Vallée"),
        (["# Statuts et règlements", "du Syndicat de la Filature"], "",
         "Statuts et règlements du Syndicat de la Filature"),
        (["# Syndicat de l'Hôtel du Ruisseau", "États financiers au 31 décembre 2011"], "",
         "États financiers au 31 décembre 2011 – Syndicat de l'Hôtel du Ruisseau"),
        ([], "", "rapport final"),
    ],
)  # fmt: skip
def test_a_title_says_what_the_document_is(lines: list[str], title: str, expected: str) -> None:
    assert document_title(make_reading(*lines, title=title, name="rapport_final.pdf")) == expected


def test_an_issue_is_named_by_its_number() -> None:
    made = make_reading("Info-Négo", "Volume 3, numéro 7 – 21 décembre 2023")
    assert issue_title(made, "L'entente") == "Info-Négo, volume 3, numéro 7 – L'entente"
    assert issue_title(make_reading("Une page"), "L'entente") == "L'entente"


@pytest.mark.parametrize(
    ("iso", "language", "words"),
    [
        ("1985-11-28/1985-11-30", "fr", "28 au 30 novembre 1985"),
        ("2023-06-14/2023-06-15", "fr", "14 et 15 juin 2023"),
        ("2014-05-31/2014-06-04", "fr", "31 mai au 4 juin 2014"),
        ("2019-12-29/2020-01-03", "fr", "29 décembre 2019 au 3 janvier 2020"),
        ("2018-05-01", "fr", "1er mai 2018"),
        ("2011-05", "fr", "mai 2011"),
        ("1968", "fr", "1968"),
        ("2014-09-30", "en", "September 30, 2014"),
        ("2014-05-31/2014-06-04", "en", "May 31–June 4, 2014"),
    ],
)
def test_a_date_in_words(iso: str, language: str, words: str) -> None:
    assert period_words(Period.parse(iso), language) == words


def test_the_title_of_minutes() -> None:
    title = minutes_title(
        kind="Procès-verbal",
        parts=["Conseil confédéral", ""],
        period=Period.parse("1985-11-28/1985-11-30"),
        language="fr",
    )
    assert title == "Procès-verbal – Conseil confédéral, 28 au 30 novembre 1985"


@pytest.mark.parametrize(
    ("cover", "bill", "law", "expected"),
    [
        ("Mémoire présenté par la Fédération de la santé et des services sociaux (FSSS–CSN)\nà la",
         "PL 15", "Loi visant X",
         "Mémoire de la FSSS–CSN sur le projet de loi no 15, Loi visant X"),
        ("Mémoire présenté par le\nConseil central du Grand Nord–CSN (CCGN–CSN)\nà la Commission",
         "PL 31", "", "Mémoire du Conseil central du Grand Nord–CSN sur le projet de loi no 31"),
        ("Confédération des syndicats nationaux", "C-58", "",
         "Mémoire sur le projet de loi C-58"),
        ("Mémoire\nprésenté par la CSN\nau sujet de l’avenir de la langue française\n8 juin 2023",
         "", "", "Mémoire au sujet de l’avenir de la langue française"),
        ("Mémoire", "", "", ""),
    ],
)  # fmt: skip
def test_the_title_of_a_brief(cover: str, bill: str, law: str, expected: str) -> None:
    title = brief_title(label="Mémoire", cover=cover, bill=bill, law=law, language="fr")
    assert title == expected
