"""The lexicon is what its source makes it, and costs nothing before it is needed."""

import subprocess
import sys
from pathlib import Path
from zlib import crc32

import marisa_trie
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.analysis.folding import fold
from csnsearch.analysis.lexicon import CHECKSUM, PATH, Entry, french_lexicon
from tools.lexicon.build import items

LETTERS = st.text(alphabet="aàâbceéèêlmnoôrstuœ_", min_size=1, max_size=30)
ACCENTED, PLAIN, BOTH = (True, False), (False, True), (True, True)


def test_the_lexicon_is_made_from_its_source() -> None:
    shipped, made = marisa_trie.BytesTrie().mmap(str(PATH)).items(), items()
    different = set(shipped) ^ set(made)
    assert not different, (
        f"run `python -m tools.lexicon`: {len(different)} entries differ, "
        f"such as {sorted(different)[:3]}"
    )
    assert len(shipped) == len(made)
    assert CHECKSUM.read_text(encoding="utf-8").strip() == f"{crc32(PATH.read_bytes()):08x}"


@pytest.mark.parametrize(
    ("form", "term", "written"),
    [
        ("greve", "greve", ACCENTED), ("marche", "marche", BOTH), ("loi", "loi", PLAIN),
        ("lois", "loi", PLAIN), ("loyers", "loyer", PLAIN), ("travaux", "travail", PLAIN),
        ("travailleuses", "travailleur", PLAIN), ("voterent", "voter", ACCENTED),
        ("conseiller", "conseiller", PLAIN), ("conseille", "conseiller_v", BOTH),
        ("amendements", "amendement", PLAIN), ("oeuvres", "oeuvre", PLAIN),
        ("retraites", "retraite", BOTH), ("cote", "cote", BOTH), ("cours", "cours", PLAIN),
    ],
)  # fmt: skip
def test_a_folded_form_has_one_term_and_says_how_it_is_written(
    form: str, term: str, written: tuple[bool, bool]
) -> None:
    assert french_lexicon().entry(form) == Entry(term, *written)


@pytest.mark.parametrize(
    ("written", "term"),
    [("présenté", "presenter"), ("marché", "marché"), ("côtés", "côté"), ("élevé", "elever")],
)
def test_an_accented_form_that_is_another_word_has_its_own_entry(written: str, term: str) -> None:
    """« présenté » is of présenter, though « presente » is présent more often; where the
    accents are lost, it is among what the letters may mean."""
    lexicon = french_lexicon()
    own, bare = lexicon.entry(written), lexicon.entry(fold(written))
    assert own is not None
    assert bare is not None
    assert own.term == term != bare.term
    assert term in lexicon.others(fold(written))


@pytest.mark.parametrize("written", ["présente", "grèves", "congrès", "élève"])
def test_an_accented_form_that_means_what_its_letters_mean_is_not_listed(written: str) -> None:
    assert french_lexicon().entry(written) is None
    assert french_lexicon().entry(fold(written)) is not None


@pytest.mark.parametrize("form", ["", "csn", "ubérisation", "sous-traitance", "89", "zzz", "+"])
def test_a_word_it_lacks_is_none(form: str) -> None:
    assert french_lexicon().entry(form) is None
    assert french_lexicon().others(form) == ()


@given(form=LETTERS, term=LETTERS, accented=st.booleans(), plain=st.booleans())
def test_an_entry_comes_back_from_its_bytes(
    form: str, term: str, *, accented: bool, plain: bool
) -> None:
    entry = Entry(term, accented, plain)
    assert Entry.unpacked(form, entry.packed(form)) == entry


def test_nothing_is_loaded_before_it_is_needed() -> None:
    """A help text or a listing of facets analyses nothing, and must not wait."""
    code = "import sys, csnsearch.analysis; print('marisa_trie' in sys.modules)"
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
