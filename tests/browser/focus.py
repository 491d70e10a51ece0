"""Where the keyboard goes on a page, and what it looks like there."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Each control is numbered in the order of the document and keeps its look without focus.
# Of radio buttons with one name, the keyboard stops at one.
_LIST = """() => {
    const look = element => {
        const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join();
    };
    const seen = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'
    )].filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({
        contentVisibilityAuto: true, visibilityProperty: true
    }));
    return seen.map((e, number) => {
        e.dataset.stop = number;
        e.dataset.look = look(e);
        return e.outerHTML.slice(0, 160);
    });
}"""

_HERE = """() => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const style = getComputedStyle(e);
    const look = [
        style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow
    ].join();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const box = e.getClientRects()[0];
    const inside = box && box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth && box.width > 0 && box.height > 0;
    const x = box && Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
    const y = box && Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
    const top = box && document.elementFromPoint(x, y);
    return {
        number: e.dataset.stop === undefined ? -1 : Number(e.dataset.stop),
        html: e.outerHTML.slice(0, 160),
        marked: (outlined || style.boxShadow !== 'none') && look !== e.dataset.look,
        inside: Boolean(inside),
        covered: Boolean(top) && !e.contains(top) && !top.contains(e),
    };
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """One control that the keyboard came to."""

    number: int
    html: str
    marked: bool
    """Focus shows: an outline or a shadow that it does not have otherwise."""
    inside: bool
    """It stands within the window."""
    covered: bool
    """Something else lies over it."""


# A selection is where the keyboard goes on from when nothing has the focus.
_START = "document.activeElement.blur(), getSelection().collapse(document.body, 0)"


def controls(page: Page) -> list[str]:
    """The controls a keyboard must reach, in the order of the document. The keyboard then
    stands at the beginning of the page.
    """
    page.evaluate(_START)
    listed: list[str] = page.evaluate(_LIST)
    return listed


def here(page: Page) -> Stop | None:
    """The control that has the focus."""
    found: dict[str, Any] | None = page.evaluate(_HERE)
    return Stop(**found) if found else None


def walk(page: Page, key: str, most: int) -> list[Stop]:
    """Every stop from where the page is until the focus leaves it or comes round."""
    stops: list[Stop] = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = here(page)
        if stop is None or (stops and stop.number == stops[0].number):
            break
        stops.append(stop)
    return stops
