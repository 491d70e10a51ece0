"""axe-core, run on a page as it stands."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_EVERYTHING = {"type": "tag", "values": _TAGS}
_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def violations(page: Page) -> list[str]:
    """What breaks a rule: the rule, the element, and what to do about it."""
    return _run(page, _EVERYTHING)


def violations_of_colour(page: Page) -> list[str]:
    """The same, for what depends on colours alone."""
    return _run(page, _COLOURS)


def _run(page: Page, rules: dict[str, Any]) -> list[str]:
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found: dict[str, Any] = Axe().run(page, options=options).response
    return [
        f"{broken['id']}: {' '.join(map(str, node['target']))}: {_reason(node)}"
        for broken in found["violations"]
        for node in broken["nodes"]
    ]


def _reason(node: dict[str, Any]) -> str:
    return str(node["failureSummary"]).partition("\n")[2].strip().replace("\n", " ")
