"""What a reader gets back for a question, on every engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.engines import create_store
from csnsearch.engines.base import Sort
from csnsearch.engines.memory import MemoryEngine
from csnsearch.errors import DocumentNotFound, QueryTooLarge, UnknownFacet
from csnsearch.search import Scope, Searcher, SearchResult, SuggestionKind
from tests.search.small_archive import ARCHIVE, document, searcher_on


@pytest.fixture(params=["memory", "tantivy", "whoosh"])
def searcher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Searcher]:
    name = request.param
    engine = MemoryEngine() if name == "memory" else create_store(name, tmp_path / name)
    found = searcher_on(engine)
    yield found
    found.close()


def ids(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("employés municipaux", ["ville"]),
        ("employées municipales", ["ville"]),
        ("EMPLOYES MUNICIPAUX", ["ville"]),
        ("congé d'été", ["ete"]),
        ("congédiement", ["ete"]),
        ('"droit de grève"', ["pl89"]),
        ('"droit de greve"', ["pl89"]),
        ("syndic*", ["pv", "ville"]),
        ("330000 membres", ["ete"]),
        ("strike", ["bargaining"]),
        ("strikes dockers", ["bargaining"]),
        ("grève -mémoire -assemblée", ["ville"]),
        ("titre:grève", ["ville"]),
        ("dossier:secteur-public date:2025", ["pl89"]),
        ('type:"procès verbal"', ["pv"]),
        ("proposé par Brassard", ["pv"]),
    ],
)
def test_a_question_finds_its_documents(searcher: Searcher, query: str, found: list[str]) -> None:
    result = searcher.search(query)
    assert sorted(ids(result)[: result.total]) == sorted(found)


def test_every_spelling_of_a_bill_finds_the_same_documents(searcher: Searcher) -> None:
    """« projet de loi 89 », « PL-89 » and « P.L. 89 » are one bill."""
    for query in ("PL 89", "PL-89", "P.L. 89", "projet de loi 89", '"projet de loi no 89"'):
        result = searcher.search(query)
        assert sorted(ids(result)[: result.total]) == ["pl89", "pv"], query


def test_documents_with_all_the_words_come_first_and_are_counted(searcher: Searcher) -> None:
    result = searcher.search("grève rattrapage")
    assert result.total == 1
    assert ids(result)[0] == "ville"
    assert result.partial_total == len(result.hits) - 1 > 0
    assert {hit.missing for hit in result.hits[1:]} == {("rattrapage",)}


def test_no_document_with_all_the_words_is_said(searcher: Searcher) -> None:
    result = searcher.search("grève ancienneté")
    assert result.total == 0
    assert result.partial_total == 4
    assert sum(count.count for count in result.facets["langue"] if not count.value) == 4


def test_a_hit_names_the_page_of_its_best_passage(searcher: Searcher) -> None:
    hit = searcher.search("préposées grève").hits[0]
    assert hit.id == "pv"
    best = hit.passages[0]
    assert (best.page, best.page_label, best.kind) == (2, "1214", "resolution")
    assert best.attributes["outcome"] == "adopté"


@pytest.mark.parametrize("query", ["grève ET rattrapage", "+grève +rattrapage", "grève rattrapage"])
def test_words_asked_for_by_operators_rank_and_show_their_passages(
    searcher: Searcher, query: str
) -> None:
    """Required words may stand in different passages; each passage is still evidence."""
    result = searcher.search(query)
    hit = result.hits[0]
    assert (result.total, hit.id) == (1, "ville")
    assert hit.score > 0
    assert len(hit.passages) == 2


def test_a_snippet_marks_the_words_as_written(searcher: Searcher) -> None:
    """The mark covers what the author wrote, whatever spelling was asked for."""
    snippet = searcher.search("employées").hits[0].snippet
    assert [snippet.text[a:b] for a, b in snippet.highlights] == ["employé‑es"]


def test_facets_are_a_multiple_choice(searcher: Searcher) -> None:
    """Choosing one dossier still tells what another would give, and both add up."""
    one = searcher.search("grève", filters={"dossier": ["Travail et emploi"]})
    assert one.total == 1
    counts = {count.value: (count.count, count.selected) for count in one.facets["dossier"]}
    assert counts == {
        "Secteur public": (2, False),
        "Travail et emploi": (1, True),
        "": (1, False),
    }
    both = searcher.search("grève", filters={"dossier": ["Travail et emploi", ""]})
    assert both.total == 2


def test_a_hierarchical_facet_counts_its_steps(searcher: Searcher) -> None:
    counts = {c.value: c.count for c in searcher.facets()["type"]}
    assert counts["Article"] == counts["Article > Communiqué"] == 2
    assert searcher.search(filters={"type": ["Article"]}).total == 2


def test_a_value_is_known_by_its_last_step(searcher: Searcher) -> None:
    assert searcher.search(filters={"instance": ["assemblee generale"]}).total == 1


def test_an_unknown_value_is_said(searcher: Searcher) -> None:
    result = searcher.search("grève", filters={"dossier": ["Astronomie"]})
    assert result.total == 0
    assert any("Astronomie" in notice.text() for notice in result.notices)


def test_an_unknown_facet_is_an_error_that_names_the_others(searcher: Searcher) -> None:
    with pytest.raises(UnknownFacet, match="dossier"):
        searcher.search("grève", filters={"couleur": ["rouge"]})


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [(Sort.DATE_ASC, "ville", "ete"), (Sort.DATE_DESC, "pv", "ete")],
)
def test_sorted_by_date_the_undated_come_last(
    searcher: Searcher, sort: Sort, first: str, last: str
) -> None:
    found = ids(searcher.search("", sort=sort))
    assert (found[0], found[-1]) == (first, last)


def test_an_empty_question_gives_everything_newest_first(searcher: Searcher) -> None:
    result = searcher.search("")
    assert result.total == len(ARCHIVE)
    assert ids(result)[0] == "pv"


def test_pages_of_results_never_repeat_a_document(searcher: Searcher) -> None:
    whole = ids(searcher.search("grève membres strike", limit=10))
    paged = [
        hit for offset in range(0, 6, 2) for hit in ids(
            searcher.search("grève membres strike", limit=2, offset=offset)
        )
    ]  # fmt: skip
    assert paged == whole


@pytest.mark.parametrize(
    ("scope", "query", "found"),
    [
        (Scope.RESOLUTIONS, "grève", ["pv.1"]),
        (Scope.RECOMMENDATIONS, "PL 89", ["pl89.1"]),
        (Scope.PASSAGES, "PL 89", ["pl89.1", "pv.1"]),
    ],
)
def test_passages_are_results_of_their_own(
    searcher: Searcher, scope: Scope, query: str, found: list[str]
) -> None:
    result = searcher.search(query, scope=scope)
    assert result.total == len(found)
    assert sorted(ids(result)) == found
    assert all(hit.passages for hit in result.hits)


def test_an_explanation_adds_up_to_the_score(searcher: Searcher) -> None:
    result = searcher.search("droit de grève des préposées", explain=True)
    assert result.hits
    for hit in result.hits:
        total = sum(part.value for part in hit.explanation)
        assert total == pytest.approx(hit.score, rel=1e-3)


def test_a_document_comes_back_whole(searcher: Searcher) -> None:
    assert searcher.document("pv") == ARCHIVE[2]


def test_an_unknown_id_is_said(searcher: Searcher) -> None:
    with pytest.raises(DocumentNotFound, match="nulle-part"):
        searcher.document("nulle-part")


def test_similar_documents_leave_out_the_document_itself(searcher: Searcher) -> None:
    found = ids(searcher.similar("ville"))
    assert found
    assert "ville" not in found


def test_completions_are_words_as_they_are_written(searcher: Searcher) -> None:
    found = searcher.suggest("greve ass")
    words = [s.text for s in found if s.kind is SuggestionKind.WORD]
    assert words == ["greve assemblée"]


def test_a_word_nobody_wrote_gets_its_neighbour(searcher: Searcher) -> None:
    assert searcher.search("ancienetté").suggestions == ("ancienneté",)


def test_results_end_somewhere(searcher: Searcher) -> None:
    with pytest.raises(QueryTooLarge, match="1000"):
        searcher.search("grève", offset=995, limit=10)


@pytest.mark.parametrize(
    "query", ["—", "«»", "-", "( )", "\x00", "\u200fgrève", "' OR 1=1 --", "<b>"]
)
def test_odd_questions_get_an_answer(searcher: Searcher, query: str) -> None:
    assert searcher.search(query).total >= 0


def test_the_self_description_finds_but_does_not_lead(tmp_path: Path) -> None:
    """« 330 000 membres » stands at the foot of every press release."""
    engine = create_store("tantivy", tmp_path)
    found = searcher_on(
        engine, [*ARCHIVE, document("bilan", "Bilan", "Nous avons atteint 330 000 membres.")]
    )
    assert ids(found.search("330 000 membres")) == ["bilan", "ete"]
