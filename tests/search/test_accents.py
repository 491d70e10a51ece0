"""What accents tell apart ranks apart, and nothing is lost for want of an accent."""

from pathlib import Path

import pytest

from csnsearch.engines import create_store
from csnsearch.engines.base import Engine
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher
from tests.search.small_archive import document, searcher_on

TEXTS = {
    "côte": "La côte est longue par ici.",
    "côté": "Le côté est long par ici.",
    "cote": "La cote est longue par ici.",
    "tâche": "La tâche est longue par ici.",
    "tache": "La tache est longue par ici.",
    "marché": "Le marché est long par ici.",
    "marche": "La marche est longue par ici.",
    "congrès": "Le congrès est long par ici.",
    "congres": "Le congres est long par ici.",
    "GRÈVE": "LA GRÈVE EST LONGUE PAR ICI.",
    "GREVE": "LA GREVE EST LONGUE PAR ICI.",
    "grevé": "Le budget grevé est long par ici.",
    "présenté": "Le mémoire présenté est long par ici.",
    "présente": "La personne présente est longue par ici.",
    "syndiqués": "Les syndiqués sont nombreux par ici.",
}


@pytest.fixture(scope="module", params=["memory", "tantivy", "whoosh"])
def searcher(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    engine: Engine = MemoryEngine()
    if request.param != "memory":
        engine = create_store(request.param, Path(tmp_path_factory.mktemp(request.param)))
    return searcher_on(engine, [document(key, "Note", text) for key, text in TEXTS.items()])


def found(searcher: Searcher, query: str) -> list[str]:
    result = searcher.search(query, limit=20)
    return [hit.id for hit in result.hits[: result.total]]


@pytest.mark.parametrize(
    "word",
    ["côte", "côté", "cote", "tâche", "tache", "marché", "marche", "congrès", "présenté",
     "présente"],
)  # fmt: skip
def test_the_word_as_it_was_typed_comes_first(searcher: Searcher, word: str) -> None:
    assert found(searcher, word)[0] == word


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cote", {"côte", "côté", "cote"}),
        ("côté", {"côté", "cote"}),
        ("marché", {"marché", "marche"}),
        ("congres", {"congrès", "congres"}),
        ("congrès", {"congrès", "congres"}),
        ("greve", {"GRÈVE", "GREVE"}),
        ("grève", {"GRÈVE", "GREVE"}),
        ("grèves", {"GRÈVE", "GREVE"}),
        ("presente", {"présenté", "présente"}),
        ("syndiques", {"syndiqués"}),
        ("SYNDIQUÉES", {"syndiqués"}),
    ],
)
def test_nothing_is_lost_for_want_of_an_accent(
    searcher: Searcher, query: str, expected: set[str]
) -> None:
    assert expected <= set(found(searcher, query))


def test_a_word_that_only_shares_letters_stays_far_behind(searcher: Searcher) -> None:
    result = searcher.search("grève", limit=20)
    scores = {hit.id: hit.score for hit in result.hits}
    assert scores.get("grevé", 0.0) < scores["GRÈVE"] / 2
