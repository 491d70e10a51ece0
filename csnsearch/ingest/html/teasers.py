"""Teasers of other pages: what announces an article elsewhere on the site.

They are known by their structure, not by their names: several siblings of one shape,
each holding a linked title, or the same address twice (image and title), and little text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_more_link
from csnsearch.ingest.html.tree import HEADINGS, text_of
from csnsearch.ingest.html.weight import Weights

_LONGEST = 500  # characters of one teaser with its excerpt
_FEWEST = 3
_SHARE = 0.7  # of the siblings of one shape
_SHAPES = frozenset(("article", "div", "li", "section", "tr", "td", "dl"))
_NUMBERS = re.compile(r"\d+")


def teaser_groups(root: HtmlElement, weights: Weights) -> Iterator[list[HtmlElement]]:
    """Each run of sibling teasers, outermost first."""
    for parent in root.iter("*"):
        shapes: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
        for child in parent:
            if child.tag in _SHAPES:
                shapes[child.tag, _shape(child)].append(child)
        for siblings in shapes.values():
            if len(siblings) < _FEWEST:
                continue
            teasers = [child for child in siblings if is_teaser(child, weights)]
            if len(teasers) >= max(_FEWEST, len(siblings) * _SHARE):
                yield teasers


def is_teaser(element: HtmlElement, weights: Weights) -> bool:
    """Whether an element announces one other page: linked title, short text."""
    if not 0 < weights[element].text <= _LONGEST:
        return False
    links = [link for link in element.iter("a") if _leads_elsewhere(link)]
    if not links:
        return False
    addresses = [link.get("href") for link in links]
    return (
        any(_is_title(link) for link in links)
        or len(set(addresses)) < len(addresses)
        or any(is_more_link(text_of(link)) for link in links)
    )


def _leads_elsewhere(link: HtmlElement) -> bool:
    address = link.get("href") or ""
    return bool(address) and not address.startswith(("#", "mailto:", "tel:", "javascript:"))


def _is_title(link: HtmlElement) -> bool:
    if any(child.tag in HEADINGS for child in link.iter("*")):
        return True
    around = link.getparent()
    for _ in range(2):
        if around is None:
            return False
        if around.tag in HEADINGS:
            return True
        around = around.getparent()
    return False


def _shape(element: HtmlElement) -> str:
    """Class names without the numbers and states that set siblings apart."""
    names = (element.get("class") or "").split()
    stable = sorted(name for name in names if not _NUMBERS.search(name))
    return " ".join(stable[:2])
