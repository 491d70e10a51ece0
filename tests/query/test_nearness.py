"""Things close together, values that are alternatives and dates in words, as engines answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.engines import create_store
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher, SearchResult
from tests.search.small_archive import document, searcher_on

ARCHIVE = (
    document("ordre", "", "La grève a fait monter les salaires.", date="1972-05-01",
             facets={"dossier": ["Éducation"], "type": ["Article"]}),
    document("inverse", "", "Les salaires ont monté après les grèves.", date="2012",
             facets={"dossier": ["Environnement"], "type": ["Article"]}),
    document("loin", "", "La grève " + "et puis rien " * 6 + "des salaires.", date="2013-10",
             facets={"dossier": ["Éducation"], "type": ["Mémoire"]}),
    document("phrase", "", "Le droit de grève fait monter le salaire minimum.", date="2014"),
    document("epars", "", "Le droit de faire grève ; un minimum, et le salaire."),
)  # fmt: skip


@pytest.fixture(params=["memory", "tantivy", "whoosh"])
def searcher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Searcher]:
    name = request.param
    engine = MemoryEngine() if name == "memory" else create_store(name, tmp_path / name)
    found = searcher_on(engine, ARCHIVE)
    yield found
    found.close()


def ids(result: SearchResult) -> set[str]:
    return {hit.id for hit in result.hits[: result.total]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # Both orders, any inflection; « grève a fait monter les salaires »: four words between.
        ("grève PRÈS salaire", {"ordre", "inverse", "phrase", "epars"}),
        ("salaire PRÈS grève", {"ordre", "inverse", "phrase", "epars"}),
        ("grève PRÈS/4 salaire", {"ordre", "inverse", "phrase", "epars"}),
        ("grève PRÈS/3 salaire", {"phrase"}),
        ("salaire PRÈS/3 grève", {"phrase"}),
        ("grève PRÈS/30 salaire", {"ordre", "inverse", "loin", "phrase", "epars"}),
        # A quotation stands as it is.
        ('"droit de grève" PRÈS salaire', {"phrase"}),
        ('"salaire minimum" PRÈS "droit de grève"', {"phrase"}),
        ('"salaire minimum" PRÈS/2 "droit de grève"', set()),
        ("droit PRÈS grève PRÈS/4 minimum", {"phrase", "epars"}),
        # Nothing else may be lacking.
        ("grève PRÈS/3 salaire monter", {"phrase"}),
        ("grève PRÈS (salaire minimum)", {"phrase", "epars"}),
        # Values are alternatives, and never lacking.
        ("dossier:(Éducation OU Environnement)", {"ordre", "inverse", "loin"}),
        ("grève dossier:(Éducation OU Environnement)", {"ordre", "inverse", "loin"}),
        ("grève dossier:(Éducation ET Environnement)", set()),
        ("grève type:(Article SAUF Mémoire) -dossier:Éducation", {"inverse"}),
        # Dates in words narrow like any other.
        ("grève avant 1985", {"ordre"}),
        ("grève depuis 2013", {"loin", "phrase"}),
        ("grève années 1970", {"ordre"}),
        ("grève entre septembre et octobre 2013", {"loin"}),
        ("grève ET depuis 2014", {"phrase"}),
        ("grève -avant 2013", {"loin", "phrase", "epars"}),
        ("date:(1972 OU 2014)", {"ordre", "phrase"}),
        ("annee:2012..2013", {"inverse", "loin"}),
    ],
)
def test_what_is_found(searcher: Searcher, query: str, found: set[str]) -> None:
    assert ids(searcher.search(query)) == found


def test_a_filter_of_alternatives_leaves_nothing_else_in(searcher: Searcher) -> None:
    """Words may be lacking, values not: nothing of another dossier follows the results."""
    result = searcher.search("grève minimum dossier:(Éducation OU Environnement)")
    assert {hit.id for hit in result.hits} <= {"ordre", "inverse", "loin"}


def test_an_unknown_value_among_alternatives_is_told(searcher: Searcher) -> None:
    result = searcher.search("dossier:(Éducation OU Rien)")
    assert any("« Rien »" in notice.text() for notice in result.notices)


def test_what_is_close_together_is_marked(searcher: Searcher) -> None:
    [hit] = searcher.search('"droit de grève" PRÈS salaire').hits
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.highlights]
    assert {"grève", "salaire"} <= {word for text in marked for word in text.split()}


def test_the_parts_come_with_the_result(searcher: Searcher) -> None:
    result = searcher.search("grève type:Article")
    assert [part.without for part in result.reading] == ["type:Article", "grève"]
