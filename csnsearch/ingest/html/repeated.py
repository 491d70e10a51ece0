"""Take out of a page what its site repeats on many pages."""

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_about_heading
from csnsearch.ingest.html.labelled import beside_labels
from csnsearch.ingest.html.tree import BLOCK_TAGS, HEADINGS, text_of
from csnsearch.ingest.html.weight import Weights
from csnsearch.ingest.site_template import SiteTemplate

_LINE = 600  # characters of the longest line looked up
_LINKED = 0.5
_SHORT = 90


def drop_repeated(
    body: HtmlElement, weights: Weights, template: SiteTemplate, protected: set[HtmlElement]
) -> None:
    """Remove repeated paragraphs and link lines outside `protected` elements.

    Short lines without links stay for now: « Ensemble du Québec » stands on a fifth of
    the pages and is a fact of each. Labels of facts and their surroundings stay too.
    """
    kept = {each for element in protected for each in element.iter("*")}
    kept |= beside_labels(body) | _closings(body, weights, template)
    for element in list(body.iter(*BLOCK_TAGS)):
        if not 0 < weights[element].text <= _LINE or element.tag in HEADINGS or element in kept:
            continue
        told = weights[element].prose > 0 or weights.link_share(element) >= _LINKED
        if told and _is_line(element) and template.repeats(text_of(element)):
            weights.drop(element)


def _is_line(element: HtmlElement) -> bool:
    return not any(child.tag in BLOCK_TAGS for child in element.iterdescendants())


def _closings(body: HtmlElement, weights: Weights, template: SiteTemplate) -> set[HtmlElement]:
    """What follows an « À propos » in the article itself; in a footer, all is repeated."""
    kept: set[HtmlElement] = set()
    for heading in body.iter(*HEADINGS, "p", "div"):
        around = heading.getparent()
        if not 0 < weights[heading].text <= _SHORT or not is_about_heading(text_of(heading)):
            continue
        if around is not None and _has_own_prose(around, weights, template):
            for following in heading.itersiblings():
                kept.update(following.iter("*"))
    return kept


def _has_own_prose(around: HtmlElement, weights: Weights, template: SiteTemplate) -> bool:
    lines = (each for each in around.iter(*BLOCK_TAGS) if weights[each].prose and _is_line(each))
    return any(not template.repeats(text_of(line)) for line in lines)
