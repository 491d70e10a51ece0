"""From a word to the results one wants, with each kind of browser."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.readers import every_reader
from tests.browser.results import Results, first_number
from tests.browser.visitor import Device

ALL = places.RESULTS.address + "&limit=50"
"""Every result on one page, so that what is counted can be counted again."""


def results_at(visit: Visit, device: Device, address: str) -> Results:
    return Results(visit(device).open(address), script=device.script)


@every_reader
def test_words_are_typed_and_answered(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, "/")
    results.box.fill("employés municipaux")
    results.box.press("Enter")
    expect(results.page).to_have_url(re.compile("q=employ%C3%A9s[+]municipaux"))
    expect(results.box).to_have_value("employés municipaux")
    expect(results.hits.first).to_be_visible()
    assert results.total() > 0


@every_reader
def test_two_values_of_one_facet_add_up(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, ALL)
    articles, minutes = results.count("Type", "Article"), results.count("Type", "Procès-verbal")
    before = results.total()
    assert results.hits.count() == before

    results.tick("Type", "Article")
    expect(results.hits).to_have_count(articles)
    assert results.total() == articles
    assert results.count("Type", "Procès-verbal") == minutes

    results.tick("Type", "Procès-verbal")
    expect(results.hits).to_have_count(articles + minutes)
    assert results.total() == articles + minutes < before
    expect(results.value("Type", "Article")).to_be_checked()
    recent = [date for date in results.dates() if date.startswith("2025")]
    assert results.count("Année", "2025") == len(recent)


@every_reader
def test_a_chip_takes_its_value_back(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, places.FILTERED.address)
    before = results.total()
    results.chip("2025").click()
    expect(results.page).not_to_have_url(re.compile("annee"))
    expect(results.chip("2025")).to_have_count(0)
    expect(results.chip("Article")).to_be_visible()
    expect(results.value("Année", "2025")).not_to_be_checked()
    assert results.total() > before


@every_reader
def test_a_bar_of_the_years_keeps_its_results(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, ALL)
    expect(results.value("Type", "Article")).to_be_visible()
    bar = results.facets.locator("figure").get_by_role("link").last
    said = first_number(bar.inner_text().rpartition(":")[2])
    bar.click()
    expect(results.hits).to_have_count(said)
    expect(results.chips.first).to_be_visible()


@every_reader
def test_results_are_put_in_the_order_of_their_dates(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, ALL)
    names = results.names()
    results.sort("Plus récents")
    dates = results.dates()
    assert len(dates) > 30
    assert dates == sorted(dates, reverse=True)
    assert sorted(results.names()) == sorted(names)
    results.sort("Plus anciens")
    assert results.dates() == sorted(dates)


@every_reader
def test_each_choice_is_a_step_to_go_back(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, ALL)
    before = results.names()
    results.tick("Type", "Mémoire")
    narrowed = results.names()
    results.sort("Plus anciens")
    results.page.go_back()
    expect(results.hits).to_have_count(len(narrowed))
    expect(results.titles.first).to_have_text(narrowed[0])
    assert results.names() == narrowed
    results.page.go_back()
    expect(results.hits).to_have_count(len(before))
    assert results.names() == before
    expect(results.value("Type", "Mémoire")).not_to_be_checked()
    results.page.go_forward()
    expect(results.hits).to_have_count(len(narrowed))
    expect(results.value("Type", "Mémoire")).to_be_checked()


@every_reader
def test_an_address_shared_shows_the_same(visit: Visit, device: Device) -> None:
    mine = results_at(visit, device, ALL)
    mine.tick("Type", "Mémoire")
    mine.sort("Plus anciens")
    link = mine.page.get_by_role("link", name="Lien permanent").get_attribute("href") or ""
    typed = urlsplit(mine.page.url)
    for address in (link, f"{typed.path}?{typed.query}"):
        theirs = results_at(visit, device, address)
        assert theirs.names() == mine.names()
        assert theirs.total() == mine.total()
        assert theirs.chips.all_inner_texts() == mine.chips.all_inner_texts()


@every_reader
def test_a_result_says_why_it_is_there(visit: Visit, device: Device) -> None:
    results = results_at(visit, device, places.RESULTS.address)
    hit = results.hits.nth(2)
    name = hit.get_by_role("heading").inner_text()
    hit.get_by_role("link", name="Pourquoi ce résultat").click()
    expect(hit.locator(".why table")).to_be_visible()
    expect(hit.get_by_role("heading").first).to_have_text(name)
    expect(hit).to_be_in_viewport()
