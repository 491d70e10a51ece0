"""The app works under any prefix of another one."""

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.routing import Mount

from csnsearch.search import Searcher
from csnsearch.web import create_app
from csnsearch.web.prefix import inner_path, quoted_root
from tests.web.conftest import Get, browser


@pytest.fixture(params=["/archives", "/a/b c"])
def prefix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def mounted(searcher: Searcher, prefix: str) -> Get:
    return browser(Starlette(routes=[Mount(prefix, create_app(searcher))]))


PAGES = ["/", "/?q=grève&facet=annee:2011&lang=fr", "/documents/a1b2c3?q=grève", "/aide", "/rien"]


@pytest.mark.parametrize("address", PAGES)
def test_every_link_stays_under_the_prefix(mounted: Get, prefix: str, address: str) -> None:
    tree = html.document_fromstring(mounted(f"{prefix}{address}").text)
    links = [
        link
        for link in tree.xpath("//@href | //form/@action")
        if not link.startswith(("#", "?", "https:", "data:"))
    ]
    root = prefix.replace(" ", "%20")
    assert links
    assert [link for link in links if not link.startswith(f"{root}/")] == []


def test_links_can_be_followed(mounted: Get, prefix: str) -> None:
    tree = html.document_fromstring(mounted(f"{prefix}/?q=journal").text)
    for link in (*tree.xpath("//link[@rel='stylesheet']/@href"), *tree.xpath("//article//a/@href")):
        assert mounted(link).status_code == 200


def test_errors_know_programs_from_people(mounted: Get, prefix: str) -> None:
    assert mounted(f"{prefix}/api/rien").headers["content-type"] == "application/problem+json"
    assert mounted(f"{prefix}/rien").headers["content-type"].startswith("text/html")


def test_the_description_names_the_prefix(mounted: Get, prefix: str) -> None:
    servers = mounted(f"{prefix}/api/openapi.json").json()["servers"]
    assert servers[0]["url"] == prefix


@pytest.mark.parametrize(
    ("path", "root", "inner"),
    [
        ("/api/search", "", "/api/search"),
        ("/a/api/search", "/a", "/api/search"),
        ("/a/api/search", "/a/", "/api/search"),
        ("/abc", "/a", "/abc"),
        ("/a/", "/a", "/"),
    ],
)
def test_the_path_within(path: str, root: str, inner: str) -> None:
    assert inner_path({"path": path, "root_path": root}) == inner


def test_a_hostile_prefix_is_quoted() -> None:
    assert quoted_root({"root_path": '/a"><b>'}) == "/a%22%3E%3Cb%3E"
