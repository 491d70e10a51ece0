"""Tell a page that only lists other pages from a document."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from csnsearch.ingest.boilerplate import is_more_link
from csnsearch.ingest.html.head import Facts
from csnsearch.ingest.html.main import find_body
from csnsearch.ingest.html.teasers import is_teaser, teaser_groups
from csnsearch.ingest.html.tree import text_of
from csnsearch.ingest.html.weight import Weights

_ADDRESS = re.compile(
    r"/page[/-]?\d+/?(?:[?#]|$)|/feed/?$|[?&](?:paged|csnqc_\w+|s|cat|tag|m)=|/dossier-[\w-]+/\d+/?$"
    r"|/(?:nouvelles|actualites|communiques|reportages?)/?(?:\?|$)"
    r"|/(?:sujets|dossiers|regions|sources|category|categorie|tag|author|auteur)/[^/?]+/?(?:\?|$)",
    re.IGNORECASE,
)
_ARCHIVE = frozenset((
    "archive", "category", "tag", "blog", "search", "search-results", "paged", "post-type-archive",
    "tax", "date", "author",
))  # fmt: skip
_SINGLE = re.compile(r"^(?:single(?:-.*)?|postid-\d+)$")
_FEWEST = 3
_FEWEST_ROWS = 4
_ROW_SHARE = 0.7
_ROW_LENGTH = 600
_LINK_SHARE = 0.6
_FEWEST_LINKS = 8
_LITTLE = 200  # characters of prose most articles have at the least
_MUCH = 2_000  # characters of prose no list introduces itself with: a manual with tables of links
_ALMOST_NONE = 40  # characters: less is no news in brief either


def is_listing(body: HtmlElement, weights: Weights, facts: Facts, addresses: Iterable[str]) -> bool:
    """Whether the page lists others: by its structure, its address and what it says it is.

    Called before teasers are removed. Structure alone decides only for pages that do
    not say they are one article; the address alone never does.
    """
    main = find_body(body, weights)
    prose = _own_prose(main, weights)
    structured = _is_structured(main, weights, prose)
    articles = _whole_articles(body)
    if _says_article(body, facts):
        return structured and prose < _ALMOST_NONE
    hinted = _says_archive(body, facts) or any(map(_ADDRESS.search, addresses))
    if structured or articles >= _FEWEST:
        return True
    return hinted and (prose < _LITTLE or articles > 1 or _has_series(main, weights))


def _whole_articles(body: HtmlElement) -> int:
    """Articles in a row, each under a title that leads to its own page."""
    articles = list(body.iter("article"))
    found = [each for each in articles if next(each.iterancestors("article"), None) is None]
    linked = ".//h1//a[@href] | .//h2//a[@href] | .//h3//a[@href]"
    return sum(1 for article in found if article.xpath(linked))


def _is_structured(main: HtmlElement, weights: Weights, prose: int) -> bool:
    if prose >= _MUCH:
        return False
    if _linked_rows(main, weights):
        return prose < weights[main].text / 2
    teasers = sum(weights[each].text for group in teaser_groups(main, weights) for each in group)
    if teasers > prose and _has_series(main, weights):
        return True
    links = sum(1 for _ in main.iter("a"))
    return links >= _FEWEST_LINKS and weights.link_share(main) >= _LINK_SHARE and prose < _LITTLE


def _has_series(main: HtmlElement, weights: Weights) -> bool:
    """Several teasers, or several « Lire la suite »."""
    if any(len(group) >= _FEWEST for group in teaser_groups(main, weights)):
        return True
    more = sum(1 for link in main.iter("a") if is_more_link(text_of(link)))
    return more >= _FEWEST


def _own_prose(main: HtmlElement, weights: Weights) -> int:
    """Prose outside teasers and rows of links."""
    announced: set[HtmlElement] = set()
    for group in teaser_groups(main, weights):
        if not any(above in announced for above in group[0].iterancestors()):
            announced.update(group)
    listed = [row for row in main.iter("tr") if _is_linked_row(row, weights)]
    rows = sum(weights[row].prose for row in listed)
    return weights[main].prose - sum(weights[each].prose for each in announced) - rows


def _linked_rows(main: HtmlElement, weights: Weights) -> bool:
    """A table with a link to a document in nearly every row: Date, Titre, Description."""
    rows = [row for row in main.iter("tr") if row.find("td") is not None and weights[row].text]
    linked = [row for row in rows if _is_linked_row(row, weights)]
    return len(linked) >= max(_FEWEST_ROWS, len(rows) * _ROW_SHARE)


def _is_linked_row(row: HtmlElement, weights: Weights) -> bool:
    short = 0 < weights[row].text <= _ROW_LENGTH
    return short and (row.find(".//a[@href]") is not None or is_teaser(row, weights))


def _says_article(body: HtmlElement, facts: Facts) -> bool:
    names = (body.get("class") or "").split()
    return (
        any(map(_SINGLE.match, names))
        or "article" in facts.get("og_type", ())
        or ("article" in facts.get("ld_type", ()) and "collection" not in facts.get("ld_type", ()))
        or body.find(".//*[@itemprop='articleBody']") is not None
        or _is_titled_article(body)
    )


def _is_titled_article(body: HtmlElement) -> bool:
    """One ``article`` that holds the page's title, which leads nowhere."""
    titled = [each for each in body.iter("article") if each.find(".//h1") is not None]
    return len(titled) == 1 and titled[0].find(".//h1//a") is None


def _says_archive(body: HtmlElement, facts: Facts) -> bool:
    names = set((body.get("class") or "").split())
    return bool(names & _ARCHIVE) or "collection" in facts.get("ld_type", ())
