"""The word lists, and the fingerprint that says when they changed."""

import subprocess
import sys
from hashlib import blake2b
from pathlib import Path

import pytest

from csnsearch.analysis import FINGERPRINT, FRENCH, is_function_word
from csnsearch.analysis.data_files import FOLDER, columns, entries, words
from csnsearch.analysis.folding import fold
from csnsearch.analysis.recipe import RECIPE_VERSION

LISTS = sorted(path.name for path in FOLDER.glob("*.txt"))
AS_WRITTEN = {"names.txt"}
"""Looked for in texts as they are written, accents and all."""


@pytest.mark.parametrize("name", sorted(set(LISTS) - AS_WRITTEN))
def test_lists_are_folded(name: str) -> None:
    """Rules see folded forms: an accent in a list would never match."""
    for word in words(name):
        assert fold(word) == word


@pytest.mark.parametrize("name", LISTS)
def test_lists_say_what_they_are(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8").startswith("# ")


def test_an_irregular_form_has_one_term() -> None:
    seen: dict[str, str] = {}
    for term, forms in columns("irregular.txt"):
        for form in (term, *forms.split()):
            assert seen.setdefault(form, term) == term


def test_comments_and_blank_lines_are_not_entries() -> None:
    assert all(entry and "#" not in entry for entry in entries("irregular.txt"))


@pytest.mark.parametrize("word", ["le", "des", "est", "été", "the", "of", "quel"])
def test_function_words(word: str) -> None:
    assert is_function_word(fold(word))


@pytest.mark.parametrize("word", ["greve", "loi", "conseil", "droit", "travail", "csn"])
def test_content_words_are_not_function_words(word: str) -> None:
    assert not is_function_word(word)


def test_the_fingerprint_is_the_same_in_every_process() -> None:
    code = "from csnsearch.analysis import FINGERPRINT; print(FINGERPRINT)"
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == FINGERPRINT


PINNED = (
    "Les employé·e·s de l’usine n'ont pas voté le projet de loi no 89 ; 67ᵉ Congrès, 330 000 $, "
    "29 %, 9 h 10, C.S.N., FSSS–CSN, lock-out, travaux, heureuses, clause 5-3.02, M. O'Neil."
)
PINNED_DIGEST = (2, "b4638659")


def test_a_change_of_terms_needs_a_new_recipe_version() -> None:
    """An index made before the change must say « outdated »: when this test fails, raise
    RECIPE_VERSION, then pin the new digest beside it."""
    digest = blake2b(repr(tuple(FRENCH.twin(PINNED))).encode(), digest_size=4).hexdigest()
    assert (RECIPE_VERSION, digest) == PINNED_DIGEST
