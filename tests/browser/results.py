"""The page of results, by what a person sees of it."""

import re

from playwright.sync_api import Locator, Page, expect


class Results:
    """A tab that shows a search. With a script, what is chosen is applied at once."""

    def __init__(self, page: Page, *, script: bool = True) -> None:
        self.page = page
        self.script = script
        self.box = page.locator("form#search input[name=q]")
        self.hits = page.locator("ol.hits > li")
        self.titles = page.locator("ol.hits > li article h2 a")
        self.facets = page.locator("nav.facets")
        self.filters = self.facets.locator("summary").filter(has_text="Filtres")
        self.chips = page.locator(".chips").get_by_role("link")
        self.found = page.get_by_role("heading", level=1)

    def names(self) -> list[str]:
        """The titles shown, in their order."""
        return self.titles.all_inner_texts()

    def total(self) -> int:
        """How many results the page says there are."""
        return first_number(self.found.inner_text())

    def value(self, facet: str, label: str) -> Locator:
        """The checkbox of a value. On a narrow screen, the filters are opened first."""
        if self.filters.is_visible() and not self.facets.get_by_role("group").nth(1).is_visible():
            self.filters.click()
        group = self.facets.get_by_role("group", name=re.compile(f"^{facet}")).first
        return group.get_by_role("checkbox", name=re.compile(rf"^{re.escape(label)}\s*\d")).first

    def count(self, facet: str, label: str) -> int:
        """The number beside a value."""
        name = self.value(facet, label).evaluate(
            "e => e.labels[0].querySelector('.count').innerText"
        )
        return first_number(name)

    def tick(self, facet: str, label: str) -> None:
        """Choose a value and have it applied."""
        self.value(facet, label).click()
        apply = self.facets.get_by_role("button", name="Appliquer").first
        if self.script:
            expect(apply).not_to_be_visible()
        else:
            apply.click()
        expect(self.chip(label)).to_be_visible()
        expect(self.value(facet, label)).to_be_checked()

    def sort(self, order: str) -> None:
        """Have results in another order."""
        link = self.page.get_by_role("link", name=order, exact=True)
        link.click()
        expect(link).to_have_attribute("aria-current", "true")

    def dates(self) -> list[str]:
        """When each result with a date is from, or begins: 2011-06-01, 2011-06 or 2011."""
        times = self.hits.locator("time").all()
        return [(time.get_attribute("datetime") or "").partition("/")[0] for time in times]

    def chip(self, text: str) -> Locator:
        """The link that takes back what was chosen."""
        return self.chips.filter(has_text=text)


def first_number(text: str) -> int:
    """The first whole number of a sentence: « 1 200 documents » is 1200."""
    found = re.search(r"\d[\d\s]*", text)
    assert found, text
    return int(re.sub(r"\s", "", found[0]))
