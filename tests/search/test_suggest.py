"""Completions come from the index alone, in the context of what is already typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher, Suggestion, SuggestionKind
from tests.search.help_archive import HELP
from tests.search.small_archive import searcher_on


def given_for(searcher: Searcher, typed: str, kind: SuggestionKind) -> list[Suggestion]:
    return [s for s in searcher.suggest(typed, 20) if s.kind is kind]


@pytest.mark.parametrize(
    ("typed", "first", "count"),
    [
        ("nego", "négociation", 3),
        ("NÉGO", "négociation", 3),
        ("syn", "syndicat", 1),
        ("brass", "Brassardeau", 1),  # a name keeps its capital
        ("convention coll", "convention collective", 2),
        ("négociation éduc", "négociation éducatrices", 1),
        ("assurance-em", "assurance-emploi", 1),
        ("l'assu", "l'assurance", 1),
    ],
)
def test_words_as_they_are_written_with_their_documents(
    helped: Searcher, typed: str, first: str, count: int
) -> None:
    words = given_for(helped, typed, SuggestionKind.WORD)
    assert (words[0].text, words[0].count) == (first, count)


def test_words_that_never_stand_with_those_typed_are_left_out(helped: Searcher) -> None:
    """« filature gr… » is « filature grève », and no « grévistes »: they are elsewhere."""
    words = [s.text for s in given_for(helped, "filature gr", SuggestionKind.WORD)]
    assert words == ["filature grève"]


def test_one_form_of_each_word(helped: Searcher) -> None:
    words = [s.text for s in given_for(helped, "conv", SuggestionKind.WORD)]
    assert words == ["convention"]


def test_a_sigle_says_what_it_means(helped: Searcher) -> None:
    (sigle,) = given_for(helped, "cne", SuggestionKind.SIGLE)
    assert (sigle.text, sigle.count) == ("CNESST", 1)
    assert sigle.meaning.startswith("Commission des normes")
    assert [s.text for s in given_for(helped, "cne", SuggestionKind.WORD)] == []


def test_a_sigle_that_no_document_has_is_not_offered(helped: Searcher) -> None:
    """The curated file knows the FTQ; this index does not."""
    assert given_for(helped, "FT", SuggestionKind.SIGLE) == []


def test_titles_that_begin_as_typed_come_first(helped: Searcher) -> None:
    titles = given_for(helped, "memoire sur le tél", SuggestionKind.TITLE)
    assert [(t.text, t.id) for t in titles] == [("Mémoire sur le télétravail", "teletravail")]


def test_facet_values_by_any_of_their_words(helped: Searcher) -> None:
    values = given_for(helped, "emploi", SuggestionKind.FACET)
    assert [(v.text, v.facet, v.count) for v in values] == [("Travail et emploi", "dossier", 1)]
    assert given_for(helped, "secteur pri", SuggestionKind.FACET)[0].count == 2


@given(st.text(max_size=40), st.integers(1, 12))
def test_any_beginning_has_as_many_completions_as_asked_at_most(typed: str, limit: int) -> None:
    found = _SEARCHER.suggest(typed, limit)
    assert len(found) <= limit
    assert all(suggestion.text and suggestion.count > 0 for suggestion in found)


_SEARCHER = searcher_on(MemoryEngine(), HELP)
