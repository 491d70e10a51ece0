"""Any search as a feed, newest first: Atom and RSS."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from html import escape
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from csnsearch.engines.base import Sort
from csnsearch.messages import message
from csnsearch.search import Hit, Searcher, SearchResult
from csnsearch.web.addresses import Addresses
from csnsearch.web.api import PROBLEMS
from csnsearch.web.language import language_of
from csnsearch.web.parameters import SearchParameters
from csnsearch.web.requests import FeedRequest
from csnsearch.web.service import Service, Serving
from csnsearch.web.xml_text import Element, document_of, element

ATOM, RSS = "application/atom+xml", "application/rss+xml"
_ATOM_NAMESPACE = "http://www.w3.org/2005/Atom"

router = APIRouter(responses=PROBLEMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A search and what is needed to write it down."""

    asked: SearchParameters
    result: SearchResult
    addresses: Addresses
    path: str
    language: str
    indexed: datetime
    """When the index was written: the date of what has no other."""

    @property
    def title(self) -> str:
        """« grève – Recherche documentaire »."""
        name = message("Recherche documentaire").text(self.language)
        return f"{self.asked.q.strip()} – {name}" if self.asked.q.strip() else name

    @property
    def itself(self) -> str:
        """Its own address."""
        return self.addresses.to(self.path, self.asked.query())

    @property
    def page(self) -> str:
        """The page of the same search."""
        return self.addresses.search(self.asked, limit=10)

    @property
    def updated(self) -> datetime:
        """The newest of its dates."""
        return max((self.date(hit) for hit in self.result.hits), default=self.indexed)

    def date(self, hit: Hit) -> datetime:
        """The day of a document."""
        return datetime.combine(hit.date.start, time(), UTC) if hit.date else self.indexed

    def link(self, hit: Hit) -> str:
        """The permalink of a result."""
        return self.addresses.document(hit.document)


@router.get("/feed.atom", response_class=Response, summary="A search as an Atom feed",
            responses={200: {"content": {ATOM: {"schema": {"type": "string"}}}}})  # fmt: skip
async def atom(
    request: Request, asked: Annotated[FeedRequest, Query()], service: Serving
) -> Response:
    """The newest results. `sort` and `offset` are of no effect."""
    return await _answer(request, asked, service, ATOM)


@router.get("/feed.rss", response_class=Response, summary="A search as an RSS feed",
            responses={200: {"content": {RSS: {"schema": {"type": "string"}}}}})  # fmt: skip
async def rss(
    request: Request, asked: Annotated[FeedRequest, Query()], service: Serving
) -> Response:
    """The newest results. `sort` and `offset` are of no effect."""
    return await _answer(request, asked, service, RSS)


async def _answer(
    request: Request, asked: FeedRequest, service: Service, media_type: str
) -> Response:
    newest = asked.model_copy(update={"sort": Sort.DATE_DESC, "offset": 0})
    language = language_of(request)
    filters = newest.filters()
    path = "/feed.atom" if media_type == ATOM else "/feed.rss"

    def question(searcher: Searcher) -> Response:
        result = searcher.search(
            newest.q, filters=filters, scope=newest.scope, sort=newest.sort,
            limit=newest.limit, synonyms=newest.synonyms, facets=(),
        )  # fmt: skip
        feed = Feed(
            asked=newest, result=result, path=path, language=language,
            addresses=Addresses.of(request, service.options.public_url),
            indexed=service.source.updated() or _unknown(),
        )  # fmt: skip
        root = _atom(feed) if media_type == ATOM else _rss(feed)
        headers = {"content-language": language, "vary": "accept-language"}
        return Response(document_of(root), media_type=f"{media_type}; charset=utf-8",
                        headers={**headers, "x-robots-tag": "noindex"})  # fmt: skip

    return await service.ask(question)


def _atom(feed: Feed) -> Element:
    return element(
        "feed", {"xmlns": _ATOM_NAMESPACE, "xml:lang": feed.language},
        element("id", {}, _identifier(feed.asked.model_copy(update={"lang": ""}).query())),
        element("title", {}, feed.title),
        element("updated", {}, _timestamp(feed.updated)),
        element("link", {"rel": "self", "type": ATOM, "href": feed.itself}),
        element("link", {"rel": "alternate", "type": "text/html", "href": feed.page}),
        element("author", {}, element("name", {}, message("Recherche documentaire")
                                      .text(feed.language))),
        *(_entry(feed, hit) for hit in feed.result.hits),
    )  # fmt: skip


def _entry(feed: Feed, hit: Hit) -> Element:
    about = [element("category", {"term": hit.kind})] if hit.kind else []
    written = [element("content", {"type": "text"}, hit.snippet.text)] if hit.snippet.text else []
    return element(
        "entry", {"xml:lang": hit.language} if hit.language else {},
        element("id", {}, _identifier(hit.id)),
        element("title", {"type": "text"}, hit.title or hit.id),
        element("updated", {}, _timestamp(feed.date(hit))),
        element("link", {"rel": "alternate", "type": "text/html", "href": feed.link(hit)}),
        *about, *written,
    )  # fmt: skip


def _rss(feed: Feed) -> Element:
    return element(
        "rss", {"version": "2.0", "xmlns:atom": _ATOM_NAMESPACE},
        element(
            "channel", {},
            element("title", {}, feed.title),
            element("link", {}, feed.page),
            element("description", {}, feed.result.understood.text(feed.language)),
            element("language", {}, feed.language),
            element("lastBuildDate", {}, format_datetime(feed.updated)),
            element("atom:link", {"rel": "self", "type": RSS, "href": feed.itself}),
            *(element("item", {}, *_item(feed, hit)) for hit in feed.result.hits),
        ),
    )  # fmt: skip


def _item(feed: Feed, hit: Hit) -> Iterator[Element]:
    yield element("title", {}, hit.title or hit.id)
    yield element("link", {}, feed.link(hit))
    yield element("guid", {"isPermaLink": "false"}, _identifier(hit.id))
    yield element("pubDate", {}, format_datetime(feed.date(hit)))
    if hit.kind:
        yield element("category", {}, hit.kind)
    # Readers show a description as HTML: what is text must stay text there too.
    yield element("description", {}, escape(hit.snippet.text))


def _identifier(named: object) -> str:
    """The same for the same document (or search), wherever it is served from."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"csnsearch {named}").urn


def _timestamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _unknown() -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC)
