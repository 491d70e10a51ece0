"""The cost of a slip: what is easily done costs less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.search.confusions import as_printed
from csnsearch.search.distance import distance
from csnsearch.search.keyboards import neighbouring_keys

_WORD = st.text("abcdehimnrst", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        (("syndicst", "syndicat"), ("syndicot", "syndicat")),  # s is beside a
        (("sydnicat", "syndicat"), ("sybnicat", "syndicat")),  # two letters swapped
        (("comission", "commission"), ("comission", "concission")),  # a letter not doubled
        (("sindicat", "syndicat"), ("sundicat", "sandicat")),  # they sound alike
        (("armonie", "harmonie"), ("rmonie", "armonie")),  # a silent h
        (("syndicet", "syndicat"), ("eyndicat", "syndicat")),  # the first letter is known
    ],
)
def test_what_is_easily_done_costs_less(easier: tuple[str, str], harder: tuple[str, str]) -> None:
    assert distance(*easier) < distance(*harder)


@given(_WORD, _WORD)
def test_it_is_nothing_for_the_same_word_alone(one: str, other: str) -> None:
    assert distance(one, one) == 0
    assert (distance(one, other) == 0) == (one == other)


@given(_WORD, st.integers(0, 8), st.sampled_from("abcdehimnrst"))
def test_one_wrong_letter_costs_one_at_most(word: str, place: int, letter: str) -> None:
    """And a little more when it is the first."""
    place %= len(word)
    typed = word[:place] + letter + word[place + 1 :]
    assert distance(typed, word) <= 1.3


def test_keys_beside_one_another_on_either_keyboard() -> None:
    near = neighbouring_keys()
    assert {("a", "s"), ("s", "a"), ("a", "z"), ("q", "a"), ("l", "m"), ("n", "m")} <= near
    assert ("a", "p") not in near
    assert all((b, a) in near for a, b in near)


@pytest.mark.parametrize(
    ("read", "printed"),
    [("rnobile", "mobile"), ("qu6bec", "quebec"), ("modication", "modification"),
     ("c1ause", "clause"), ("dause", "clause"), ("co11ege", "college")],
)  # fmt: skip
def test_what_a_scanner_took_for_something_else(read: str, printed: str) -> None:
    found = as_printed(read)
    assert 0 < found.get(printed, 0) < 1
    assert read not in found
