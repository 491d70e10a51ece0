"""A screen reader speaks each text in its language."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.visitor import COMPUTER, WITHOUT_SCRIPT, Device

DEVICES = {"script": COMPUTER, "without-script": WITHOUT_SCRIPT}


def spoken(text: Locator) -> str:
    """The language a text is read in."""
    language: str = text.evaluate("e => e.closest('[lang]').lang")
    return language


@pytest.mark.parametrize(("locale", "language"), [("fr-CA", "fr"), ("en-CA", "en"), ("de", "fr")])
def test_the_page_speaks_the_language_of_the_browser(
    visit: Visit, locale: str, language: str
) -> None:
    page = visit(Device(locale=locale)).open("/")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_a_language_once_chosen_stays(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.RESULTS.address)
    hits = page.locator("ol.hits > li").count()
    other = page.get_by_role("link", name="English")
    assert other.get_attribute("lang") == "en"
    other.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("ol.hits > li")).to_have_count(hits)
    box = page.locator("form#search input[name=q]")
    expect(box).to_have_value("grève")
    box.fill("strike")
    box.press("Enter")
    expect(page).to_have_url(re.compile("q=strike"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_english_hits_stand_out_on_a_french_page(visit: Visit) -> None:
    page = visit().open("/?q=strike&facet=langue:en")
    hits = page.locator("ol.hits > li")
    assert hits.count() > 0
    for hit in hits.all():
        assert spoken(hit.get_by_role("heading").first) == "en"
        for snippet in hit.locator(".snippet").all():
            assert spoken(snippet) == "en"
        assert spoken(hit.locator(".facts").first) == "fr"


def test_french_hits_stand_out_on_an_english_page(visit: Visit) -> None:
    page = visit().open("/?q=arbitrage&facet=type:Article&facet=langue:fr&lang=en")
    headings = page.locator("ol.hits > li").get_by_role("heading")
    assert headings.count() > 0
    assert {spoken(heading) for heading in headings.all()} == {"fr"}


def test_an_english_document_is_read_in_english(visit: Visit) -> None:
    page = visit().open(places.FOREIGN_DOCUMENT.address)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert spoken(page.get_by_role("heading", level=1)) == "en"
    assert spoken(page.locator("mark").first) == "en"
    assert spoken(page.locator("form#search label").first) == "fr"
