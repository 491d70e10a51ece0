"""How much an element weighs: its text, the part of it in links, the part that is prose.

Prose is text set in blocks of a sentence or more in which links are the smaller part:
menus, teasers' titles and lists of links have none. All is counted in characters, in
one pass over the tree.
"""

from dataclasses import dataclass

from lxml.html import HtmlElement

from csnsearch.ingest.html.tree import BLOCK_TAGS, remove

_SENTENCE = 60
_LINK_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Weight:
    """Characters of text, of linked text and of prose inside an element."""

    text: int = 0
    link: int = 0
    prose: int = 0


_NOTHING = Weight()


class Weights:
    """The weights of all elements of one tree, kept right while elements are dropped."""

    def __init__(self, root: HtmlElement) -> None:
        self._of = _weigh(root)

    def __getitem__(self, element: HtmlElement) -> Weight:
        return self._of.get(element, _NOTHING)

    def drop(self, element: HtmlElement) -> None:
        """Take an element out of the tree, and its weight out of what held it."""
        gone = self[element]
        for above in element.iterancestors():
            left = self[above]
            self._of[above] = Weight(
                left.text - gone.text, left.link - gone.link, left.prose - gone.prose
            )
        remove(element)

    def link_share(self, element: HtmlElement) -> float:
        """The part of the text that is in links, 0 to 1; 0 without text."""
        weight = self[element]
        return weight.link / weight.text if weight.text else 0.0


def _weigh(root: HtmlElement) -> dict[HtmlElement, Weight]:
    weights: dict[HtmlElement, Weight] = {}
    inline: dict[HtmlElement, tuple[int, int]] = {}  # text and link characters of one block
    for element in reversed(list(root.iter("*"))):  # children before their parents
        own, own_link = _length(element.text), 0
        text, link, prose = own, 0, 0
        for child in element:
            tail = _length(child.tail)
            inside = weights.get(child, _NOTHING)
            text, link, prose = text + inside.text + tail, link + inside.link, prose + inside.prose
            add, add_link = inline.get(child, (0, 0))
            own, own_link = own + add + tail, own_link + add_link
        if element.tag == "a":
            own_link, link = own, text
        if element.tag in BLOCK_TAGS:
            if own >= _SENTENCE and own_link < own * _LINK_SHARE:
                prose += own - own_link
        else:
            inline[element] = (own, own_link)
        weights[element] = Weight(text, link, prose)
    return weights


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0
