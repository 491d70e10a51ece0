"""A document's words stay words, wherever they are shown."""

from urllib.parse import quote

import pytest
from lxml import html

from tests.web.archive import HOSTILE, HOSTILE_ONE
from tests.web.conftest import Get, Page

ODD = quote(HOSTILE_ONE.id, safe="")

SHOWN = [
    "/", "/?q=nuire", "/?q=script&in=passages", "/?q=alert&explain=1", f"/documents/{ODD}",
    f"/documents/{ODD}?q=script", "/?facet=dossier:" + quote(HOSTILE), "/?q=" + quote(HOSTILE),
    "/documents/" + quote(HOSTILE), "/" + quote(HOSTILE),
]  # fmt: skip


@pytest.mark.parametrize("address", SHOWN)
def test_no_element_comes_from_a_document_or_a_question(get: Get, address: str) -> None:
    tree = html.document_fromstring(get(address).text)
    assert not tree.xpath("//img | //b")
    scripts = tree.xpath("//script")
    assert [script.get("src", "").partition("?")[0] for script in scripts] == ["/static/page.js"]
    assert not scripts[0].text
    assert not tree.xpath("//@onerror")


def test_the_hostile_text_is_read_as_it_was_written(page: Page) -> None:
    tree = page(f"/documents/{ODD}?q=nuire")
    assert tree.xpath("//h1")[0].text_content() == HOSTILE
    text = tree.xpath("//section[@id='passage-0']")[0].text_content()
    assert f"veut nuire : {HOSTILE} grève & <mark>loyer</mark>." in text


def test_marks_are_ours_alone(page: Page) -> None:
    tree = page(f"/documents/{ODD}?q=loyer")
    shown = tree.xpath("//section[@id='passage-0']//mark")
    assert [mark.text_content() for mark in shown] == ["loyer"]
    assert {mark.text_content() for mark in tree.xpath("//mark")} == {"loyer"}


def test_braces_in_a_kind_are_text(page: Page) -> None:
    """`{kind}` in somebody's data is no template of ours."""
    assert "{kind}" in page(f"/documents/{ODD}").text_content()


def test_links_lead_to_the_web_only(page: Page) -> None:
    """The English brief's address is `javascript:alert(1)`."""
    links = page("/documents/english").xpath("//a/@href")
    assert not [link for link in links if "javascript" in link]


def test_odd_ids_can_be_followed(page: Page, get: Get) -> None:
    href = page("/?q=nuire").xpath("//article/h2/a/@href")[0]
    assert get(href).status_code == 200
