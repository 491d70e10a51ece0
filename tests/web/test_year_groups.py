"""Years in a few bars: none lost, none too thin to touch."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from csnsearch.search import FacetCount
from csnsearch.web.year_groups import MOST_BARS, YearGroup, year_groups


def counts(*years: int, chosen: tuple[int, ...] = ()) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(str(y), str(y), 2, y in chosen) for y in years)


def spans(groups: tuple[YearGroup, ...]) -> list[tuple[int, int]]:
    return [(group.first, group.last) for group in groups]


def test_a_few_years_are_shown_one_by_one_with_the_empty_ones() -> None:
    groups = year_groups(counts(2019, 2021))
    assert spans(groups) == [(2019, 2019), (2020, 2020), (2021, 2021)]
    assert [group.count for group in groups] == [2, 0, 2]


def test_a_century_is_shown_by_decades() -> None:
    groups = year_groups(counts(1921, 1923, 2025))
    assert spans(groups)[:2] == [(1920, 1929), (1930, 1939)]
    assert groups[0].years == (1921, 1923)
    assert len(groups) == 11


def test_chosen_years_of_one_decade_show_its_years() -> None:
    groups = year_groups(counts(1921, 1972, 1974, 2025, chosen=(1972, 1974)))
    assert spans(groups)[0] == (1970, 1970)
    assert len(groups) == 10
    assert [group.first for group in groups if group.selected] == [1972, 1974]


def test_a_decade_that_is_not_over_ends_with_its_last_year() -> None:
    assert spans(year_groups(counts(1990, 2021, 2022, chosen=(2021,))))[-1] == (2022, 2022)


def test_chosen_years_of_several_decades_keep_the_whole_view() -> None:
    groups = year_groups(counts(1921, 1972, 2025, chosen=(1921, 2025)))
    assert [group.selected for group in groups] == [True, *[False] * 9, True]


def test_one_year_or_none_makes_no_chart() -> None:
    assert year_groups(()) == ()
    assert year_groups(counts(2025)) == ()
    assert year_groups((FacetCount("", "(non précisé)", 3), *counts(2025))) == ()
    assert year_groups((FacetCount("2024", "2024", 0), *counts(2025))) == ()


@given(st.sets(st.integers(1, 9999), min_size=2, max_size=40))
def test_no_year_is_lost_or_counted_twice(years: set[int]) -> None:
    groups = year_groups(counts(*years))
    assert sorted(year for group in groups for year in group.years) == sorted(years)
    assert sum(group.count for group in groups) == 2 * len(years)
    assert len(groups) <= MOST_BARS
    assert all(before.last + 1 == after.first for before, after in pairwise(groups))
