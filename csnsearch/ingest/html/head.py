"""What a page states of itself: meta elements, links, JSON-LD, the comment of a saved page."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from csnsearch.ingest.repair import repair_line

Facts = dict[str, list[str]]

# Names of meta elements, in order of trust, under the shared names of RawDocument.
_META = {
    "article:published_time": "date", "og:published_time": "date", "datepublished": "date",
    "dcterms.created": "date", "dcterms.issued": "date", "dc.date.issued": "date",
    "dcterms.date": "date", "dc.date": "date", "date": "date", "pubdate": "date",
    "publication_date": "date", "citation_publication_date": "date",
    "article:modified_time": "modified", "dcterms.modified": "modified",
    "og:updated_time": "modified",
    "author": "author", "article:author": "author", "dc.creator": "author",
    "dcterms.creator": "author",
    "description": "description", "og:description": "description", "dc.description": "description",
    "og:title": "og_title", "dc.title": "og_title", "twitter:title": "og_title",
    "og:site_name": "site_name", "application-name": "site_name",
    "og:url": "canonical", "og:type": "og_type", "og:locale": "language",
    "keywords": "keywords", "news_keywords": "keywords", "article:tag": "keywords",
    "dc.subject": "keywords", "article:section": "section",
    "generator": "producer", "dc.language": "language", "content-language": "language",
}  # fmt: skip
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(\S+)\s*-->")
_POST_ID = re.compile(r"[?&]p=(\d+)\b")
_POST_CLASS = re.compile(r"(?:^|\s)(?:postid|post|page-id)-(\d+)(?:\s|$)")
_MAX_JSON = 200_000
_ARTICLES = ("article", "posting", "report", "webpage", "creativework")


def head_facts(root: HtmlElement, text: str) -> Facts:
    """Facts by shared name, best first in each; `text` is the page as decoded."""
    facts: Facts = {}
    _add_language(facts, root)
    for link in root.iter("link"):
        _add_link(facts, link)
    for meta in root.iter("meta"):
        _add_meta(facts, meta)
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        _add_linked_data(facts, script.text or "")
    saved = _SAVED_FROM.search(text[:2_000])
    if saved:
        _add(facts, "canonical", saved.group(1))
    _add(facts, "html_title", root.findtext(".//title") or "")
    _add_post_id(facts, root)
    return facts


def _add(facts: Facts, name: str, value: str) -> None:
    mended = repair_line(value)
    if mended and mended not in facts.setdefault(name, []):
        facts[name].append(mended)


def _add_language(facts: Facts, root: HtmlElement) -> None:
    for attribute in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        _add(facts, "language", root.get(attribute) or "")


def _add_link(facts: Facts, link: HtmlElement) -> None:
    relation = (link.get("rel") or "").lower()
    if relation in {"canonical", "shortlink"}:
        _add(facts, relation, link.get("href") or "")


def _add_meta(facts: Facts, meta: HtmlElement) -> None:
    key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
    name = _META.get((key or "").lower())
    if name:
        _add(facts, name, meta.get("content") or "")


def _add_post_id(facts: Facts, root: HtmlElement) -> None:
    """The number of the post: in its short address, else in the names of the page's body.

    The ``article`` elements of teasers bear numbers too: only one that holds the page's
    title is asked, after the body.
    """
    addresses = (*facts.get("shortlink", ()), *facts.get("canonical", ()))
    found = next(filter(None, map(_POST_ID.search, addresses)), None)
    if found is None:
        articles = [each for each in root.iter("article") if each.find(".//h1") is not None]
        asked = [*root.iter("body"), *(articles if len(articles) == 1 else ())]
        names = (f"{each.get('class') or ''} {each.get('id') or ''}" for each in asked)
        found = next(filter(None, map(_POST_CLASS.search, names)), None)
    if found:
        _add(facts, "post_id", found.group(1))


def _add_linked_data(facts: Facts, text: str) -> None:
    if len(text) > _MAX_JSON:
        return
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return  # a broken script states nothing; the visible page still does
    for node in _nodes(data):
        kind = str(node.get("@type", "")).lower()
        if kind.endswith("collectionpage"):
            _add(facts, "ld_type", "collection")
        elif kind.endswith(_ARTICLES):
            if not kind.endswith("webpage"):
                _add(facts, "ld_type", "article")
            _add_node(facts, node)


def _add_node(facts: Facts, node: Mapping[str, Any]) -> None:
    for key, name in (
        ("datePublished", "date"), ("dateModified", "modified"), ("headline", "og_title"),
        ("description", "description"), ("inLanguage", "language"), ("url", "canonical"),
    ):  # fmt: skip
        if isinstance(node.get(key), str):
            _add(facts, name, node[key])
    authors = node.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        written = author.get("name") if isinstance(author, dict) else author
        if isinstance(written, str):
            _add(facts, "author", written)


def _nodes(data: object) -> Iterator[Mapping[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if not isinstance(item, dict):
            continue
        yield item
        graph = item.get("@graph")
        if isinstance(graph, list):
            yield from (node for node in graph if isinstance(node, dict))
