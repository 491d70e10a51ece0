"""The page is light, asks nobody else, and does what the reader's system asks for."""

import pytest
from playwright.sync_api import Request, expect

from tests.browser import places
from tests.browser.conftest import Visit
from tests.browser.visitor import COMPUTER, WITHOUT_SCRIPT, Device

MOST_BYTES = 50_000

_LONGEST_MOTION = """() => Math.max(...[...document.querySelectorAll('*')].flatMap(e => {
    const style = getComputedStyle(e);
    return [style.transitionDuration, style.animationDuration].flatMap(
        durations => durations.split(',').map(parseFloat));
}))"""


def test_what_goes_wrong_behind_a_page_is_noticed(visit: Visit) -> None:
    """The other tests lean on this: every one of them fails on what is listed here."""
    visitor = visit()
    page = visitor.open(places.HOME.address)
    assert visitor.faults == []
    page.evaluate("""async () => {
        await fetch('https://elsewhere.example/').catch(() => 0);
        setTimeout(() => { throw new Error('thrown') });
        document.head.append(Object.assign(document.createElement('script'), {text: '1'}));
        await fetch('/nowhere').catch(() => 0);
    }""")
    page.evaluate("console.error('said')")
    told = "\n".join(visitor.faults)
    visitor.faults.clear()
    assert "elsewhere.example" in told
    assert "Content Security Policy" in told
    assert "uncaught: thrown" in told.replace("Error: ", "")
    assert "said" in told


def test_style_and_script_stay_light(visit: Visit) -> None:
    visitor = visit()
    page = visitor.context.new_page()
    weights: dict[str, int] = {}

    def weigh(request: Request) -> None:
        # From the browser's own store, the second time, it weighs nothing.
        size = request.sizes()["responseBodySize"]
        weights[request.url] = max(size, weights.get(request.url, 0))

    page.on("requestfinished", weigh)
    for place in (places.RESULTS, places.DOCUMENT, places.HELP):
        visitor.go(page, place.address)
    page.get_by_role("combobox").press_sequentially("grè")
    expect(page.locator(".suggestions-list")).to_be_visible()
    loaded = {url: size for url, size in weights.items() if "/static/" in url}
    assert {url.partition("?")[0].rpartition(".")[2] for url in loaded} == {"css", "js"}
    assert all(size > 0 for size in loaded.values())
    assert sum(loaded.values()) < MOST_BYTES


def test_nothing_moves_for_those_who_asked(visit: Visit) -> None:
    page = visit(Device(motion="reduce")).open(places.RESULTS.address)
    assert page.evaluate(_LONGEST_MOTION) <= 0.01
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("device", [COMPUTER, WITHOUT_SCRIPT], ids=["script", "without-script"])
def test_paper_bears_results_without_controls(visit: Visit, device: Device) -> None:
    page = visit(device).open(places.FILTERED.address)
    page.emulate_media(media="print")
    expect(page.locator("ol.hits > li").first).to_be_visible()
    for hidden in ("nav.facets", "nav.tabs", "nav.sorts", "form#search button", "footer"):
        expect(page.locator(hidden).first).not_to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_paper_bears_a_document(visit: Visit) -> None:
    page = visit().open(places.ARTICLE.address)
    page.emulate_media(media="print")
    expect(page.locator("main article")).to_be_visible()
    for hidden in (".jump", "form#search button", "footer"):
        expect(page.locator(hidden).first).not_to_be_visible()
    assert page.pdf().startswith(b"%PDF")
