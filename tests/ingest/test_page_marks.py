"""Page marks and the numbers they give."""

import pytest

from csnsearch.ingest.page_marks import page_labels, page_mark, printed_start


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("- 1213 -", "1213"), ("-2-", "2"), ("Page 3 sur 12", "3"), ("2 / 14", "2"), ("4 | 6", "4"),
        ("– 7 –", "7"), ("p. 12", "12"), ("[5]", "5"), ("xiv", "xiv"), ("Page 2 of 5", "2"),
        ("3.", "3"),
    ],
)  # fmt: skip
def test_page_marks(text: str, number: str) -> None:
    mark = page_mark(text)
    assert mark is not None
    assert mark.number == number


@pytest.mark.parametrize("text", ["1 284 512", "4,2 %", "12 mai 2015", "ADOPTÉ", "3 personnes", ""])
def test_what_is_no_page_mark(text: str) -> None:
    assert page_mark(text) is None


def test_a_bare_number_is_not_sure_to_be_a_page_mark() -> None:
    assert not page_mark("12").sure
    assert page_mark("- 12 -").sure


def test_the_number_that_keeps_its_distance_is_the_page() -> None:
    """Years and totals stand still; « Page 3 sur 12 » counts."""
    assert printed_start([[2025, 3, 12], [2025, 4, 12], [2025, 5, 12]]) == 3


def test_numbers_without_order_give_nothing() -> None:
    assert printed_start([[4], [17], [9]]) is None


def test_pages_without_a_mark_take_their_place() -> None:
    assert page_labels(["", "1214", ""], 1213) == ("1213", "1214", "1215")
    assert page_labels(["i", "ii", ""], -1) == ("i", "ii", "1")
    assert page_labels(["", ""], None) == ()
