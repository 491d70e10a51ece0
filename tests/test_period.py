"""Periods: days, months, years and spans, there and back in ISO."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.period import Period, Precision


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2012", date(2012, 1, 1), date(2012, 12, 31), Precision.YEAR),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), Precision.MONTH),
        ("2012-12-30", date(2012, 12, 30), date(2012, 12, 30), Precision.DAY),
        ("2011-05-15/2011-05-20", date(2011, 5, 15), date(2011, 5, 20), Precision.DAY),
        ("1984/1986", date(1984, 1, 1), date(1986, 12, 31), Precision.YEAR),
        ("2012-12-30T08:00:00", date(2012, 12, 30), date(2012, 12, 30), Precision.DAY),
    ],
)
def test_iso_text_is_read(text: str, start: date, end: date, precision: Precision) -> None:
    assert Period.parse(text) == Period(start, end, precision)


@pytest.mark.parametrize("text", ["", "12", "2012-13", "2012-02-30", "hier", "2012/", "2015/2011"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Period.parse(text)


@given(st.dates(min_value=date(1000, 1, 1)), st.dates(min_value=date(1000, 1, 1)))
def test_iso_reads_back_what_it_wrote(one: date, two: date) -> None:
    period = Period(min(one, two), max(one, two))
    assert Period.parse(period.iso) == period
