"""Take out of a page what is known not to be its document: menus, bars, footers, forms."""

from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_known_name, known
from csnsearch.ingest.html.tree import HEADINGS, INVISIBLE, names_of, remove
from csnsearch.ingest.html.weight import Weights

_BULK = 0.4  # of the page's prose: whatever its name, that much is not a menu
_LINKED = 0.3
_ANCHOR_SIGNS = frozenset("¶#§🔗")  # « 5. Gestion des paquets ¶ » in generated manuals
_HIDDEN = ("display:none", "visibility:hidden")
_ARTICLE = frozenset(("article", "main"))


def drop_invisible(root: HtmlElement) -> None:
    """Remove scripts, styles, controls, the signs that link a heading to itself, and
    what the page hides. A control that is a heading, as in an accordion, is text."""
    for button in list(root.iter("button")):
        if any(above.tag in HEADINGS for above in button.iterancestors()):
            button.drop_tag()
    for element in list(root.iter(*INVISIBLE)):
        remove(element)
    for link in list(root.iter("a")):
        if (link.text or "").strip() in _ANCHOR_SIGNS and (link.get("href") or "").startswith("#"):
            remove(link)


def drop_declared(body: HtmlElement, titles: Collection[HtmlElement]) -> None:
    """Remove what declares itself a menu, a footer or an aside, by its element or role.

    What holds one of `titles` stays; so do the footer of an article, which often holds
    its subjects, and the asides in it, which may be boxes of text.
    """
    kept = _with_ancestors(titles)
    for element in list(_declared(body)):
        inside = any(above.tag in _ARTICLE for above in element.iterancestors())
        spared = inside and element.tag in {"footer", "aside"}
        if element not in kept and not spared:
            remove(element)


def drop_furniture(body: HtmlElement, weights: Weights, protected: Collection[HtmlElement]) -> None:
    """Remove headers, forms, share bars, boxes and hidden parts, by element and name.

    An element that holds a `protected` one, or the bulk of the page's prose, stays:
    some pages are one big form, others call their whole layout ``page-with-sidebar``.
    """
    bulk = max(1, int(weights[body].prose * _BULK))
    kept = _with_ancestors(protected)
    for element in list(body.iterdescendants("*")):
        if (
            element not in kept
            and weights[element].prose < bulk
            and _is_furniture(element, weights)
        ):
            weights.drop(element)


def _declared(body: HtmlElement) -> Iterator[HtmlElement]:
    lists = known()
    yield from body.iter(*lists.elements)
    for element in body.iterfind(".//*[@role]"):
        if element.get("role") in lists.roles:
            yield element


def _with_ancestors(elements: Collection[HtmlElement]) -> set[HtmlElement]:
    return {each for element in elements for each in (element, *element.iterancestors())}


def _is_furniture(element: HtmlElement, weights: Weights) -> bool:
    if element.tag == "header":
        return not _heads_article(element, weights)
    if element.tag == "aside" and weights.link_share(element) >= _LINKED:
        return True
    if element.tag == "form" or _is_hidden(element):
        return True
    return any(is_known_name(name) for name in names_of(element))


def _heads_article(header: HtmlElement, weights: Weights) -> bool:
    """A header inside an article holds its title; outside, one with all titles may."""
    if any(above.tag in _ARTICLE for above in header.iterancestors()):
        return True
    inside = set(header.iter("h1"))
    if not inside or weights.link_share(header) >= _LINKED:
        return False
    return all(title in inside for title in header.getroottree().getroot().iter("h1"))


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and any(rule in style.replace(" ", "").lower() for rule in _HIDDEN)
