"""Find the element that holds a page's body."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import known
from csnsearch.ingest.html.weight import Weights

_TRUSTED = 0.6  # of the page's remaining prose, for an element whose name says "body"
_LIKELY = 0.9  # for any other element
_LEAST = 40  # characters of text without which a named container is an empty shell


def named_containers(body: HtmlElement) -> list[HtmlElement]:
    """Elements whose property or class says that they hold the body, most telling first."""
    lists = known()
    found = [
        element
        for name in lists.itemprops
        for element in body.iterfind(f".//*[@itemprop='{name}']")
    ]
    by_name: dict[str, list[HtmlElement]] = {}
    for element in body.iterfind(".//*[@class]"):
        for name in (element.get("class") or "").lower().split():
            by_name.setdefault(name, []).append(element)
    for element in body.iterfind(".//*[@id]"):
        by_name.setdefault((element.get("id") or "").lower(), []).append(element)
    for name in lists.content:
        found += by_name.get(name, [])
    return list(dict.fromkeys(found))


def find_body(body: HtmlElement, weights: Weights) -> HtmlElement:
    """The smallest element that surely holds the document's text.

    A named container is taken when it has most of the prose left on the page; then
    ``main`` and ``article``; else the descent follows the bulk of the prose. When no
    element has enough, the whole page is the body: nothing is lost.
    """
    total = weights[body].prose
    for element in named_containers(body):
        if weights[element].text >= _LEAST and weights[element].prose >= total * _TRUSTED:
            return element
    for element in _semantic(body):
        if weights[element].text >= _LEAST and weights[element].prose >= total * _LIKELY:
            return element
    return _descend(body, weights) if total else _only_semantic(body, weights)


def _semantic(body: HtmlElement) -> Iterator[HtmlElement]:
    yield from body.iter("article")
    yield from body.iter("main")
    yield from body.iterfind(".//*[@role='main']")


def _only_semantic(body: HtmlElement, weights: Weights) -> HtmlElement:
    """A page without prose: a table, a list, a notice of three words."""
    candidates = [*named_containers(body), *body.iter("main"), *body.iter("article")]
    filled = [element for element in candidates if weights[element].text >= _LEAST]
    return max(filled, key=lambda element: weights[element].text, default=body)


def _descend(element: HtmlElement, weights: Weights) -> HtmlElement:
    total = weights[element].prose
    while True:
        heavy = [child for child in element if weights[child].prose >= total * _LIKELY]
        if not heavy or heavy[0].tag in {"p", "tr", "td", "table", "tbody", "ul", "ol", "li"}:
            return element
        element = heavy[0]
