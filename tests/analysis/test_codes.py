"""Bills, sigles, numbers, ordinals and times: one thing, one term."""

import pytest

from csnsearch.analysis import FRENCH


def asked(text: str) -> list[str]:
    return [term for part in FRENCH.query_segments(text) for term in part.exact]


@pytest.mark.parametrize(
    "spelling",
    [
        "PL 89", "PL-89", "PL‑89", "PL89", "pl 89", "P.L. 89", "P. L. 89", "PL no 89",
        "projet de loi 89", "projet de loi no 89", "projet de loi n° 89", "projet de loi nº 89",
        "Projet de loi No. 89", "PROJET DE LOI 89", "projet  de\nloi no\u00a089", "Bill 89",
        "bill 89", "projet de loi n\u00b089",
    ],
)  # fmt: skip
def test_every_spelling_of_a_bill_asks_for_its_code(spelling: str) -> None:
    assert asked(spelling) == ["pl89"]
    assert FRENCH.twin(f"sur le {spelling}, adopté").exact.split()[-2] == "pl89"


@pytest.mark.parametrize(
    "spelling", ["projet de loi C-18", "projet de loi C‑18", "loi C-18", "C18"]
)
def test_a_federal_bill_has_one_code(spelling: str) -> None:
    assert asked(spelling) == ["c18"]


@pytest.mark.parametrize("text", ["Loi 14", "14 %", "14 mai", "PL 140", "projet de loi 2014", "14"])
def test_what_is_not_bill_14(text: str) -> None:
    """Acts and bills number apart: « Loi 14 » of 2025 was « PL 89 »."""
    assert "pl14" not in asked(text)
    assert "pl14" not in FRENCH.twin(text).exact.split()


def test_a_document_keeps_the_words_beside_the_code() -> None:
    assert FRENCH.twin("projet de loi no 89").inflected == "projet de loi pl89"
    assert FRENCH.twin("PL 89").exact == "pl pl89"
    assert FRENCH.twin("C-18").exact == "c 18 c18"


def test_several_bills_in_one_breath() -> None:
    assert asked("projets de loi 59, 27 et 96") == ["pl59", "pl27", "pl96"]
    assert asked("projets de loi n°s 59 et 27; projets de loi C-18 et S-5") == [
        "pl59",
        "pl27",
        "c18",
        "s5",
    ]
    assert asked("le projet de loi 59 et 14 mémoires") == ["le", "pl59", "et", "14", "memoires"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("C.S.N.", "csn"),
        ("la C.S.N. et la S.S.T.", "la csn et la sst"),
        ("l'A.P.T.S.", "apts"),
        ("FSSS–CSN", "fsss csn"),
        ("FSSS - CSN", "fsss csn"),
        ("(CSN)", "csn"),
        ("UCCO‑SACC–CSN", "ucco sacc csn"),
        ("UCCO-SACCCSN", "ucco sacc csn"),
        ("UCCOSACCCSN", "ucco sacc csn"),
        ("LGBT+", "lgbt"),
    ],
)
def test_sigles(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("67e congrès", "67e congres"),
        ("67ᵉ Congrès", "67e congres"),
        ("67 e Congrès", "67e congres"),
        ("67E CONGRÈS", "67e congres"),
        ("67ème", "67e"),
        ("XXVIe congrès", "26e congres"),
        ("IXᵉ", "9e"),
        ("Napoléon Ier", "napoleon 1er"),
        ("1er mai", "1er mai"),
        ("1ᵉʳ mai", "1er mai"),
        ("1re et 2e vice-présidence", "1er et 2e vice presidence"),
        ("2nd", "2e"),
        # « Le », « De » and « Vie » are words, not ranks.
        ("Le De Ce Me Vie", "le de ce me vie"),
        ("12 e-mails", "12 e mails"),
    ],
)
def test_ordinals(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact


@pytest.mark.parametrize(
    ("text", "document", "question"),
    [
        ("330 000 membres", "330000 membres", "330000 membres"),
        ("330\u00a0000", "330000", "330000"),
        ("330\u202f000", "330000", "330000"),
        ("330000", "330000", "330000"),
        ("1 250 000", "1250000", "1250000"),
        ("29 %", "29 29%", "29%"),
        ("29\u00a0%", "29 29%", "29%"),
        ("29%", "29 29%", "29%"),
        ("20,25 %", "20,25 20,25%", "20,25%"),
        ("99.9%", "99.9 99,9%", "99,9%"),
        ("12 pour cent", "12 12%", "12%"),
        ("4,55 $", "4,55 4,55$", "4,55$"),
        ("15,00$", "15,00 15$", "15$"),
        ("250 000 $", "250000 250000$", "250000$"),
        ("3 M$", "3 3m$", "3m$"),
        ("9 h 10", "9h10", "9h10"),
        ("9h10", "9h10", "9h10"),
        ("09 H 10", "9h10", "9h10"),
        ("0 h 01", "0h01", "0h01"),
        ("35 h", "35h", "35h"),
        ("5-3.02", "5-3.02", "5-3.02"),
        ("article 6.2.1", "article 6.2.1", "article 6.2.1"),
        ("n° 12", "no 12", "no 12"),
        ("nº 12", "no 12", "no 12"),
        ("28-29-30 novembre", "28 29 30 novembre", "28 29 30 novembre"),
        ("2010-08", "2010 08", "2010 08"),
        ("articles 4,5,6", "articles 4 5 6", "articles 4 5 6"),
        ("514 598-2271", "514 598 2271", "514 598 2271"),
        ("en 2011 150 personnes", "en 2011 150 personnes", "en 2011 150 personnes"),
    ],
)
def test_numbers(text: str, document: str, question: str) -> None:
    assert FRENCH.twin(text).exact == document
    assert " ".join(asked(text)) == question
