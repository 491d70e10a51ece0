"""Dates as documents write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.dates import find_periods, parse_period
from csnsearch.period import Period, Precision

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
DAYS = st.dates(min_value=date(1801, 1, 1), max_value=date(2098, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 décembre 2012", "2012-12-30"),
        ("1er mars 2020", "2020-03-01"),
        ("1ᵉʳ mai 2011", "2011-05-01"),
        ("1 mars 2022", "2022-03-01"),
        ("premier mai 1972", "1972-05-01"),
        ("ler mai 1985", "1985-05-01"),
        ("15 au 20 mai 2011", "2011-05-15/2011-05-20"),
        ("du 31 mai au 4 juin 2014", "2014-05-31/2014-06-04"),
        ("du 29 décembre 2019 au 3 janvier 2020", "2019-12-29/2020-01-03"),
        ("du 29 décembre au 3 janvier 2020", "2019-12-29/2020-01-03"),
        ("28-29-30 novembre 1985", "1985-11-28/1985-11-30"),
        ("28, 29 et 30 novembre l985", "1985-11-28/1985-11-30"),
        ("30 novembre, 1er et 2 décembre 2016", "2016-11-30/2016-12-02"),
        ("les 9 et 10 octobre 2019", "2019-10-09/2019-10-10"),
        ("du dimanche 15 au vendredi 20 mai 2011", "2011-05-15/2011-05-20"),
        ("15 – 20 mai 2011", "2011-05-15/2011-05-20"),
        ("mai 2011", "2011-05"),
        ("janv. 1998", "1998-01"),
        ("janvier-février 2012", "2012-01-01/2012-02-29"),
        ("2010-08", "2010-08"),
        ("2012-12-30", "2012-12-30"),
        ("2012-12-30/2013-01-02", "2012-12-30/2013-01-02"),
        ("2012-12-30T18:30:00", "2012-12-30"),
        ("2012-12-31T02:00:00Z", "2012-12-30"),
        ("2012-12-31T02:00:00+00:00", "2012-12-30"),
        ("2012-07-01T03:59:59Z", "2012-06-30"),
        ("2012-12-30T23:30:00-05:00", "2012-12-30"),
        ("2024-03-12T00:00:00+01:00", "2024-03-12"),
        ("2024-03-12T00:00:00+00:00", "2024-03-11"),
        ("Mon, 31 Dec 2012 02:00:00 +0000", "2012-12-30"),
        ("D:20190402", "2019-04-02"),
        ("D:20190402153000-04'00'", "2019-04-02"),
        ("D:20190403020000Z", "2019-04-02"),
        ("D:2019", "2019"),
        ("lundi le 3 juin 1985", "1985-06-03"),
        ("Le 12 mars 1972", "1972-03-12"),
        ("Montréal, le 5 mai 2012", "2012-05-05"),
        ("LE 30 DÉCEMBRE 2012", "2012-12-30"),
        ("30 decembre 2012", "2012-12-30"),
        ("30\u00a0décembre\u202f2012", "2012-12-30"),
        ("April 3, 2019", "2019-04-03"),
        ("3 April 2019", "2019-04-03"),
        ("June 1st, 2019", "2019-06-01"),
        ("June 2019", "2019-06"),
        ("May 15-20, 2011", "2011-05-15/2011-05-20"),
        ("May 31 to June 4, 2014", "2014-05-31/2014-06-04"),
        ("printemps 2012", "2012-03-01/2012-06-30"),
        ("Winter 2015", "2015-01-01/2015-03-31"),
        ("1968", "1968"),
        ("1984-1986", "1984-01-01/1986-12-31"),
    ],
)
def test_a_written_date_is_its_days(text: str, expected: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert period.iso == expected


@pytest.mark.parametrize(
    "text",
    [
        "le 2 juin dernier",
        "31 février 2012",
        "30 février 2012",
        "32 mai 2011",
        "2019-13",
        "2019-02-30",
        "mai",
        "",
        "330 000 membres",
        "1601, avenue De Lorimier",
        "514 598-2271",
        "2 000,50 $",
        "depuis le 12 mars 1972",
        "le 3 mai 2011 et le 5 juin 2012",
    ],
)
def test_what_is_no_single_date_is_none(text: str) -> None:
    """Relative dates have no year; impossible days do not exist; two dates are not one."""
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 3 mai 2011 et le 5 juin 2012", ["2011-05-03", "2012-06-05"]),
        ("Volume 3, numéro 7 – 21 décembre 2023", ["2023-12-21"]),
        ("selon l'article 12, 3 mai 2011", ["2011-05-03"]),
        ("tenue à Québec du 12 au 17 mai 2008.", ["2008-05-12/2008-05-17"]),
        ("adopté le 30 mai 1999, modifié en juin 2004", ["1999-05-30", "2004-06"]),
        ("le 31 avril 2011 puis le 1er mai 2011", ["2011-05-01"]),
        ("un taux de 1 968 $ et 2,1 %", []),
    ],
)
def test_the_dates_of_a_sentence_are_found_in_order(text: str, expected: list[str]) -> None:
    assert [period.iso for _, _, period in find_periods(text)] == expected


def test_places_are_places_in_the_text() -> None:
    """A ligature or a capital İ before the date does not move it."""
    text = "İl œuvre, le 30\u00a0DÉCEMBRE 2012, à Montréal"
    [(start, end, _)] = find_periods(text)
    assert text[start:end] == "30\u00a0DÉCEMBRE 2012"


def test_precision_tells_a_year_from_a_day() -> None:
    precisions = [period.precision for _, _, period in find_periods("1968, mai 1969, 2 mai 1970")]
    assert precisions == [Precision.YEAR, Precision.MONTH, Precision.DAY]


@given(DAYS)
def test_a_day_written_in_french_reads_back(day: date) -> None:
    ordinal = "1er" if day.day == 1 else str(day.day)
    written = f"le {ordinal} {MONTHS[day.month - 1]} {day.year}"
    assert parse_period(written) == Period(day, day)
    assert parse_period(written.upper()) == Period(day, day)


@given(DAYS, st.integers(min_value=1, max_value=40))
def test_a_span_written_in_french_reads_back(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    first, last = (
        f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"
        for day in (start, end)
    )
    assert parse_period(f"du {first} au {last}") == Period(start, end)


@given(DAYS)
def test_iso_and_english_read_back(day: date) -> None:
    assert parse_period(day.isoformat()) == Period(day, day)
    assert parse_period(f"{day:%B} {day.day}, {day.year}") == Period(day, day)


@given(st.text(alphabet="0123456789lo -,/.etaumijnvr2\n", max_size=200))
def test_any_text_gives_ordered_places(text: str) -> None:
    end = 0
    for start, stop, period in find_periods(text):
        assert end <= start < stop <= len(text)
        assert period.start <= period.end
        end = stop
