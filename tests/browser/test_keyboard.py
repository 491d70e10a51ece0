"""Everything is done without a mouse, and one always sees where one is."""

import pytest
from playwright.sync_api import expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.focus import controls, here, walk
from tests.browser.places import Place
from tests.browser.results import Results
from tests.browser.visitor import COMPUTER, TELEPHONE, WITHOUT_SCRIPT, Device

WALKED = (
    places.HOME, places.FILTERED, places.NO_RESULT, places.ARTICLE, places.HELP,
    places.UNREADABLE, places.MISSING,
)  # fmt: skip
DEVICES = {"computer": COMPUTER, "phone": TELEPHONE, "without-script": WITHOUT_SCRIPT}


@pytest.mark.parametrize("place", WALKED, ids=lambda place: place.name)
def test_every_control_is_reached_in_order_and_shows_it(visit: Visit, place: Place) -> None:
    # A page that glides to a control is not there yet when it is looked at.
    page = visit(Device(motion="reduce")).open(place.address, status=place.status)
    wanted = controls(page)
    stops = walk(page, "Tab", len(wanted) + 5)
    reached = [stop.number for stop in stops]
    missed = [html for number, html in enumerate(wanted) if number not in reached]
    assert missed == []
    assert reached == sorted(reached)
    assert [stop.html for stop in stops if not stop.marked] == []
    assert [stop.html for stop in stops if not stop.inside or stop.covered] == []


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_nothing_traps_the_keyboard_on_the_way_back(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.RESULTS.address)
    wanted = controls(page)
    stops = walk(page, "Shift+Tab", len(wanted) + 5)
    assert [stop.number for stop in stops] == list(reversed(range(len(wanted))))


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_the_first_stop_skips_to_the_content(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.RESULTS.address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stop = here(page)
    assert stop is not None
    expect(page.locator(f"main [data-stop='{stop.number}'], main :focus")).to_be_focused()


def test_a_filter_ticked_with_a_key_keeps_the_focus_and_is_announced(visit: Visit) -> None:
    results = Results(visit().open(places.RESULTS.address))
    said = results.count("Type", "Article")
    results.value("Type", "Article").focus()
    results.page.keyboard.press("Space")
    expect(results.chip("Article")).to_be_visible()
    expect(results.value("Type", "Article")).to_be_focused()
    expect(results.page.get_by_role("status")).to_contain_text(str(said))


def test_a_menu_opens_and_closes_with_keys(visit: Visit) -> None:
    page = visit().open(places.RESULTS.address)
    summary = page.locator("summary", has_text="Exporter")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="CSV")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="CSV")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="CSV")).not_to_be_visible()
    expect(summary).to_be_focused()
