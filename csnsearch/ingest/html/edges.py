"""Trim link bars above the first sentence of a page and below its last one.

Old pages have no menus by name: « Accueil | Plan du site » is a cell or a line of
links. Between sentences a line of links may belong to the text and stays.
"""

from lxml.html import HtmlElement

from csnsearch.ingest.date_lines import is_date_line
from csnsearch.ingest.html.labelled import beside_labels
from csnsearch.ingest.html.tree import BLOCK_TAGS, HEADINGS, text_of
from csnsearch.ingest.html.weight import Weights
from csnsearch.ingest.labels import fact_of_address

_LINKED = 0.5
_MANY_LINKS = 3
_BAR_LENGTH = 400
_LABELLED = frozenset(("dt", "dd"))


def trim_edges(body: HtmlElement, weights: Weights, protected: set[HtmlElement]) -> None:
    """Remove lines of links at both ends of the page, outside `protected` elements."""
    lines = [element for element in body.iter(*BLOCK_TAGS) if _is_line(element, weights)]
    told = [number for number, line in enumerate(lines) if _says_something(line, weights)]
    if not told:
        return
    inside = {each for element in protected for each in element.iter("*")} | beside_labels(body)
    above, last, below = lines[: told[0]], lines[told[-1]], lines[told[-1] + 1 :]
    for line in (*above, *(line for line in below if not _lists_beside(line, last))):
        if line not in inside and _is_bar(line, weights):
            weights.drop(line)


def _says_something(line: HtmlElement, weights: Weights) -> bool:
    """A sentence, short or long, that is not a row of links."""
    if _is_bar(line, weights):
        return False
    return weights[line].prose > 0 or text_of(line).endswith((".", "!", "?"))


def _lists_beside(line: HtmlElement, last: HtmlElement) -> bool:
    """A list of documents right under the last sentence belongs to the text."""
    items = line.getparent() if line.tag == "li" else None
    return items is not None and items.getparent() is last.getparent()


def _is_line(element: HtmlElement, weights: Weights) -> bool:
    return weights[element].text > 0 and not any(
        child.tag in BLOCK_TAGS for child in element.iterdescendants()
    )


def _is_bar(line: HtmlElement, weights: Weights) -> bool:
    if line.tag in HEADINGS or line.tag in _LABELLED or is_date_line(text_of(line)):
        return False
    if weights.link_share(line) >= _LINKED:
        return not _states_terms(line)
    return weights[line].text <= _BAR_LENGTH and _are_in_a_row(list(line.iter("a")))


def _are_in_a_row(links: list[HtmlElement]) -> bool:
    """« [ Accueil | Plan du site | Écrire au webmestre ] »: no words between the links."""
    parted = [link for link in links[:-1] if not any(map(str.isalnum, link.tail or ""))]
    return len(links) >= _MANY_LINKS and len(parted) == len(links) - 1


def _states_terms(line: HtmlElement) -> bool:
    """Links to a dossier or a sujet are facts of the article, not a menu."""
    return any(fact_of_address(link.get("href") or "") for link in line.iter("a"))
