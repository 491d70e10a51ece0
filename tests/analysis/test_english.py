"""English pages of a French archive."""

import pytest

from csnsearch.analysis import ENGLISH


@pytest.mark.parametrize(
    "family",
    ["bargaining bargained bargain", "union unions union’s", "worker workers workers'",
     "strike strikes striking"],
)  # fmt: skip
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len(set(ENGLISH.twin(family).inflected.split())) == 1


def test_exact_terms_are_whole_words() -> None:
    assert ENGLISH.twin("They don't strike: Bill 89").exact == "they dont strike bill pl89"
