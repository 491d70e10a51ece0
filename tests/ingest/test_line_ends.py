"""A hyphen at a line's end is the typesetter's or the author's; the document tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.ingest.line_ends import attested_words, join_line_ends

DOCUMENT = attested_words(
    "Les travailleurs et leur porte-parole. Un porte-document.\n"
    "La sous-traitance inquiète ; le sous-comité et le comité aussi, hors du rond-\npoint."
)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["les tra-", "vailleurs du port"], "les travailleurs du port"),
        (["la doulou\u00ad", "reuse décision"], "la douloureuse décision"),
        (["l’entre-", "prise ferme"], "l’entreprise ferme"),
        (["d’occa-", "sion"], "d’occasion"),
        (["la direc-", "trice"], "la directrice"),
        (["notre nou\xac", "velle"], "notre nouvelle"),
        (["une phrase", "sans coupure"], "une phrase sans coupure"),
        (["  bord ", "", " à bord "], "bord à bord"),
    ],
)
def test_a_cut_word_is_joined(lines: list[str], joined: str) -> None:
    assert join_line_ends(lines, DOCUMENT) == joined


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["la porte-", "parole"], "la porte-parole"),
        (["la vice-", "présidente"], "la vice-présidente"),
        (["les employé-", "es de l’usine"], "les employé-es de l’usine"),
        (["les travailleur-", "euses"], "les travailleur-euses"),
        (["doit-", "elle partir"], "doit-elle partir"),
        (["eux-", "mêmes"], "eux-mêmes"),
        (["c’est-", "à-dire"], "c’est-à-dire"),
        (["Saint-", "Laurent"], "Saint-Laurent"),
        (["FSSS–", "CSN"], "FSSS– CSN"),
        (["en 2019-", "2020"], "en 2019-2020"),
        (["la main-", "d’œuvre"], "la main-d’œuvre"),
        (["le sous-", "comité"], "le sous-comité"),
        (["vice\u00ad", "présidente"], "vice-présidente"),
    ],
)
def test_a_compound_keeps_its_hyphen(lines: list[str], joined: str) -> None:
    assert join_line_ends(lines, DOCUMENT) == joined


def test_a_dash_that_parts_words_is_no_hyphen() -> None:
    assert join_line_ends(["pour -", "et contre"]) == "pour - et contre"


def test_words_cut_by_a_line_are_not_attested() -> None:
    """« rond-/point » is what is in question, so it proves nothing."""
    assert "porte-parole" in DOCUMENT
    assert DOCUMENT.isdisjoint({"rond", "point", "rond-point", "rondpoint"})


@given(st.lists(st.text(alphabet="aé-’ \u00ad1", max_size=12), max_size=6))
def test_no_letter_is_lost(lines: list[str]) -> None:
    joined = join_line_ends(lines, DOCUMENT)
    assert [char for char in joined if char.isalnum()] == [
        char for line in lines for char in line if char.isalnum()
    ]
