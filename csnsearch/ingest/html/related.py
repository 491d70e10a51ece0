"""Take out blocks that announce other pages, before or after the body.

« Du même SUJET » has stood between title and body, « Articles récents » after it and,
on other days, before it: position says nothing, so blocks are known by their heading
or by their structure (`teasers`).
"""

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_more_link, is_related_heading
from csnsearch.ingest.html.teasers import is_teaser, teaser_groups
from csnsearch.ingest.html.tree import HEADINGS, text_of
from csnsearch.ingest.html.weight import Weights

_ANNOUNCERS = (*sorted(HEADINGS), "p", "div", "strong", "span", "b", "legend", "summary", "dt", "a")
_HEADING_LENGTH = 90
_LINKED = 0.5
_TEASER = 500  # characters of a title and its excerpt
_BODY_PROSE = 250  # characters of prose, outside teasers, that only a body has


def drop_related(root: HtmlElement, weights: Weights, protected: set[HtmlElement]) -> None:
    """Remove from `root` the blocks under related headings; `protected` elements stay."""
    for announcer in _announcers(root, weights):
        if announcer not in protected and root in announcer.iterancestors():
            _drop_section(announcer, protected, weights)


def drop_teaser_groups(root: HtmlElement, weights: Weights, protected: set[HtmlElement]) -> None:
    """Remove runs of teasers outside `protected` elements."""
    for teasers in list(teaser_groups(root, weights)):
        if any(_inside(teasers[0], element) for element in protected):
            continue
        if any(_holds(teaser, protected) for teaser in teasers):
            continue
        for teaser in teasers:
            weights.drop(teaser)


def _announcers(root: HtmlElement, weights: Weights) -> list[HtmlElement]:
    return [
        element
        for element in root.iter(*_ANNOUNCERS)
        if 0 < weights[element].text <= _HEADING_LENGTH and is_related_heading(text_of(element))
    ]


def _drop_section(announcer: HtmlElement, protected: set[HtmlElement], weights: Weights) -> None:
    block = announcer
    parent = block.getparent()
    while parent is not None and _opens(parent, block) and _may_go(parent, protected, weights):
        block, parent = parent, parent.getparent()
    if block is not announcer and weights[block].text > weights[announcer].text:
        weights.drop(block)
        return
    following = block.getnext()
    weights.drop(block)
    while following is not None and _is_linked(following, protected, weights):
        after = following.getnext()
        weights.drop(following)
        following = after


def _opens(parent: HtmlElement, block: HtmlElement) -> bool:
    """Whether `block` holds the first text of `parent`."""
    if parent.tag in {"body", "html"} or (parent.text or "").strip():
        return False
    for child in parent:
        if child is block:
            return True
        if text_of(child) or (child.tail or "").strip():
            return False
    return False


def _may_go(element: HtmlElement, protected: set[HtmlElement], weights: Weights) -> bool:
    return not _holds(element, protected) and _plain_prose(element, weights) < _BODY_PROSE


def _plain_prose(element: HtmlElement, weights: Weights) -> int:
    """Prose outside teasers and lists of links."""
    if is_teaser(element, weights):
        return 0
    if weights.link_share(element) >= _LINKED or not len(element):
        return 0 if weights.link_share(element) >= _LINKED else weights[element].prose
    children = sum(_plain_prose(child, weights) for child in element if weights[child].prose)
    inside = sum(weights[child].prose for child in element)
    return children + weights[element].prose - inside


def _is_linked(element: HtmlElement, protected: set[HtmlElement], weights: Weights) -> bool:
    """Whether what follows a related heading is still teasers: links, titles, excerpts."""
    if _holds(element, protected):
        return False
    text = weights[element].text
    if not text or weights.link_share(element) >= _LINKED or is_teaser(element, weights):
        return True
    if text <= _TEASER and (_opens_with_link(element) or _leads_on(element)):
        return True
    groups = sum(len(group) for group in teaser_groups(element, weights))
    return groups > 0 and _plain_prose(element, weights) < _BODY_PROSE


def _opens_with_link(element: HtmlElement) -> bool:
    """Whether the first text of an element is a link that fills its line."""
    first = next((each for each in element.iter("*") if (each.text or "").strip()), None)
    if first is None or (first.tag != "a" and first.getparent().tag != "a"):
        return False
    link = first if first.tag == "a" else first.getparent()
    return not (link.tail or "").strip()


def _leads_on(element: HtmlElement) -> bool:
    return any(is_more_link(text_of(link)) for link in element.iter("a"))


def _holds(element: HtmlElement, protected: set[HtmlElement]) -> bool:
    return any(_inside(kept, element) for kept in protected)


def _inside(element: HtmlElement, container: HtmlElement) -> bool:
    current: HtmlElement | None = element
    while current is not None:
        if current is container:
            return True
        current = current.getparent()
    return False
