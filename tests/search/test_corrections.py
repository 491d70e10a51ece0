"""« Vouliez-vous dire »: from the index's own words, never over a word that exists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.search import Searcher
from tests.search.help_archive import HELP
from tests.search.small_archive import document, searcher_on


def corrected(searcher: Searcher, text: str) -> list[str]:
    return [correction.query for correction in searcher.search(text).corrections]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # by ear
        ("sindicat", "syndicat"),
        ("négossiasion", "négociation"),
        ("graive générale", "grève générale"),
        ("convansion collective", "convention collective"),
        ("fylature", "filature"),
        ("hotelerie", "hôtellerie"),
        # accents play no part
        ("teletravial", "télétravail"),
        # a finger that slips: two letters swapped, one missing, a neighbour, one too many
        ("snydicat", "syndicat"),
        ("saliare minimum", "salaire minimum"),
        ("syndicqt", "syndicat"),
        ("buandereie", "buanderie"),
        # at the beginning of the word
        ("yndicat", "syndicat"),
        ("dyndicat", "syndicat"),
        # as a scanner reads
        ("syndlcat", "syndicat"),
        ("rnodification", "modification"),
        ("modication", "modification"),
        ("co11ective", "collective"),
        ("g6nérale", "générale"),
        # a space too few, or too many
        ("lagrève", "la grève"),
        ("lassurance", "l'assurance"),
        ("syn dicat", "syndicat"),
        # names keep their capital
        ("Ginete Brasardeau", "Ginette Brassardeau"),
        # part of a compound, of a quotation, of a field
        ("assurence-emploi", "assurance-emploi"),
        ('"droit de greive"', '"droit de grève"'),
        ("titre:memoirre", "titre:mémoire"),
        ("+sindicat grève", "+syndicat grève"),
        ("sindicat OU buandrie", "syndicat OU buanderie"),
    ],
)
def test_a_word_that_nobody_wrote_gets_the_one_that_was_meant(
    helped: Searcher, typed: str, meant: str
) -> None:
    assert corrected(helped, typed)[:1] == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "grève",
        "greve",
        "grèves",
        "syndicats buanderies",  # forms of words that exist
        "négociations OU grévistes",
        "CNEST",
        "CPF",  # a sigle is that sigle, though CPE is there
        "FTQ",
        "2022",
        "grève -sindicat",  # what is excluded is no loss
        "xyzzy",
        "",
        "dossier:sindicat",
    ],
)
def test_what_exists_or_is_a_sigle_is_left_alone(helped: Searcher, typed: str) -> None:
    assert corrected(helped, typed) == []


def test_nothing_is_corrected_in_silence(helped: Searcher) -> None:
    """The answer is that of what was typed; the correction says what it would find."""
    result = helped.search("sindicat")
    assert (result.total, result.hits) == (0, ())
    (correction,) = result.corrections
    assert correction.count == helped.search("syndicat").total == 1
    assert [(c.typed, c.meant) for c in correction.changes] == [("sindicat", "syndicat")]
    assert result.suggestions == ("syndicat",)


def test_a_word_unknown_among_others_that_answer_is_told_too(helped: Searcher) -> None:
    result = helped.search("sindicat buanderie")
    assert result.partial_total == 1
    assert result.suggestions == ("syndicat buanderie",)


def test_the_count_is_that_of_the_same_filters(helped: Searcher) -> None:
    filters = {"dossier": ["Éducation"]}
    (correction,) = helped.search("négossiation", filters=filters).corrections
    assert correction.count == helped.search("négociation", filters=filters).total == 1


def test_of_two_words_as_near_the_one_that_goes_with_the_others_was_meant() -> None:
    """« tariq » could be « tarif » or « tarir »: what stands beside it tells."""
    texts = [("a", "Le tarif du village."), ("b", "Le tarif du quai."), ("c", "Tarir la rivière.")]
    archive = [document(key, "Note", text) for key, text in texts]
    searcher = searcher_on(MemoryEngine(), archive)
    assert corrected(searcher, "tariq rivière")[0] == "tarir rivière"
    assert corrected(searcher, "tariq village")[0] == "tarif village"


def test_an_index_seen_again_knows_its_new_words() -> None:
    engine = MemoryEngine()
    searcher = searcher_on(engine, HELP)
    assert corrected(searcher, "acériculteure") == []
    index_documents([*HELP, document("x", "Érable", "Les acériculteurs se syndiquent.")], engine)
    searcher.refresh()
    assert corrected(searcher, "acériculteeurs") == ["acériculteurs"]


_SEARCHER = searcher_on(MemoryEngine(), HELP)


@given(st.text(max_size=60))
def test_any_text_has_at_most_three_corrections_that_change_something(text: str) -> None:
    found = _SEARCHER.search(text, limit=0).corrections
    assert len(found) <= 3
    assert all(correction.changes for correction in found)
    assert all(change.typed != change.meant for c in found for change in c.changes)
