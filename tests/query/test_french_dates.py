"""Dates in questions: those that narrow, those that stay words, and what is said of them."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.period import Period
from csnsearch.query.ast import DateIs, Group, Node, Not, Quoted, Word
from csnsearch.query.parser import parse, parse_lenient

TODAY = date(2026, 3, 18)  # a Wednesday


def bounds(node: Node) -> tuple[str, str]:
    """The first and the last day a date lets through, "" for an open end."""
    assert isinstance(node, DateIs)
    first = node.start.start.isoformat() if node.start else ""
    last = node.end.end.isoformat() if node.end else ""
    return first, last


EXPRESSIONS = [
    ("depuis 1995", "1995-01-01", ""),
    ("depuis mai 2011", "2011-05-01", ""),
    ("depuis le 12 mars 1972", "1972-03-12", ""),
    ("depuis l'automne 2012", "2012-09-01", ""),
    ("depuis les années 1980", "1980-01-01", ""),
    ("à partir de 2004", "2004-01-01", ""),
    ("a compter du 1er mai 2012", "2012-05-01", ""),
    ("avant 1985", "", "1984-12-31"),
    ("avant le 1er mai 1972", "", "1972-04-30"),
    ("avant mai 1972", "", "1972-04-30"),
    ("avant l'année 1972", "", "1971-12-31"),
    ("d'avant 1985", "", "1984-12-31"),
    ("avant les années 60", "", "1959-12-31"),
    ("après juin 2001", "2001-07-01", ""),
    ("apres 2001", "2002-01-01", ""),
    ("jusqu'en 1985", "", "1985-12-31"),
    ("jusqu’au 3 juin 1985", "", "1985-06-03"),
    ("jusqu'au printemps 2012", "", "2012-06-30"),
    ("années 1970", "1970-01-01", "1979-12-31"),
    ("annees 70", "1970-01-01", "1979-12-31"),
    ("dans les années 1970", "1970-01-01", "1979-12-31"),
    ("les années 1970-1980", "1970-01-01", "1989-12-31"),
    ("années 1968-1975", "1968-01-01", "1975-12-31"),
    ("années 2010", "2010-01-01", "2019-12-31"),
    ("années 10", "2010-01-01", "2019-12-31"),
    ("décennie 1970", "1970-01-01", "1979-12-31"),
    ("début des années 1970", "1970-01-01", "1973-12-31"),
    ("fin des années 60", "1966-01-01", "1969-12-31"),
    ("printemps 2012", "2012-03-01", "2012-06-30"),
    ("au printemps de 2012", "2012-03-01", "2012-06-30"),
    ("été 2015", "2015-06-01", "2015-09-30"),
    ("entre mai et juin 1972", "1972-05-01", "1972-06-30"),
    ("entre le 3 et le 7 mai 1972", "1972-05-03", "1972-05-07"),
    ("entre mai 1972 et juin 1973", "1972-05-01", "1973-06-30"),
    ("entre 1980 et 1985", "1980-01-01", "1985-12-31"),
    ("entre 1985 et 1980", "1980-01-01", "1985-12-31"),
    ("de 1980 à 1985", "1980-01-01", "1985-12-31"),
    ("de mai à juin 1972", "1972-05-01", "1972-06-30"),
    ("du 3 au 7 mai 1972", "1972-05-03", "1972-05-07"),
    ("du 3 mai 1972 au 7 juin 1973", "1972-05-03", "1973-06-07"),
    ("depuis 1995 jusqu'en 2001", "1995-01-01", "2001-12-31"),
    ("de 1980 à aujourd'hui", "1980-01-01", "2026-03-18"),
    ("il y a 6 mois", "2025-09-01", "2025-09-30"),
    ("il y a deux ans", "2024-01-01", "2024-12-31"),
    ("il y a 2 semaines", "2026-03-02", "2026-03-08"),
    ("il y a 3 jours", "2026-03-15", "2026-03-15"),
    ("depuis 2 ans", "2024-03-18", ""),
    ("depuis un mois", "2026-02-18", ""),
    ("les 6 derniers mois", "2025-09-18", ""),
    ("au cours des 2 dernières années", "2024-03-18", ""),
    ("l'an dernier", "2025-01-01", "2025-12-31"),
    ("l’année passée", "2025-01-01", "2025-12-31"),
    ("depuis l'an dernier", "2025-01-01", ""),
    ("cette année", "2026-01-01", "2026-12-31"),
    ("le mois dernier", "2026-02-01", "2026-02-28"),
    ("ce mois-ci", "2026-03-01", "2026-03-31"),
    ("la semaine dernière", "2026-03-09", "2026-03-15"),
    ("cette semaine", "2026-03-16", "2026-03-22"),
    ("l'été dernier", "2025-06-01", "2025-09-30"),
    ("cet automne", "2026-09-01", "2026-12-31"),
    ("depuis hier", "2026-03-17", ""),
    ("hier", "2026-03-17", "2026-03-17"),
    ("avant-hier", "2026-03-16", "2026-03-16"),
    ("aujourd’hui", "2026-03-18", "2026-03-18"),
    ("since 1995", "1995-01-01", ""),
    ("before May 1972", "", "1972-04-30"),
    ("after June 2001", "2001-07-01", ""),
    ("until 1985", "", "1985-12-31"),
    ("between May 1972 and June 1973", "1972-05-01", "1973-06-30"),
    ("from 1980 to 1985", "1980-01-01", "1985-12-31"),
    ("in the 1970s", "1970-01-01", "1979-12-31"),
    ("the 70s", "1970-01-01", "1979-12-31"),
    ("spring 2012", "2012-03-01", "2012-06-30"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("this month", "2026-03-01", "2026-03-31"),
    ("last week", "2026-03-09", "2026-03-15"),
    ("6 months ago", "2025-09-01", "2025-09-30"),
    ("in the last 2 years", "2024-03-18", ""),
    ("yesterday", "2026-03-17", "2026-03-17"),
]


@pytest.mark.parametrize(("text", "first", "last"), EXPRESSIONS, ids=[e[0] for e in EXPRESSIONS])
def test_an_expression_of_time_is_its_days(text: str, first: str, last: str) -> None:
    """As words at the end of a few others, and as the value of a field."""
    for typed in (f"grève {text}", f'grève date:"{text}"'):
        if typed.endswith(("grève hier", "grève avant-hier", "hui", "yesterday")):
            continue  # words, but in a field: see below
        word, node = parse(typed, today=TODAY).nodes
        assert word == Word("grève")
        assert bounds(node) == (first, last)
    [alone] = parse(text, today=TODAY).nodes
    assert bounds(alone) == (first, last)
    assert alone == parse(f'date:"{text}"', today=TODAY).nodes[0]


@pytest.mark.parametrize(
    "text",
    [
        # A date that nothing introduces may be a word of a title.
        "congrès 2011",
        "8 mars 2004",
        "mai 2011",
        "en mai 2011",
        "congrès du 3 mai 2011",
        "2010-2015",
        # Words of time without a date.
        "depuis",
        "avant la grève",
        "après la grève",
        "entre nous",
        "avant-midi",
        "après-guerre",
        "depuis le 12 mars",
        "avant-projet 2012",
        # Figures that count something else.
        "de 1 à 5 $",
        "après 2000 heures",
        "jusqu'à 2000 $",
        "entre 1900 et 2000 membres",
        "de 1900 à 2000 membres par jour",
        "avant 2000 employé·e·s",
        # A length of time that is not at the end.
        "depuis 40 ans le syndicat se bat",
        "il y a 50 ans la grève",
        # « hier » and « aujourd'hui » also say once and now.
        "le PL 89 aujourd'hui",
        "la CSN, hier et aujourd'hui",
        "hier type:Article",
        # Told from today, but in the middle.
        "bilan de l'an dernier du comité",
        # No decade and no such day.
        "années 1968",
        "avant le 31 février 2012",
        "depuis 999 ans",
        "la grève de mai à juillet",
        # Titles and long questions hold the date of what they speak of.
        "Histoire des luttes ouvrières du textile et de la chaussure en Estrie depuis 1921",
        "Conditions de vie des ouvrières du textile au Québec entre 1900 et 1945",
        # A word in parentheses is meant as a word.
        "(hier)",
    ],
)
def test_what_may_be_words_stays_words(text: str) -> None:
    parsed = parse_lenient(text, today=TODAY)
    assert not [node for node in parsed.root.nodes if isinstance(node, DateIs)]
    assert parsed.notices == ()


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        # It names a year: wherever it stands.
        ("depuis 1995 grève hôpitaux", "grève hôpitaux", "1995-01-01"),
        ("grève depuis 1995 hôpitaux", "grève hôpitaux", "1995-01-01"),
        # Told from today: at either end.
        ("cette année la grève", "la grève", "2026-01-01"),
        ("Grève des hôpitaux, l'an dernier ?", "Grève des hôpitaux", "2025-01-01"),
        # Content words are few, however many little words are between.
        ("quelles sont les grèves dans les hôpitaux de la région depuis 2020 ?",
         "quelles sont les grèves dans les hôpitaux de la région", "2020-01-01"),
    ],
)  # fmt: skip
def test_where_an_expression_stands(text: str, words: str, first: str) -> None:
    nodes = parse(text, today=TODAY).nodes
    assert " ".join(node.text for node in nodes if isinstance(node, Word)) == words
    [found] = [node for node in nodes if isinstance(node, DateIs)]
    assert bounds(found)[0] == first


def test_a_date_read_in_words_is_told_with_the_way_to_keep_the_words() -> None:
    [notice] = parse_lenient("grève depuis mai 2011", today=TODAY).notices
    assert notice.text() == (
        "« depuis mai 2011 » est lu comme une date (à partir de 2011-05). Pour chercher ces "
        "mots, mettez-les entre guillemets."
    )
    assert parse('grève "depuis mai 2011"').nodes == (Word("grève"), Quoted("depuis mai 2011"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("années 1970", "de 1970 à 1979"),
        ("avant le 1er mai 1972", "jusqu'à 1972-04-30"),
        ("l'an dernier", "2025"),
        ("printemps 2012", "de 2012-03 à 2012-06"),
        ("du 3 au 7 mai 1972", "de 1972-05-03 à 1972-05-07"),
    ],
)
def test_the_days_are_told_in_figures(text: str, days: str) -> None:
    [notice] = parse_lenient(text, today=TODAY).notices
    assert f"({days})" in notice.text()


def test_a_field_of_words_asks_for_words() -> None:
    """« titre:depuis 1995 » looks for the word; a date after it is a date."""
    assert not [node for node in parse("titre:depuis 1995").nodes if isinstance(node, DateIs)]
    assert isinstance(parse("titre:grève depuis 1995").nodes[1], DateIs)


def test_a_date_can_be_excluded() -> None:
    [_, excluded] = parse("grève SAUF années 1970").nodes
    assert isinstance(excluded, Not)
    assert bounds(excluded.node) == ("1970-01-01", "1979-12-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("date:>2011", "2012-01-01", ""),
        ("date:>=2011", "2011-01-01", ""),
        ("date:≥2011", "2011-01-01", ""),
        ("date:<mai 2011", "", "2011-04-30"),
        ("date:<=mai 2011", "", "2011-05-31"),
        ("date:=2011", "2011-01-01", "2011-12-31"),
        ("date:2011-05..2011-08", "2011-05-01", "2011-08-31"),
        ('date:"mai 2011..juin 2012"', "2011-05-01", "2012-06-30"),
        ('date:"1995..hier"', "1995-01-01", "2026-03-17"),
        ("date:hier", "2026-03-17", "2026-03-17"),
        ("date:depuis 1995", "1995-01-01", ""),
        ("date:l'an dernier", "2025-01-01", "2025-12-31"),
        ("date:15 au 20 mai 2011", "2011-05-15", "2011-05-20"),
        ("annee:>=1980", "1980-01-01", ""),
    ],
)
def test_a_field_of_dates_takes_the_words_that_make_a_date(
    text: str, first: str, last: str
) -> None:
    date_is, word = parse(f"{text} grève", today=TODAY).nodes
    assert bounds(date_is) == (first, last)
    assert word == Word("grève")


def test_without_a_day_given_it_is_this_one() -> None:
    before, [node], after = date.today(), parse("aujourd'hui").nodes, date.today()  # noqa: DTZ011
    assert isinstance(node, DateIs)
    assert node.start
    assert before <= node.start.start <= after


DAYS = st.dates(min_value=date(1850, 1, 1), max_value=date(2090, 12, 31))


@given(DAYS, st.integers(min_value=1, max_value=40))
def test_what_has_lasted_began_so_long_ago(today: date, count: int) -> None:
    [lasting] = parse(f"depuis {count} jours", today=today).nodes
    assert bounds(lasting) == ((today - timedelta(days=count)).isoformat(), "")
    [ago] = parse(f"il y a {count} mois", today=today).nodes
    assert isinstance(ago, DateIs)
    assert ago.start == ago.end
    assert ago.start
    assert ago.start.end < today


@given(DAYS)
def test_the_last_day_of_a_long_month_has_a_month_before(today: date) -> None:
    """The 31st of March, less one month."""
    [since] = parse("depuis 1 mois", today=today).nodes
    assert isinstance(since, DateIs)
    assert since.start
    assert timedelta(days=28) <= today - since.start.start <= timedelta(days=31)


@given(st.text(alphabet="depuisavntrél'0123456789 anmoj.-$à", max_size=60), DAYS)
def test_any_words_of_time_have_a_reading(text: str, today: date) -> None:
    root = parse_lenient(f"depuis {text} 1995", today=today).root
    assert isinstance(root, Group)
    for node in root.nodes:
        if isinstance(node, DateIs) and node.start and node.end:
            assert node.start.start <= node.end.end


def test_a_range_written_backwards_is_put_right() -> None:
    assert parse("date:2015..2011").nodes == (
        DateIs(Period.year(2011), Period.year(2015), "2015..2011"),
    )


def documented(title: str) -> list[str]:
    """The examples in the table of a section of the page on the query language."""
    page = (Path(__file__).parents[2] / "docs" / "query.md").read_text(encoding="utf-8")
    _, _, section = page.partition(f"\n## {title}\n")
    table, _, _ = section.partition("\n## ")
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


@pytest.mark.parametrize("query", documented("Dates"))
def test_what_the_documentation_calls_a_date_is_one(query: str) -> None:
    assert isinstance(parse(query, today=TODAY).nodes[-1], DateIs)
