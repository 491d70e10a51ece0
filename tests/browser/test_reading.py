"""From a result to the page where it is written, and back."""

import re
from urllib.parse import urljoin

import pypdfium2
from playwright.sync_api import expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.readers import every_reader
from tests.browser.results import Results
from tests.browser.visitor import COMPUTER, Device


@every_reader
def test_a_page_link_leads_to_the_page_that_bears_the_words(visit: Visit, device: Device) -> None:
    visitor = visit(device)
    results = Results(visitor.open(places.RESULTS.address))
    passage = results.hits.locator(".passage").filter(has=results.page.locator("a[href*='#page=']"))
    href = passage.first.locator("a[href*='#page=']").first.get_attribute("href") or ""
    marked = passage.first.locator("mark").all_inner_texts()
    number = int(href.rpartition("#page=")[2])
    answer = visitor.context.request.get(urljoin(visitor.site, href))
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    with pypdfium2.PdfDocument(answer.body()) as document:
        text = document[number - 1].get_textpage().get_text_bounded()
    assert any(word.lower() in text.lower() for word in marked)


@every_reader
def test_one_goes_from_match_to_match(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.DOCUMENT.address)
    matches = page.locator("section.match")
    assert matches.count() > 2
    page.get_by_role("link", name="Aller au premier").click()
    expect(matches.first).to_be_in_viewport()
    for place in (1, 2):
        if device.script:
            jump = page.get_by_role("group", name="Passages trouvés")
            jump.get_by_role("button", name="Suivant").click()
        else:
            matches.nth(place - 1).get_by_role("link", name="Suivant").click()
        here = matches.nth(place)
        expect(here).to_be_in_viewport()
        expect(here.locator("mark").first).to_be_visible()
        expect(page).to_have_url(re.compile(f"#{here.get_attribute('id')}$"))


def test_a_key_goes_from_match_to_match_until_it_is_switched_off(visit: Visit) -> None:
    page = visit(COMPUTER).open(places.DOCUMENT.address)
    matches = page.locator("section.match")
    jump = page.get_by_role("group", name="Passages trouvés")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(matches.nth(1)).to_be_focused()
    expect(jump).to_contain_text(re.compile(r"\b2 sur \d"))
    page.keyboard.press("p")
    expect(matches.first).to_be_focused()
    jump.get_by_role("checkbox").uncheck()
    address = page.url
    page.keyboard.press("n")
    page.get_by_role("button", name="Chercher").focus()
    page.keyboard.press("n")
    expect(page).to_have_url(address)
    expect(page.get_by_role("button", name="Chercher")).to_be_focused()


@every_reader
def test_going_back_finds_everything_as_it_was(visit: Visit, device: Device) -> None:
    address = places.FILTERED.address + "&sort=-date"
    results = Results(visit(device).open(address), script=device.script)
    results.tick("Type", "Mémoire")
    names, address = results.names(), results.page.url
    last = results.titles.last
    last.click()
    expect(results.page).to_have_url(re.compile("/documents/"))
    expect(results.page.locator("main article")).to_be_visible()
    if device.script:
        results.page.keyboard.press("n")
    results.page.go_back()
    expect(results.page).to_have_url(address)
    assert results.names() == names
    expect(last).to_be_in_viewport()
    expect(results.box).to_have_value("grève")
    for label in ("Article", "Procès-verbal", "Mémoire"):
        expect(results.value("Type", label)).to_be_checked()


@every_reader
def test_a_document_leads_back_to_its_question(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.ARTICLE.address)
    page.get_by_role("link", name=re.compile("Tous les résultats")).click()
    results = Results(page)
    expect(results.box).to_have_value("grève")
    expect(results.hits.first).to_be_visible()
