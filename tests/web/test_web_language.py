"""French unless the reader prefers English; dates and figures as each language writes them."""

import pytest
from lxml import html

from csnsearch.period import Period
from csnsearch.search.date_words import period_words
from csnsearch.web.frame import Frame
from csnsearch.web.language import preferred
from csnsearch.web.links import Links
from csnsearch.web.typography import decimal, figure, typeset
from csnsearch.web.wording import as_is, page_name, passage_name
from tests.web.conftest import Get

HEADERS = [
    ("", "fr"),
    ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
    ("en-CA", "en"),
    ("en;q=0.5, fr;q=0.9", "fr"),
    ("de, en-CA;q=0.8, fr;q=0.3", "en"),
    ("de", "fr"),
    ("*", "fr"),
    ("en;q=0", "fr"),
    ("en;q=x, fr;q=0.1", "fr"),
    ("EN", "en"),
    ("," * 50_000 + "en", "fr"),
]


@pytest.mark.parametrize(("header", "language"), HEADERS)
def test_the_browser_is_asked(header: str, language: str) -> None:
    assert preferred(header) == language


@pytest.mark.parametrize(
    ("address", "header", "language"),
    [
        ("/", "en", "en"),
        ("/?lang=fr", "en", "fr"),
        ("/?lang=en", "fr", "en"),
        ("/?lang=de", "en", "en"),
        ("/api/search?lang=en", "fr", "en"),
        ("/api/rien", "en", "en"),
        ("/rien?lang=en", "fr", "en"),
    ],
)
def test_the_address_decides_first(get: Get, address: str, header: str, language: str) -> None:
    answer = get(address, headers={"accept-language": header})
    assert answer.headers["content-language"] == language
    assert "accept-language" in answer.headers["vary"].lower()
    if "api" not in address:
        assert html.document_fromstring(answer.text).get("lang") == language


def test_a_language_of_the_address_stays_in_links(get: Get) -> None:
    tree = html.document_fromstring(get("/?q=journal&lang=en").text)
    inner = [a for a in tree.xpath("//main//a/@href") if a.startswith("/")]
    assert inner
    assert all("lang=en" in link for link in inner)
    assert tree.xpath("//input[@name='lang']/@value") == ["en"]


def test_the_other_language_keeps_the_question(get: Get) -> None:
    link = html.document_fromstring(get("/?q=a%26b&facet=annee:2011&lang=fr").text).xpath(
        "//a[@hreflang]"
    )[0]
    assert link.get("hreflang") == "en"
    assert link.get("href") == "?q=a%26b&facet=annee%3A2011&lang=en"


PERIODS = [
    (Period.year(2012), "2012"),
    (Period.month(2012, 8), "août 2012"),
    (Period.day(2012, 12, 30), "30 décembre 2012"),
    (Period.day(1972, 5, 1), "1er mai 1972"),
    (Period.parse("2011-05-15/2011-05-20"), "du 15 au 20 mai 2011"),
    (Period.parse("2011-05-01/2011-05-20"), "du 1er au 20 mai 2011"),
    (Period.parse("2011-05-30/2011-06-01"), "du 30 mai 2011 au 1er juin 2011"),
    (Period.parse("2011/2013"), "de 2011 à 2013"),
    (Period.parse("2011-05/2011-06"), "de mai 2011 à juin 2011"),
]


@pytest.mark.parametrize(("period", "words"), PERIODS)
def test_dates_are_in_words(period: Period, words: str) -> None:
    assert period_words(period).text() == words


def test_signs_stay_with_their_words() -> None:
    assert typeset("Compris : « grève » ?", "fr") == ("Compris\u00a0: «\u00a0grève\u00a0»\u00a0?")
    assert typeset("Read as: strike?", "en") == "Read as: strike?"


def test_figures() -> None:
    assert figure(330_000, "fr") == "330\u202f000"
    assert figure(330_000, "en") == "330,000"
    assert decimal(13.4771, "fr") == "13,477"
    assert decimal(13.4771, "en") == "13.477"


def test_plurals_follow_the_number_and_write_it_well() -> None:
    frame = Frame("fr", Links(""), "/", "?lang=en")
    assert frame.tn("{count} document", "{count} documents", 0) == "0 document"
    assert frame.tn("{count} document", "{count} documents", 1200) == "1\u202f200 documents"


def test_names_of_passages_and_pages() -> None:
    assert str(passage_name("resolution", "4")) == "Résolution 4"
    assert str(passage_name("resolution", "CC-2306-08")) == "Résolution CC-2306-08"
    assert str(passage_name("resolution", "Proposition no 12")) == "Proposition no 12"
    assert str(passage_name("table")) == "Tableau"
    assert passage_name("text", "4") is None
    assert passage_name("autre chose") is None
    assert str(page_name(87, "1213")) == "p. 87 (numérotée 1213)"
    assert str(page_name(87, "87")) == "p. 87"
    assert page_name(None, "") is None


def test_data_is_no_template() -> None:
    assert as_is("{x} {").text("fr") == "{x} {"
