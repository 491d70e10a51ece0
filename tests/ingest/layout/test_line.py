"""Fragments of one baseline make a line; small raised signs join the word they stand on."""

from itertools import pairwise

import pytest

from csnsearch.ingest.layout.fragment import Fragment, Word, follows, fragment
from csnsearch.ingest.layout.line import lines_of


def piece(text: str, x0: float, x1: float, y: float = 100.0, size: float = 10.0) -> Fragment:
    return Fragment(text, x0, x1, y, size)


def spaced(text: str, gap: float = 4.0, space: float = 8.0) -> list[Word]:
    words, x = [], 0.0
    for char in text:
        if char == " ":
            x += space
        else:
            words.append(Word(char, x, x + 6, 0.0, 10.0))
            x += 6 + gap
    return words


def test_a_wide_space_parts_a_line_in_cells() -> None:
    (line,) = lines_of([piece("Appuyé par :", 50, 110), piece("Line Otis", 200, 250)], 1)
    assert [cell.text for cell in line.cells] == ["Appuyé par :", "Line Otis"]
    assert line.text == "Appuyé par : Line Otis"


@pytest.mark.parametrize(
    ("sign", "y", "expected"),
    [
        ("e", 96.0, "Le 67e congrès"),  # a raised ordinal is part of its number
        ("3", 96.0, "Le 673 congrès"),  # a raised figure on a figure is an exponent
        ("2", 103.0, "Le 672 congrès"),  # a lowered figure too
    ],
)
def test_small_signs_join_the_number_they_stand_on(sign: str, y: float, expected: str) -> None:
    pieces = [piece("Le 67", 50, 75), piece(sign, 75, 78, y, 6.0), piece("congrès", 81, 120)]
    assert [line.text for line in lines_of(pieces, 1)] == [expected]


def test_the_call_of_a_note_does_not_spoil_the_word_before_it() -> None:
    pieces = [piece("le rapport", 50, 100), piece("2", 100, 103, 96.0, 6.0)]
    assert [line.text for line in lines_of(pieces, 1)] == ["le rapport 2"]


def test_a_short_line_of_its_own_stays_whole() -> None:
    """« Note   2024   2023 » at the head of figures is no set of raised signs."""
    pieces = [
        piece("Note", 400, 420, 100), piece("2024", 460, 480, 100), piece("2023", 510, 530, 100),
        piece("Produits", 50, 90, 117),
    ]  # fmt: skip
    assert [line.text for line in lines_of(pieces, 1)] == ["Note 2024 2023", "Produits"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Questions", "Questions"),
        ("QUESTIONS DIVERSES", "QUESTIONS DIVERSES"),
        ("L'ANNÉE SYNDICALE", "L'ANNÉE SYNDICALE"),
    ],
)
def test_letter_spaced_titles_are_read_as_words(text: str, expected: str) -> None:
    words = spaced(text)
    assert all(follows(word, before) for before, word in pairwise(words))
    assert fragment(words, bold=False).text == expected


def test_short_words_beside_a_letter_spaced_one_are_letter_spaced_too() -> None:
    pieces = [piece("L A", 50, 80), Fragment("GRÈVE", 100, 190, 100.0, 10.0, spaced=True)]
    assert [line.text for line in lines_of(pieces, 1)] == ["LA GRÈVE"]


def test_short_words_are_not_letters_of_a_title() -> None:
    words = [Word("y", 0, 5, 0, 10), Word("a", 8, 13, 0, 10), Word("à", 16, 21, 0, 10)]
    assert fragment(words, bold=False).text == "y a à"


def test_a_bullet_set_small_does_not_make_its_line_small() -> None:
    words = [Word("•", 0, 4, 0, 8.0), Word("règlement", 8, 50, 0, 9.0), Word("x", 55, 60, 0, 9.0)]
    assert fragment(words, bold=False).size == 9.0
