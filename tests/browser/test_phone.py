"""On a screen of 360 by 740, and at the 320 that a fourfold zoom leaves of a window."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.places import EVERY, Place
from tests.browser.visitor import TELEPHONE

# What sticks out, apart from what stands in a box that scrolls by itself.
_STICKS_OUT = """width => {
    const scrolls = e => e && (['auto', 'scroll', 'hidden', 'clip'].includes(
        getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.body.querySelectorAll('*')].filter(e =>
        e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement)
    ).slice(0, 5).map(e => e.outerHTML.slice(0, 160));
}"""


def width_needed(page: Page) -> int:
    width: int = page.evaluate("document.scrollingElement.scrollWidth")
    return width


@pytest.mark.parametrize("place", EVERY, ids=lambda place: place.name)
def test_nothing_is_wider_than_the_screen(visit: Visit, place: Place) -> None:
    page = visit(TELEPHONE).open(place.address, status=place.status)
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        sticking = page.evaluate(_STICKS_OUT, width) if width_needed(page) > width else []
        assert sticking == []
        assert width_needed(page) <= width


def test_filters_open_under_a_finger(visit: Visit) -> None:
    page = visit(TELEPHONE).open(places.RESULTS.address)
    facets = page.locator("nav.facets")
    article = facets.get_by_role("checkbox", name="Article").first
    expect(article).not_to_be_visible()
    page.locator("summary", has_text="Filtres").tap()
    expect(article).to_be_visible()
    expect(article).to_be_enabled()
