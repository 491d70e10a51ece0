"""What the box offers while one types, chosen with keys or a finger."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.visitor import COMPUTER, TELEPHONE, WITHOUT_SCRIPT, Device

SCRIPTED = {"computer": COMPUTER, "phone": TELEPHONE}
scripted = pytest.mark.parametrize("device", SCRIPTED.values(), ids=SCRIPTED)


def typing(page: Page, letters: str) -> None:
    """Letters typed in the box, until something is offered for them."""
    box = page.get_by_role("combobox")
    box.focus()
    page.keyboard.type(letters)
    expect(page.locator(".suggestions-list")).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")


@scripted
def test_a_word_is_chosen_with_the_keys(visit: Visit, device: Device) -> None:
    page = visit(device).open("/")
    typing(page, "grè")
    options = page.get_by_role("option")
    expect(page.get_by_role("status")).to_contain_text("suggestions")
    page.keyboard.press("ArrowDown")
    first = options.first
    expect(first).to_have_attribute("aria-selected", "true")
    active = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert active == first.get_attribute("id")
    expect(first).to_contain_text("grève")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=gr%C3%A8ve"))
    expect(page.locator("ol.hits > li").first).to_be_visible()


def test_the_arrows_go_round_and_back_to_what_was_typed(visit: Visit) -> None:
    page = visit().open("/")
    typing(page, "grè")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=gr%C3%A8(&|$)"))


def test_escape_closes_the_list_and_keeps_the_letters(visit: Visit) -> None:
    page = visit().open("/")
    typing(page, "grè")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    box = page.get_by_role("combobox")
    expect(page.locator(".suggestions-list")).not_to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("grè")
    expect(box).to_be_focused()


def test_going_on_closes_the_list(visit: Visit) -> None:
    page = visit().open("/")
    typing(page, "grè")
    page.keyboard.press("Tab")
    expect(page.locator(".suggestions-list")).not_to_be_visible()
    expect(page.get_by_role("combobox")).not_to_be_focused()


def test_a_title_leads_to_its_document(visit: Visit) -> None:
    page = visit(TELEPHONE).open("/")
    typing(page, "grè")
    title = page.get_by_role("option").filter(has_text="Titre").first
    named = title.locator("span").first.inner_text()
    title.tap()
    expect(page).to_have_url(re.compile("/documents/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(named)


def test_an_english_reader_stays_in_english(visit: Visit) -> None:
    page = visit(Device(locale="fr-CA")).open("/?lang=en")
    typing(page, "str")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("lang=en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_without_a_script_no_list_is_promised(visit: Visit) -> None:
    page = visit(WITHOUT_SCRIPT).open(places.HOME.address)
    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)
    expect(page.locator(".suggestions-list")).not_to_be_visible()
