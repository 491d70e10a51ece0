"""Synonyms, sigles and spellings in real answers, on engines: found, ranked after, said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.document import Document
from csnsearch.engines import create_store
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Scope, Searcher, SearchResult
from csnsearch.search.question import Synonyms
from tests.search.small_archive import document, searcher_on


def note(document_id: str, text: str, date: str = "") -> Document:
    return document(document_id, "Note", text, date=date, facets={"type": ["Note"]})


DOCUMENTS = [
    note("sst", "Le comité de SST siège."),
    note("sst-long", "La santé et la sécurité au travail d'abord."),
    note("sst-apart", "La santé au travail. Une longue page, puis la sécurité."),
    note("pl89", "Le PL 89 est déposé.", date="2025-03-18"),
    note("loi14", "La Loi 14 est en vigueur.", date="2025-12-01"),
    note("loi14-old", "La loi 14 de cette année-là.", date="2013-05-01"),
    note("loi14-undated", "La loi 14, sans date."),
    note("pl14", "Le PL 14 porte sur la langue.", date="2013-02-11"),
    note("scab", "Des scabs sont entrés."),
    note("breaker", "Une briseuse de grève est entrée."),
    note("replacement", "Des travailleuses de remplacement sont entrées."),
    note("fnc", "La FNC se réunit."),
    note("fncc", "La FNCC se réunit."),
    note("damaged", "La modication proposée, une modication mineure."),
    *[note(f"whole{n}", "La modification proposée.") for n in range(6)],
    note("glued", "Une contreproposition patronale."),
    note("parted", "De l'auto financement, dit le texte."),
]


@pytest.fixture(params=["memory", "tantivy"])
def searcher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Searcher]:
    name = request.param
    engine = MemoryEngine() if name == "memory" else create_store(name, tmp_path / name)
    found = searcher_on(engine, DOCUMENTS)
    yield found
    found.close()


def ids(result: SearchResult) -> list[str]:
    """The documents that answer the whole question, best first."""
    return [hit.id for hit in result.hits][: result.total]


@pytest.mark.parametrize(
    ("query", "exact", "also"),
    [
        ("SST", {"sst"}, {"sst-long"}),
        ("santé et sécurité du travail", {"sst-long", "sst-apart"}, {"sst"}),
        ("santé sécurité travail", {"sst-long", "sst-apart"}, {"sst"}),
        ("PL 89", {"pl89"}, {"loi14"}),
        ("projet de loi no 89", {"pl89"}, {"loi14"}),
        ("Loi 14", {"loi14", "loi14-old", "loi14-undated"}, {"pl89"}),
        ("PL 14", {"pl14"}, set()),
        ("scab", {"scab"}, {"breaker", "replacement"}),
        ("briseurs de grève", {"breaker"}, {"scab", "replacement"}),
        ("FNC", {"fnc"}, {"fncc"}),
        ("FNCC", {"fncc"}, {"fnc"}),
        ("modifications mineures", set(), {"damaged"}),
        ("contre-proposition", set(), {"glued"}),
        ("contre proposition", set(), {"glued"}),
        ("autofinancement", set(), {"parted"}),
    ],
)
def test_words_asked_come_first_then_what_stands_for_them(
    searcher: Searcher, query: str, exact: set[str], also: set[str]
) -> None:
    result = searcher.search(query, limit=20)
    found = ids(result)
    assert result.total == len(exact | also)
    assert set(found[: len(exact)]) == exact
    assert set(found[len(exact) :]) == also
    assert bool(result.notices) == bool(also)


def test_a_word_comes_before_its_damaged_form(searcher: Searcher) -> None:
    """Rare forms score high, and this document says it twice."""
    assert ids(searcher.search("modification", limit=20))[-1] == "damaged"


@pytest.mark.parametrize("query", ["SST", "PL 89", "scab", "modifications mineures", "FNC"])
def test_switched_off_only_the_words_typed_answer(searcher: Searcher, query: str) -> None:
    with_them, without = searcher.search(query), searcher.search(query, synonyms=Synonyms.OFF)
    assert without.total < with_them.total
    assert without.notices == ()
    counted = searcher.facets(query, synonyms=Synonyms.OFF)
    assert sum(value.count for value in counted["type"]) == without.total


@pytest.mark.parametrize(
    "query", ['"SST"', "sécurité -SST", "sécurité SAUF SST", '"briseuse de grève"']
)
def test_quoted_and_excluded_words_are_meant_to_the_letter(searcher: Searcher, query: str) -> None:
    on, off = searcher.search(query, limit=20), searcher.search(query, synonyms=Synonyms.OFF)
    assert (on.notices, on.total) == ((), off.total)


@pytest.mark.parametrize(
    "query",
    [
        "SST",
        "comité SST",
        "santé et sécurité du travail",
        "comité santé et sécurité du travail",
        "santé et sécurité du travail, briseurs de grève entrés",
        "+SST comité",
        "SST OU scab",
        "PL 89",
        "contre proposition patronale",
    ],
)
@pytest.mark.parametrize("scope", [Scope.DOCUMENTS, Scope.PASSAGES])
def test_an_explanation_names_the_alternatives_and_adds_up(
    searcher: Searcher, query: str, scope: Scope
) -> None:
    result = searcher.search(query, scope=scope, limit=20, explain=True)
    assert result.hits
    for hit in result.hits:
        total = sum(part.value for part in hit.explanation)
        assert total == pytest.approx(hit.score, rel=1e-3), hit.id


def test_the_share_of_an_alternative_is_named(searcher: Searcher) -> None:
    hits = {hit.id: hit for hit in searcher.search("SST", explain=True).hits}
    labels = [part.label.text() for part in hits["sst-long"].explanation]
    assert labels[0] == "« santé et sécurité du travail » (sigle) pour « SST »"


def test_what_an_alternative_answers_is_not_missing(searcher: Searcher) -> None:
    hits = {hit.id: hit.missing for hit in searcher.search("scab comité", limit=20).hits}
    assert hits["breaker"] == ("comité",)
    hits = {hit.id: hit.missing for hit in searcher.search("briseur de grève comité").hits}
    assert hits["scab"] == ("comité",)
    assert hits["sst"] == ("briseur", "grève")


def test_the_alternative_is_marked(searcher: Searcher) -> None:
    hits = {hit.id: hit.snippet for hit in searcher.search("scab").hits}
    snippet = hits["breaker"]
    marked = [snippet.text[start:end] for start, end in snippet.highlights]
    assert marked == ["briseuse", "grève"]


def test_ranking_alone_takes_the_switch(searcher: Searcher) -> None:
    assert len(searcher.rank("SST")) == 2
    assert len(searcher.rank("SST", synonyms=Synonyms.OFF)) == 1
