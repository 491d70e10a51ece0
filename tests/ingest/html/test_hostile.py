"""Pages made to break a reader are refused, or read for what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.html.page import read_page


def test_entities_declared_in_a_doctype_are_refused() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>&b;</body></html>'
    with pytest.raises(UnreadableDocument) as caught:
        read_page(page)
    assert caught.value.code == "hostile"


def test_an_article_about_entities_is_read() -> None:
    assert "<!ENTITY" in read_page("<p>On écrit &lt;!ENTITY a> dans un DOCTYPE.</p>").text


@pytest.mark.parametrize("page", ["", " \n ", "\ufeff"])
def test_nothing_is_empty(page: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_page(page.strip("\ufeff"))
    assert caught.value.code == "empty"


@pytest.mark.parametrize("tag", ["div", "b", "span", "li", "blockquote", "font", "td", "xyz"])
def test_twenty_thousand_nested_tags_hide_no_text(tag: str) -> None:
    """libxml2 gives up at 256 levels and drops the rest of the page."""
    page = f"<body>{f'<{tag}>' * 20_000}au fond{f'</{tag}>' * 20_000}<p>après la chute</p></body>"
    text = read_page(page).text
    assert "au fond" in text
    assert "après la chute" in text


@pytest.mark.parametrize(
    "page",
    [
        "<p>bon\x00jour</p>", "<p>bon&#0;jour</p>", "<p>bon&#1;jour<div>x</div>", "<p>a\ud800b</p>",
        "<p " + "a=1 " * 5_000 + ">texte</p>",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>texte</p>",
        '<script type="application/ld+json">{"@type": 3, "author": [null, 4]}</script><p>texte</p>',
        "<h1>" * 500 + "texte",
    ],
)  # fmt: skip
def test_broken_pages_are_read(page: str) -> None:
    assert read_page(page).blocks or read_page(page).title


@given(st.text(alphabet="<>/=\"'ab &;!-\ud800\x00é1#", max_size=200))
def test_any_text_is_read_or_refused(page: str) -> None:
    try:
        raw = read_page(page)
    except UnreadableDocument:
        return
    assert all(block.text for block in raw.blocks)
