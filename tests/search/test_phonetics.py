"""Words that sound alike have one key, and words that do not have two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.search.phonetics import sound, sounds


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("greve", "graive"),
        ("bureau", "buro"),
        ("travaux", "travo"),
        ("fonction", "phonksion"),
        ("societe", "sossietee"),
        ("quorum", "korum"),
        ("commission", "comission"),
        ("syndicat", "sindica"),
        ("enseignant", "anseigniant"),
        ("assurance", "assurence"),
        ("garantie", "guarantie"),
        ("hopital", "opital"),
        ("chomage", "shomage"),
        ("negocier", "negossie"),
        ("conference", "conferanse"),
        ("harcelement", "arcellement"),
    ],
)
def test_as_it_is_heard(written: str, heard: str) -> None:
    assert sound(written) == sound(heard)


@pytest.mark.parametrize(
    ("one", "other"),
    [("mine", "main"), ("retraite", "retrait"), ("loi", "loisir"), ("salaire", "saler"),
     ("cote", "code"), ("garcon", "glacon"), ("gens", "gants")],
)  # fmt: skip
def test_what_does_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)))
def test_the_keys_of_many_are_those_of_each(words: list[str]) -> None:
    """They are made as one text: no word may leak into its neighbour."""
    assert sounds(words) == [sound(word) for word in words]
