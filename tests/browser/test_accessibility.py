"""WCAG 2.2 AA, as far as axe-core can tell, on every page, for every way of looking at it."""

import pytest
from playwright.sync_api import expect

from tests.browser import places
from tests.browser.axe import violations, violations_of_colour
from tests.browser.conftest import Visit
from tests.browser.places import EVERY, Place
from tests.browser.visitor import COMPUTER, TELEPHONE, Device

DEVICES = {"computer": COMPUTER, "phone": TELEPHONE}


@pytest.mark.parametrize("place", EVERY, ids=lambda place: place.name)
@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_axe_finds_nothing(visit: Visit, place: Place, device: Device) -> None:
    page = visit(device).open(place.address, status=place.status)
    found = [f"light: {one}" for one in violations(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in violations_of_colour(page)]
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_what_opens(visit: Visit) -> None:
    """What is there only after a key or a click: suggestions, menus, folded values."""
    page = visit().open(places.RESULTS.address)
    page.locator("nav.facets details").evaluate_all("all => all.forEach(e => { e.open = true })")
    page.locator("summary", has_text="Exporter").click()
    assert violations(page) == []
    page.get_by_role("combobox").fill("grè")
    expect(page.locator(".suggestions-list")).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations_of_colour(page) == []


def test_axe_itself_can_find_something(visit: Visit) -> None:
    page = visit().open(places.HOME.address)
    page.evaluate("document.querySelector('label[for=q]').remove()")
    page.evaluate("document.querySelector('h1').style.color = '#aaa'")
    found = "\n".join(violations(page))
    assert "label" in found
    assert "color-contrast" in found
