"""A small invented archive served from memory, and a browser without a network."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from lxml import html
from starlette.types import ASGIApp

from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.search import Searcher
from csnsearch.web import create_app
from tests.web.archive import DOCUMENTS

Get = Callable[..., httpx.Response]
Page = Callable[..., html.HtmlElement]


def browser(app: ASGIApp) -> Get:
    """A function that gets an address of the app. Keywords are those of httpx."""

    async def ask(address: str, **options: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://archives.test") as web:
            return await web.request(options.pop("method", "GET"), address, **options)

    return lambda address, **options: asyncio.run(ask(address, **options))


@pytest.fixture(scope="session")
def searcher() -> Searcher:
    engine = MemoryEngine()
    index_documents(DOCUMENTS, engine)
    return Searcher(engine)


@pytest.fixture(scope="session")
def get(searcher: Searcher) -> Get:
    return browser(create_app(searcher))


@pytest.fixture(scope="session")
def page(get: Get) -> Page:
    """A function that gets a page that must be there, read as a browser reads it."""

    def read(address: str, **options: Any) -> html.HtmlElement:
        answer = get(address, **options)
        assert answer.status_code == 200, answer.text
        return html.document_fromstring(answer.text)

    return read
