"""What a page states of itself, the best evidence first."""

import pytest

from csnsearch.ingest.html.page import read_page
from csnsearch.ingest.html.title import page_title

ARTICLE = "<h1>Une entente</h1><p class=date>18 mars 2025</p><p>Les membres l’ont acceptée à 87 % hier.</p>"  # noqa: E501  as pages write it


def test_the_visible_date_comes_before_the_stated_ones() -> None:
    """A time in UTC falls on the next day when the article went out in the evening."""
    head = '<meta property="article:published_time" content="2025-03-19T00:40:00+00:00">'
    raw = read_page(f"<head>{head}</head><body>{ARTICLE}</body>")
    assert raw.metadata["date"] == ("18 mars 2025", "2025-03-19T00:40:00+00:00")


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-02-03"}]}</script>',  # noqa: E501  as pages write it
        '<meta name="dcterms.issued" content="2020-02-03">',
        '<span itemprop="datePublished" content="2020-02-03"></span>',
        '<time datetime="2020-02-03">lundi</time>',
    ],
)  # fmt: skip
def test_a_date_stated_in_any_usual_way_is_found(markup: str) -> None:
    raw = read_page(
        f"<body>{markup}<h1>Titre</h1><p>Un texte assez court pour un essai.</p></body>"
    )
    assert raw.first("date") == "2020-02-03"


def test_a_dateline_is_the_last_resort_and_stays_in_the_text() -> None:
    raw = read_page("<h1>T</h1><p>Montréal, le 12 mai 2003 – La centrale réclame une enquête.</p>")
    assert raw.metadata["date"][-1] == "12 mai 2003"
    assert raw.text.startswith("Montréal, le 12 mai 2003")


def test_addresses_and_number_of_the_post() -> None:
    page = """<!-- saved from url=(0031)https://www.exemple.org/?p=77 -->
    <head><link rel="canonical" href="https://www.exemple.org/a/"><link rel="shortlink" href="https://www.exemple.org/?p=77"></head>
    <body class="single postid-77"><h1>T</h1><p>Texte.</p></body>"""
    raw = read_page(page)
    assert raw.first("canonical") == "https://www.exemple.org/a/"
    assert raw.first("shortlink") == "https://www.exemple.org/?p=77"
    assert raw.metadata["post_id"] == ("77",)


def test_language_is_the_one_of_the_page() -> None:
    assert (
        read_page('<html lang="en-CA"><body><p>Text.</p></body></html>').first("language")
        == "en-CA"
    )


@pytest.mark.parametrize(
    ("stated", "sites", "title"),
    [
        ("Une entente | Le Veilleur", (), "Une entente"),
        ("Une entente - CSN", ("csn",), "Une entente"),
        ("CSN » Une entente", ("csn",), "Une entente"),
        ("Grève : 7 500 débraient", (), "Grève : 7 500 débraient"),
        ("Avant - après", (), "Avant - après"),
        ("Une entente", (), "Une entente"),
    ],
)
def test_the_name_of_the_site_leaves_the_title(
    stated: str, sites: tuple[str, ...], title: str
) -> None:
    assert page_title(stated, sites) == title


def test_the_byline_is_not_part_of_the_name() -> None:
    raw = read_page(
        "<body><main><h1>Titre</h1><dl><dd itemprop=author>Écrit par : <span>Bruno Roy</span></dd>"
        "</dl><div itemprop=articleBody><p>Une phrase assez longue pour être du texte.</p></div>"
        "</main></body>"
    )
    assert raw.metadata["author"] == ("Bruno Roy",)
