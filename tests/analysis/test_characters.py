"""One hyphen, one apostrophe, one space, whatever the editor wrote."""

import pytest

from csnsearch.analysis.characters import clean
from csnsearch.analysis.folding import fold


@pytest.mark.parametrize("hyphen", "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
def test_every_hyphen_is_the_same(hyphen: str) -> None:
    assert clean(f"FSSS{hyphen}CSN").text == "FSSS-CSN"


@pytest.mark.parametrize("apostrophe", "'’ʼ´`‘′")
def test_every_apostrophe_is_the_same(apostrophe: str) -> None:
    assert clean(f"l{apostrophe}automne").text == "l'automne"


@pytest.mark.parametrize("space", " \u00a0\u2009\u202f\u2007")
def test_every_space_is_the_same(space: str) -> None:
    assert clean(f"330{space}000").text == "330 000"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("modi\u00adfication", "modification"),  # soft hyphen of a PDF
        ("modiﬁcation", "modification"),  # ligature of a font
        ("é\u200bté\ufeff", "été"),  # zero-width space, byte-order mark
        ("œuvre", "oeuvre"),
        ("ŒUVRE", "OEUVRE"),
        ("67ᵉ", "67e"),
        ("nº", "no"),
        ("gre\u0300ve", "grève"),  # decomposed text, as macOS writes it
    ],
)
def test_what_prints_alike_reads_alike(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_each_character_knows_where_it_came_from() -> None:
    """A highlight must show what the author wrote, soft hyphens and ligatures included."""
    raw = "x\u00ado\u0302ﬁn"
    cleaned = clean(raw)
    sources = [raw[s:e] for s, e in zip(cleaned.starts, cleaned.ends, strict=True)]
    assert cleaned.text == "xôfin"
    assert sources == ["x", "o\u0302", "ﬁ", "ﬁ", "n"]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("GRÈVE", "greve"),
        ("Çà", "ca"),
        ("Łódź", "lodz"),
        ("straße", "strasse"),
        ("Москва", "moskva"),
        ("İstanbul", "istanbul"),
        ("x̂", "x"),
    ],
)
def test_folding_leaves_plain_latin_letters(word: str, folded: str) -> None:
    assert fold(word) == folded
