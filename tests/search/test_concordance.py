"""A concordance shows each use whole, in its place, in the order that was asked."""

import pytest

from csnsearch.engines.memory import MemoryEngine
from csnsearch.errors import QueryError, QueryTooLarge
from csnsearch.search import Searcher
from csnsearch.search.concordance import ConcordanceSort, Layout
from tests.search.help_archive import HELP
from tests.search.small_archive import document, searcher_on


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("grève", ["grève", "grève", "grève", "grève", "grève"]),
        ("greve", ["grève", "grève", "grève", "grève", "grève"]),
        ('"droit de grève"', ["droit de grève", "droit de grève"]),
        ('"de grève"', ["de grève", "de grève"]),
        ('"grève droit"~3', ["droit de grève", "droit de grève"]),
        ("convention collective", ["convention collective", "convention collective"]),
        ("grévis*", ["grévistes"]),
        ('"grève générale"', ["grève générale"]),
        ('"générale grève"', []),
        ("xyzzy", []),
    ],
)
def test_each_use_is_one_line(helped: Searcher, query: str, matches: list[str]) -> None:
    found = helped.concordance(query)
    assert [line.match for line in found.lines] == matches
    assert found.total == len(matches)


def test_a_line_says_where_it_is(helped: Searcher) -> None:
    line = helped.concordance("déconnexion").lines[0]
    assert (line.document, line.page, line.passage) == ("teletravail", 2, "teletravail.0")
    assert line.title == "Mémoire sur le télétravail"
    assert line.date
    assert line.date.iso == "2021-05-10"
    assert line.left == "Le télétravail n'est pas un congé. Le droit à la "
    assert line.right == " suit."


def test_both_sides_are_cut_at_words(helped: Searcher) -> None:
    for line in helped.concordance("grève", layout=Layout(width=20)).lines:
        whole = " ".join(
            passage.text for one in HELP if one.id == line.document for passage in one.passages
        )
        assert line.left + line.match + line.right in whole
        assert max(len(line.left), len(line.right)) <= 20
        around = whole.partition(line.left + line.match + line.right)
        assert not (around[0][-1:].isalpha() and line.left[:1].isalpha())
        assert not (around[2][:1].isalpha() and line.right[-1:].isalpha())


_ARCHIVE = (
    document("b", "Beta", "Une grève longue.", "Aucune grève courte.", date="2001"),
    document("a", "Alpha", "Notre grève brève.", date="2005"),
    document("c", "Écho", "Votre grève douce."),
)
_SEARCHER = searcher_on(MemoryEngine(), _ARCHIVE)


@pytest.mark.parametrize(
    ("sort", "rights"),
    [
        (ConcordanceSort.DATE, ["longue", "courte", "brève", "douce"]),
        (ConcordanceSort.DOCUMENT, ["brève", "longue", "courte", "douce"]),
        (ConcordanceSort.RIGHT, ["brève", "courte", "douce", "longue"]),
        (ConcordanceSort.LEFT, ["courte", "brève", "longue", "douce"]),
    ],
)
def test_orders(sort: ConcordanceSort, rights: list[str]) -> None:
    """By date the undated come last; by what precedes: aucune, notre, une, votre."""
    found = _SEARCHER.concordance("grève", layout=Layout(sort=sort))
    assert [line.right.strip(" .") for line in found.lines] == rights
    paged = [
        line
        for offset in range(4)
        for line in _SEARCHER.concordance("grève", layout=Layout(1, offset, sort)).lines
    ]
    assert paged == list(found.lines)


def test_filters_narrow_it(helped: Searcher) -> None:
    found = helped.concordance("grève", filters={"dossier": ["Travail et emploi"]})
    assert {line.document for line in found.lines} == {"teletravail"}


def test_what_is_not_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("csnsearch.search.concordance.MAX_PASSAGES", 2)
    found = _SEARCHER.concordance("grève")
    assert (found.passages, found.read, found.total) == (4, 2, 2)
    assert "4 passages" in found.notices[-1].text()


@pytest.mark.parametrize("query", ["", "date:2001", "-grève"])
def test_everything_is_no_concordance(query: str) -> None:
    with pytest.raises(QueryError, match="au moins un mot"):
        _SEARCHER.concordance(query)


@pytest.mark.parametrize(
    "layout", [Layout(limit=900, offset=200), Layout(limit=-1), Layout(width=10_000)]
)
def test_it_ends_somewhere(layout: Layout) -> None:
    with pytest.raises(QueryTooLarge):
        _SEARCHER.concordance("grève", layout=layout)
