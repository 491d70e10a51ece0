"""Occurrences of a phrase, against every way to place its words."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.engines.sloppy import occurrences
from csnsearch.engines.tantivy.phrases import arrangements


def positions(text: str, phrase: str) -> list[list[int]]:
    return [[at for at, word in enumerate(text) if word == wanted] for wanted in phrase]


CASES = [
    ("abc", "abc", 0, 1),
    ("abcabc", "abc", 0, 2),
    ("aaa", "aa", 0, 2),  # overlapping, as Lucene counts exact phrases
    ("axb", "ab", 0, 0),
    ("axb", "ab", 1, 1),
    ("ba", "ab", 1, 0),
    ("ba", "ab", 2, 1),
    ("cba", "abc", 3, 0),
    ("cba", "abc", 4, 1),
    ("axbxc", "abc", 1, 0),  # the moves of all the words add up
    ("axbxc", "abc", 2, 1),
    ("a", "aa", 5, 0),  # a word does not stand for two
    ("aa", "aa", 5, 1),
    ("abab", "ab", 1, 2),
    ("", "ab", 3, 0),
]


@pytest.mark.parametrize(("text", "phrase", "slop", "count"), CASES)
def test_counts(text: str, phrase: str, slop: int, count: int) -> None:
    """How often each phrase occurs."""
    assert occurrences(positions(text, phrase), slop) == count


def fits(text: str, phrase: str, slop: int) -> bool:
    """Whether some choice of different positions stays within the slop."""
    for chosen in product(*positions(text, phrase)):
        places = [at - word for word, at in enumerate(chosen)]
        if len(set(chosen)) == len(chosen) and max(places) - min(places) <= slop:
            return True
    return False


TEXTS, PHRASES = st.text("abx", max_size=10), st.text("ab", min_size=2, max_size=4)


@given(TEXTS, PHRASES, st.integers(0, 6))
def test_finds_a_phrase_when_some_choice_of_positions_does(
    text: str, phrase: str, slop: int
) -> None:
    """Taking the first free position loses no match."""
    assert bool(occurrences(positions(text, phrase), slop)) is fits(text, phrase, slop)


@given(TEXTS, PHRASES, st.integers(0, 4))
def test_arrangements_are_all_there_are(text: str, phrase: str, slop: int) -> None:
    """Written out, they match the same texts."""
    written = any(
        all(0 <= at + place < len(text) and text[at + place] == word for place, word in way)
        for way in arrangements(tuple(phrase), slop)
        for at in range(-slop - len(phrase), len(text))
    )
    assert written is fits(text, phrase, slop)
