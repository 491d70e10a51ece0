"""The lists themselves: each facet has its own, names are clear, nothing is claimed untold."""

import pickle
from pathlib import Path

import pytest

from csnsearch.document import PATH_SEPARATOR
from csnsearch.period import Period
from csnsearch.schema import SCHEMA, ancestors
from csnsearch.taxonomy import CSN, Taxonomy, Vocabulary
from csnsearch.taxonomy.names import name_key

NAMES = sorted(facet.vocabulary for facet in SCHEMA.facets if facet.vocabulary)


@pytest.fixture(params=NAMES)
def vocabulary(request: pytest.FixtureRequest) -> Vocabulary:
    return CSN.vocabulary(request.param)


def test_every_term_answers_to_all_its_names(vocabulary: Vocabulary) -> None:
    """No two terms of a list share a name: an alias that names two things names none."""
    for term in vocabulary:
        for name in term.names:
            assert vocabulary.resolve(name) == term.value, name


def test_every_value_is_unique(vocabulary: Vocabulary) -> None:
    assert len({term.value for term in vocabulary}) == len(vocabulary) > 0


def test_every_step_of_a_path_is_a_value(vocabulary: Vocabulary) -> None:
    values = {term.value for term in vocabulary}
    for term in vocabulary:
        assert set(ancestors(term.value)) <= values
        assert term.value.split(PATH_SEPARATOR)[-1] == term.label


def test_only_hierarchical_facets_have_paths(vocabulary: Vocabulary) -> None:
    facet = next(facet for facet in SCHEMA.facets if facet.vocabulary == vocabulary.name)
    assert facet.hierarchical or not any(term.parent for term in vocabulary)


def test_every_term_says_how_we_know_of_it(vocabulary: Vocabulary) -> None:
    for term in vocabulary:
        assert term.evidence in {"site", "page", "inferred", "general"}, term.value


def test_every_date_is_one(vocabulary: Vocabulary) -> None:
    for term in vocabulary:
        for date in filter(None, (term.since, term.until)):
            assert Period.parse(date)


def test_every_name_can_be_typed(vocabulary: Vocabulary) -> None:
    assert all(name_key(name) for term in vocabulary for name in term.names)


def test_the_lists_have_their_known_size() -> None:
    assert len(CSN.vocabulary("federations")) == 8
    assert len(CSN.vocabulary("conseils_centraux")) == 13
    assert len(CSN.vocabulary("comites")) == 6
    assert len(CSN.vocabulary("dossiers")) == 15  # fourteen of the menu, one of a page


def test_an_unknown_vocabulary_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        CSN.vocabulary("couleurs")


def test_a_parent_comes_before_its_children(tmp_path: Path) -> None:
    (tmp_path / "lieux.toml").write_text('[[term]]\nvalue = "a"\nparent = "b"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="'b'"):
        Taxonomy(tmp_path).vocabulary("lieux")


def test_a_taxonomy_travels_to_worker_processes() -> None:
    assert pickle.loads(pickle.dumps(CSN)) == CSN


def test_labels_in_english_where_there_are() -> None:
    minutes = CSN.vocabulary("types").term("Procès-verbal")
    federation = CSN.vocabulary("federations").terms[1]
    assert minutes is not None
    assert (minutes.label_in("en"), minutes.label_in("fr")) == ("Minutes", "Procès-verbal")
    assert federation.label_in("en") == federation.label


def test_terms_know_when_and_under_what() -> None:
    congress = CSN.vocabulary("congres").term("CSN > 63e (2011)")
    assert congress is not None
    assert (congress.parent, congress.label) == ("CSN", "63e (2011)")
    assert (congress.since, congress.until) == ("2011-05-15", "2011-05-20")
