"""A decoded page → RawDocument: the order in which a page is taken apart.

lxml removes what is not the document and finds the body; BeautifulSoup, which costs
fifteen times more for each character, then walks only what is left: the labelled
facts, the opening around the title, the blocks of the body.
"""

from collections.abc import Collection

from bs4 import BeautifulSoup, Tag
from lxml import etree
from lxml.html import HtmlElement

from csnsearch.ingest.html.assemble import Page, assemble
from csnsearch.ingest.html.edges import trim_edges
from csnsearch.ingest.html.head import Facts, head_facts
from csnsearch.ingest.html.listing import is_listing
from csnsearch.ingest.html.main import find_body, named_containers
from csnsearch.ingest.html.prune import drop_declared, drop_furniture, drop_invisible
from csnsearch.ingest.html.related import drop_related, drop_teaser_groups
from csnsearch.ingest.html.repeated import drop_repeated
from csnsearch.ingest.html.runs import wrap_runs
from csnsearch.ingest.html.tree import parse_html
from csnsearch.ingest.html.weight import Weights
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.site_template import NO_TEMPLATE, SiteTemplate

_ALMOST_NONE = 40  # characters of prose: what is left of a page that only announces others
_MARK = "data-csnsearch-body"


def read_page(text: str, name: str = "", template: SiteTemplate = NO_TEMPLATE) -> RawDocument:
    """The document of a page; `name`, its path, helps to tell listings by their address.

    Raises UnreadableDocument: "empty", or "hostile" when the DOCTYPE declares entities.
    """
    root = parse_html(text)
    stated = head_facts(root, text)
    body = root.find("body")
    drop_invisible(body)
    drop_declared(body, _titles(body))
    wrap_runs(body)
    named, weights, listing = _reduce(body, stated, name, template)
    main = find_body(body, weights)
    soup, marked = _soup(body, main)
    page = Page(soup, marked, stated, template, listing=listing, trusted=main in named)
    return assemble(page)


def _reduce(
    body: HtmlElement, stated: Facts, name: str, template: SiteTemplate
) -> tuple[set[HtmlElement], Weights, bool]:
    """Remove what is not the document; named containers, weights, whether it is a listing."""
    weights, named = Weights(body), set(named_containers(body))
    protected = _protected(body, weights, named)
    drop_furniture(body, weights, protected)
    announced = weights[body].prose
    drop_related(body, weights, protected)
    emptied = weights[body].prose < _ALMOST_NONE < announced
    listing = emptied or is_listing(body, weights, stated, _addresses(stated, name))
    if not listing:
        drop_teaser_groups(body, weights, named)
    if template is not NO_TEMPLATE:
        drop_repeated(body, weights, template, protected)
    if not listing:
        trim_edges(body, weights, protected)
    return named, weights, listing


def _protected(body: HtmlElement, weights: Weights, named: set[HtmlElement]) -> set[HtmlElement]:
    """What no rule removes: named containers with prose, and headings of the first rank."""
    most = max((weights[element].prose for element in named), default=0)
    bodies = {element for element in named if weights[element].prose * 2 >= most > 0}
    return bodies | _titles(body, bodies)


def _titles(body: HtmlElement, bodies: Collection[HtmlElement] = ()) -> set[HtmlElement]:
    """Headings of the first rank; those of the site's banner only when there are no others."""
    titles = list(body.iter("h1"))
    telling = {"article", "main"}
    inner = {
        title
        for title in titles
        if any(above.tag in telling or above in bodies for above in title.iterancestors())
    }
    return inner or set(titles)


def _addresses(stated: Facts, name: str) -> list[str]:
    return [*stated.get("canonical", ()), f"/{name}"]


def _soup(body: HtmlElement, main: HtmlElement) -> tuple[BeautifulSoup, Tag]:
    main.set(_MARK, "1")
    markup = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    soup = BeautifulSoup(markup, "lxml")
    marked = soup.find(attrs={_MARK: "1"})
    return soup, marked if isinstance(marked, Tag) else soup
