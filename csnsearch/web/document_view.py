"""A document as the page shows it: its facts, its text, what answers in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from csnsearch.document import Document, Passage
from csnsearch.messages import Message
from csnsearch.query.sought import Sought
from csnsearch.search.locate import locate
from csnsearch.web.document_text import Facts, PassageBlock, TextShower, facts
from csnsearch.web.facet_view import facet_label
from csnsearch.web.frame import Frame
from csnsearch.web.links import PASSAGES_SHOWN
from csnsearch.web.markup import marked
from csnsearch.web.match_view import Match, find_all, matches
from csnsearch.web.wording import as_is, leaf


@dataclass(frozen=True, slots=True)
class PartLink:
    """One part of a long document; `pages` are the first and last pages in it, if it has any."""

    number: int
    pages: tuple[int, int] | None
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class FacetLinks:
    """The values of a facet, each with the address of the documents that have it."""

    label: Message
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """What the template of a document names. `original` is its file, `elsewhere` its address."""

    document: Document
    query: str
    kind: str
    title: Markup
    chapeau: Markup
    language: str
    facets: tuple[FacetLinks, ...]
    facts: Facts
    blocks: tuple[PassageBlock, ...]
    matches: tuple[Match, ...]
    parts: tuple[PartLink, ...]
    original: str
    elsewhere: str

    @property
    def matches_by_passage(self) -> dict[int, Match]:
        """The places where words asked for stand, by the number of their passage."""
        return {match.number: match for match in self.matches}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAddresses:
    """Where the file of a document is read, and where it was published; "" when nowhere.
    `paged` is the one that opens at a page.
    """

    original: str = ""
    elsewhere: str = ""
    paged: str = ""


class Asked(NamedTuple):
    """A question as typed, and what to mark of it in a document."""

    text: str
    sought: Sought


def document_view(
    frame: Frame, document: Document, asked: Asked, part: int, addresses: DocumentAddresses
) -> DocumentView:
    """The page of a document, at one of its parts counted from 0."""
    query, wanted = asked
    title = document.title or document.id
    found = find_all(document, wanted)
    shower = TextShower(frame, document, addresses.paged, found)
    return DocumentView(
        document=document,
        query=query,
        kind=frame.say(as_is(document.kind)) if document.kind else "",
        title=marked(title, locate(title, wanted, document.language)),
        chapeau=marked(document.chapeau, locate(document.chapeau, wanted, document.language)),
        language=frame.foreign(document.language),
        facets=tuple(_facets(frame, document)),
        facts=facts(document.attributes),
        blocks=tuple(shower.blocks(part)),
        matches=matches(frame, document, query, found, part),
        parts=tuple(_parts(frame, document, query, part)),
        original=addresses.original,
        elsewhere=addresses.elsewhere,
    )


def _facets(frame: Frame, document: Document) -> Iterator[FacetLinks]:
    for name, values in document.facets.items():
        links = tuple((leaf(value), frame.links.facet(name, value)) for value in values)
        yield FacetLinks(facet_label(name), links)


def _parts(frame: Frame, document: Document, query: str, current: int) -> Iterator[PartLink]:
    """The parts of a document that does not fit on one page."""
    passages = document.passages
    if len(passages) <= PASSAGES_SHOWN:
        return
    for part, first in enumerate(range(0, len(passages), PASSAGES_SHOWN)):
        href = frame.links.part(document.id, query, part)
        pages = _pages(passages[first : first + PASSAGES_SHOWN])
        yield PartLink(part + 1, pages, href, part == current)


def _pages(passages: tuple[Passage, ...]) -> tuple[int, int] | None:
    pages = [passage.page for passage in passages if passage.page is not None]
    return (min(pages), max(pages)) if pages else None
