"""Take out of a page what is known not to be its document: menus, bars, footers, forms."""

from collections.abc import Collection

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_known_name, known
from csnsearch.ingest.html.tree import INVISIBLE, names_of, remove
from csnsearch.ingest.html.weight import Weights

_BULK = 0.4  # of the page's prose: whatever its name, that much is not a menu
_LINKED = 0.5
_HIDDEN = ("display:none", "visibility:hidden")


def drop_invisible(root: HtmlElement) -> None:
    """Remove scripts, styles, controls and what the page hides."""
    for element in list(root.iter(*INVISIBLE)):
        remove(element)


def drop_furniture(body: HtmlElement, protected: Collection[HtmlElement]) -> None:
    """Remove menus, headers, footers, asides, forms and share bars by element, role, name.

    An element that holds a `protected` one, or the bulk of the page's prose, stays:
    some pages are one big form, others call their whole layout ``page-with-sidebar``.
    """
    weights = Weights(body)
    bulk = max(1, int(weights[body].prose * _BULK))
    kept = {ancestor for element in protected for ancestor in (element, *element.iterancestors())}
    for element in list(body.iter("*")):
        if element in kept or element is body or weights[element].prose >= bulk:
            continue
        if _is_furniture(element, weights):
            remove(element)


def _is_furniture(element: HtmlElement, weights: Weights) -> bool:
    lists = known()
    tag = element.tag
    if tag in lists.elements or (element.get("role") or "") in lists.roles:
        return not (tag == "footer" and _closes_article(element))
    if tag == "header":
        return not _heads_article(element, weights)
    if tag == "form" or _is_hidden(element):
        return True
    return any(is_known_name(name) for name in names_of(element))


def _heads_article(header: HtmlElement, weights: Weights) -> bool:
    """A header inside an article holds its title; outside, one with a title and few links may."""
    if any(above.tag in {"article", "main"} for above in header.iterancestors()):
        return True
    if header.find(".//h1") is None or weights.link_share(header) >= _LINKED:
        return False
    inside = set(header.iter("h1"))
    return all(title in inside for title in header.getroottree().getroot().iter("h1"))


def _closes_article(footer: HtmlElement) -> bool:
    """The footer of an article often holds its subjects."""
    return any(above.tag == "article" for above in footer.iterancestors())


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or any(rule in style for rule in _HIDDEN)
