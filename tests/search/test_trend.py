"""A trend counts each year's documents, those that answer beside all of them."""

from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher
from csnsearch.search.trend import TrendYear
from tests.search.small_archive import document, searcher_on


def test_each_year_empty_ones_too(helped: Searcher) -> None:
    found = helped.trend("négociation")
    assert [year.year for year in found.years] == list(range(2012, 2022))
    counted = {year.year: (year.documents, year.passages, year.all_documents)
               for year in found.years if year.all_documents}  # fmt: skip
    assert counted == {2012: (1, 1, 1), 2014: (1, 1, 1), 2021: (1, 1, 2)}
    assert found.years[-1].share == 0.5
    assert TrendYear(2013, 0, 0, 0) in found.years
    assert found.total == 3


def test_what_has_no_date_is_counted_apart(helped: Searcher) -> None:
    found = helped.trend("filature")
    assert (found.total, found.undated, found.all_undated) == (1, 1, 1)
    assert not any(year.documents for year in found.years)


def test_filters_narrow_both_counts(helped: Searcher) -> None:
    found = helped.trend("négociation", filters={"dossier": ["Éducation"]})
    assert found.years == (TrendYear(2021, 1, 1, 1),)
    chosen = helped.trend("négociation", filters={"annee": ["2014"]})
    assert chosen.years == (TrendYear(2014, 1, 1, 1),)


def test_the_sum_of_the_years_is_the_total(helped: Searcher) -> None:
    """As long as each document is of one year."""
    for query in ("grève", "négociation", "congé", ""):
        found = helped.trend(query)
        assert sum(year.documents for year in found.years) + found.undated == found.total
        assert found.total == helped.search(query, limit=0).total


def test_a_misread_date_makes_no_age_of_empty_years() -> None:
    archive = [
        document("a", "A", "Une grève.", date="1012", facets={"annee": ["1012"]}),
        document("b", "B", "Une grève.", date="2012", facets={"annee": ["2012"]}),
    ]
    found = searcher_on(MemoryEngine(), archive).trend("grève")
    assert [year.year for year in found.years] == [1012, 2012]
