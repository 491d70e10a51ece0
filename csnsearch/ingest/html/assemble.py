"""The RawDocument of a page whose furniture is gone."""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from csnsearch.ingest.boilerplate import fold_line
from csnsearch.ingest.date_lines import datelines
from csnsearch.ingest.html.blocks import blocks_of
from csnsearch.ingest.html.facts import take_facts
from csnsearch.ingest.html.head import Facts
from csnsearch.ingest.html.leftovers import kept_blocks
from csnsearch.ingest.html.opening import Opening, stated_authors, stated_times, take_opening
from csnsearch.ingest.html.title import choose_title, page_title
from csnsearch.ingest.labels import add_terms
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import repair_line
from csnsearch.ingest.site_template import SiteTemplate

_SHARED = (
    "modified", "language", "description", "canonical", "shortlink", "post_id", "keywords",
    "producer",
)  # fmt: skip
_TERMS = ("dossier", "sujet", "region", "source", "information")
_DATELINE_WITHIN = 3  # first blocks


@dataclass(frozen=True, slots=True)
class Page:
    """What is left of a page: its tree, the element marked as body, what its head states."""

    soup: BeautifulSoup
    body: Tag
    stated: Facts
    template: SiteTemplate
    listing: bool
    trusted: bool


def assemble(page: Page) -> RawDocument:
    """The document; every fact it takes from the tree leaves the blocks."""
    times, named = list(stated_times(page.soup)), list(stated_authors(page.soup))
    facts = {} if page.listing else take_facts(page.soup)
    site_names = page.template.site_names | set(map(fold_line, page.stated.get("site_name", ())))
    stated = [*page.stated.get("og_title", ()), *page.stated.get("html_title", ())]
    heading = choose_title(page.soup, stated)
    title = _title(heading, page, site_names)
    opening = _opening(page, heading, site_names | {fold_line(title)})
    blocks = kept_blocks(list(blocks_of(page.body)), page.template, title, trusted=page.trusted)
    if not title and blocks:
        title, blocks = _title_from(blocks)
    dates = [*opening.dates, *times, *facts.get("date", ()), *page.stated.get("date", ())]
    facts["date"] = dates + datelines(block.text for block in blocks[:_DATELINE_WITHIN])
    facts["author"] = (
        opening.authors + named + facts.get("author", []) + page.stated.get("author", [])
    )
    return RawDocument(
        blocks=blocks,
        title=title,
        metadata=_metadata(page.stated, facts, opening),
        listing=page.listing,
    )


def _title(heading: Tag | None, page: Page, site_names: frozenset[str] | set[str]) -> str:
    if heading is not None:
        return repair_line(heading.get_text(" "))
    stated = page.stated.get("og_title") or page.stated.get("html_title")
    return page_title(stated[0], site_names) if stated else ""


def _opening(page: Page, heading: Tag | None, ignored: frozenset[str] | set[str]) -> Opening:
    if heading is None or page.listing:
        return Opening()
    opening = take_opening(page.soup, page.body, heading, frozenset(ignored))
    heading.decompose()
    return opening


def _title_from(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """A page without title: its first heading, which then is not a block."""
    if blocks[0].kind is BlockKind.HEADING:
        return blocks[0].text, blocks[1:]
    return "", blocks


def _metadata(stated: Facts, facts: Facts, opening: Opening) -> dict[str, tuple[str, ...]]:
    metadata: dict[str, list[str]] = {}
    for name in _SHARED:
        add_terms(metadata, name, stated.get(name, ()))
    for name in (*_TERMS, "author", "date"):
        add_terms(metadata, name, facts.get(name, ()))
    add_terms(metadata, "surtitre", [opening.kicker])
    add_terms(metadata, "chapeau", [opening.lead])
    return {name: tuple(values) for name, values in metadata.items() if values}
