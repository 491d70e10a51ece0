"""An empty answer says what emptied it, and what would be found without it."""

import pytest

from csnsearch.search import Searcher, SearchResult, Synonyms


def ways(result: SearchResult) -> list[tuple[str, str, int]]:
    return [(way.label.text(), way.query, way.count) for way in result.relaxations]


@pytest.mark.parametrize(
    ("query", "label", "without", "count"),
    [
        ("filature salaire", "sans « salaire »", "filature", 1),
        ("grève xyzzy", "sans « xyzzy », que n'a aucun document", "grève", 3),
        ("+grève +xyzzy", "sans +xyzzy", "+grève", 3),
        ("grève ET xyzzy", "sans « xyzzy », que n'a aucun document", "grève", 3),
        ('"grève du syndicat"', "les mots de « grève du syndicat » où qu'ils soient",
         "grève du syndicat", 1),
        ("filature -grève", "sans SAUF grève", "filature", 1),
        ("date:1850 grève", "sans [date : 1850]", "grève", 3),
        ('dossier:"Éducation" grève', "sans [Dossier : Éducation]", "grève", 3),
        ("filature ET xyzzy ET plugh", "l'un ou l'autre, au lieu de tous",
         "filature OU xyzzy OU plugh", 1),
        ("parentalité", "les mots qui commencent par « parental »", "parental*", 1),
    ],
)  # fmt: skip
def test_what_to_let_go_of(
    helped: Searcher, query: str, label: str, without: str, count: int
) -> None:
    assert (label, without, count) in ways(helped.search(query))


def test_each_way_out_finds_what_it_says(helped: Searcher) -> None:
    filters = {"dossier": ["Éducation"], "annee": ["2021"]}
    result = helped.search("grève salaire", filters=filters)
    assert result.total == 0
    assert result.relaxations
    for way in result.relaxations:
        assert way.count == helped.search(way.query, filters=way.filters).total > 0


def test_a_filter_goes_before_a_word(helped: Searcher) -> None:
    result = helped.search("grève", filters={"dossier": ["Éducation"]})
    (way,) = result.relaxations
    assert way.label.text() == "sans le filtre « Dossier : Éducation »"
    assert way.removed == (("dossier", "Éducation"),)
    assert (way.query, way.filters, way.count) == ("grève", {}, 3)


def test_the_least_change_comes_first(helped: Searcher) -> None:
    filters = {"dossier": ["Éducation"], "annee": ["2012"]}
    labels = [way[0] for way in ways(helped.search("grève", filters=filters))]
    assert labels == ["sans le filtre « Dossier : Éducation »", "sans aucun filtre"]


def test_synonyms_that_were_off(helped: Searcher) -> None:
    result = helped.search("SST équité", synonyms=Synonyms.OFF)
    assert result.total == 0
    on = [way for way in result.relaxations if way.with_synonyms]
    assert bool(on) == bool(helped.search("SST équité").total)


def test_when_no_single_step_is_enough_a_part_of_the_words_is(helped: Searcher) -> None:
    result = helped.search("filature éducatrices xyzzy plugh", filters={"annee": ["2012"]})
    assert ways(result) == [
        ("sans aucun filtre, avec une partie des mots", "filature éducatrices xyzzy plugh", 2)
    ]


@pytest.mark.parametrize("query", ["grève", "", "xyzzy", "de la"])
def test_nothing_is_offered_when_there_is_an_answer_or_no_way_out(
    helped: Searcher, query: str
) -> None:
    assert helped.search(query).relaxations == ()
