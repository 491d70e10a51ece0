"""Bills, in every spelling."""

import pytest

from csnsearch.ingest.records.bills import bills, dated_bill, law_title
from csnsearch.ingest.records.brief import commission
from csnsearch.period import Period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le projet de loi no 89", ["PL 89"]),
        ("projet de loi n° 89", ["PL 89"]),
        ("projet de loi nº 89", ["PL 89"]),
        ("projet de loi 89", ["PL 89"]),
        ("PL 89", ["PL 89"]),
        ("PL-89", ["PL 89"]),
        ("le PL89 et le P.L. 59", ["PL 89", "PL 59"]),
        ("Bill 89", ["PL 89"]),
        ("le bill 65 de 1971", ["PL 65"]),
        ("projet de loi C‑18", ["C-18"]),
        ("loi C-18", ["C-18"]),
        ("Bill C-58", ["C-58"]),
        ("memoire pl103 csn", ["PL 103"]),
        ("la Loi 14", []),
        ("pl 14 %", []),
        ("PL 140", ["PL 140"]),
        ("avant-projet de loi sur l'équité", []),
    ],
)
def test_a_bill_has_one_name(text: str, expected: list[str]) -> None:
    assert list(bills(text)) == expected


def test_a_bill_bears_the_year_of_the_document() -> None:
    """PL 14 is a language bill in 2013: a number alone names several bills."""
    assert dated_bill("PL 14", Period.day(2013, 2, 11)) == "PL 14 (2013)"
    assert dated_bill("PL 14", None) == "PL 14"


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("sur le projet de loi no 31,\nLoi modifiant le Code du travail\nLe 25 novembre 2003",
         "Loi modifiant le Code du travail"),
        ("sur le projet de loi no 15, Loi visant à rendre le réseau\nplus efficace\nMontréal, 2023",
         "Loi visant à rendre le réseau plus efficace"),
        ("on Bill C-58,\nAn Act to amend the Canada Labour Code\nMay 2, 2024",
         "An Act to amend the Canada Labour Code"),
        ("sur l'avenir de la langue française", ""),
    ],
)  # fmt: skip
def test_a_cover_gives_the_title_of_the_law(cover: str, title: str) -> None:
    assert law_title(cover) == title


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("à la Commission de l’économie et du travail\nsur le projet de loi no 59",
         "Commission de l’économie et du travail"),
        ("présenté à la Commission des institutions dans le cadre des consultations",
         "Commission des institutions"),
        ("à la Commission spéciale sur les droits des enfants, Montréal, mai 2019",
         "Commission spéciale sur les droits des enfants"),
        ("to the House of Commons Standing Committee on Finance\non Bill C-19",
         "House of Commons Standing Committee on Finance"),
        ("Mémoire sur les commissions scolaires", ""),
    ],
)  # fmt: skip
def test_a_cover_gives_the_commission(cover: str, name: str) -> None:
    assert commission(cover) == name
