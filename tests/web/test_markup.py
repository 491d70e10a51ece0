"""Ranges over plain text become marks, and nothing else becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from csnsearch.web.markup import marked, marked_lines

CASES = [
    ("grève", [], "grève"),
    ("la grève", [(3, 8)], "la <mark>grève</mark>"),
    ("a < b & c", [(0, 1), (4, 5)], "<mark>a</mark> &lt; <mark>b</mark> &amp; c"),
    ("<b>", [(0, 3)], "<mark>&lt;b&gt;</mark>"),
    ("abcd", [(0, 3), (2, 4)], "<mark>abc</mark><mark>d</mark>"),  # overlapping
    ("abc", [(1, 99)], "a<mark>bc</mark>"),  # beyond the end
    ("abc", [(2, 2)], "abc"),  # empty
    ("abc", [(2, 3), (0, 1)], "ab<mark>c</mark>"),  # out of order
]


@pytest.mark.parametrize(("text", "ranges", "expected"), CASES)
def test_marks(text: str, ranges: list[tuple[int, int]], expected: str) -> None:
    assert marked(text, ranges) == expected


RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)))


@given(st.text("ab<>&\"' é", max_size=30), RANGES)
def test_what_is_read_is_always_the_text(text: str, ranges: list[tuple[int, int]]) -> None:
    read = html.fragment_fromstring(f"<p>.{marked(text, ranges)}</p>")
    assert read.text_content() == f".{text}"
    assert {element.tag for element in read.iter()} <= {"p", "mark"}


def test_lines_and_cells_keep_their_marks() -> None:
    lines = list(marked_lines("Poste\tMontant\n\nGrève\t1 200 $", [(15, 20)]))
    assert lines == [
        ("Poste\tMontant", ["Poste", "Montant"]),
        ("Grève\t1 200 $", ["<mark>Grève</mark>", "1 200 $"]),
    ]


def test_a_mark_over_two_lines_is_on_both() -> None:
    lines = [cells for _, cells in marked_lines("ab\ncd", [(1, 4)])]
    assert lines == [["a<mark>b</mark>"], ["<mark>c</mark>d"]]
