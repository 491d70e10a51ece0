"""The words of a question found in a text, whatever way they are written there."""

import pytest

from csnsearch.query.expansion import Expander
from csnsearch.query.parser import parse_lenient
from csnsearch.query.sought import sought
from csnsearch.query.thesaurus import Entry, Relation, Thesaurus
from csnsearch.search.locate import locate

CASES = [
    ("grève", "La GRÈVE, les grévistes et la greve.", ["GRÈVE", "greve"]),
    ("travaux", "Le travail et les travaux des travailleuses", ["travail", "travaux"]),
    ("employés", "Les employé·e·s, l’employée; employé-es!",
     ["employé·e·s", "employée", "employé-es"]),
    ("automne", "d’automne et de l'automne", ["automne", "automne"]),
    ("CSN", "la C.S.N. et la FSSS–CSN", ["C.S.N", "CSN"]),
    ("coeur", "Le cœur, de tout coeur", ["cœur", "coeur"]),
    ("œuvre", "Main d’oeuvre, ŒUVRES", ["oeuvre", "ŒUVRES"]),
    ("330 000 membres", "Ses 330 000 membres – 330000 en tout", ["330 000", "membres", "330000"]),
    ("syndic*", "Le syndicat, la syndicaliste, un asyndicat", ["syndicat", "syndicaliste"]),
    ('"droit de grève"', "Droit de grève, droits de grève", ["Droit", "grève", "grève"]),
    ("yeux", "Un œil averti", ["œil"]),
    ("δίκη", "Le mot δίκη – en grec", ["δίκη"]),
    ("grève", "Rien de tel ici", []),
    ("grève", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "text", "expected"), CASES)
def test_marks_are_what_the_author_wrote(question: str, text: str, expected: list[str]) -> None:
    ranges = locate(text, sought(parse_lenient(question).root), "fr")
    assert [text[start:end] for start, end in ranges] == expected


@pytest.mark.parametrize("sign", ["’", "–", "…", "𝔊", "İ", "ﬁ", "\u202f", "\u0301"])
def test_no_sign_before_a_word_moves_its_mark(sign: str) -> None:
    """Folding is one character for one: offsets in the folded text are the text's own."""
    text = f"{sign * 3} la grève"
    [(start, end)] = locate(text, sought(parse_lenient("grève").root), "fr")
    assert text[start:end] == "grève"


def test_a_bill_is_marked_whole() -> None:
    text = "Le projet de loi no 89 est adopté."
    ranges = locate(text, sought(parse_lenient("PL 89").root), "fr")
    assert [text[start:end] for start, end in ranges] == ["projet de loi no 89"]


def test_a_word_in_a_run_without_spaces_is_found() -> None:
    text = "x" * 5000 + "/grève/" + "y" * 5000
    [(start, end)] = locate(text, sought(parse_lenient("grève").root), "fr")
    assert "grève" in text[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Confédération des syndicats nationaux", ["Confédération", "syndicats", "nationaux"]),
        ("Les syndicats nationaux d'une confédération", []),
        ("Le syndicat de la CSN", ["CSN"]),
    ],
)
def test_the_words_of_an_alternative_are_marked_together(text: str, expected: list[str]) -> None:
    """Who asks for CSN does not ask for every « syndicat »."""
    own = Entry("CSN", "Confédération des syndicats nationaux", Relation.SIGLE, 0.6)
    wanted = sought(parse_lenient("CSN").root, Expander(Thesaurus([own])))
    assert [text[start:end] for start, end in locate(text, wanted, "fr")] == expected
