"""Every answer is closed: to scripts, to frames, to other sites, to curious logs."""

import logging
import re

import pytest
from lxml import html

from csnsearch.search import Searcher
from csnsearch.web import create_app
from tests.web.conftest import Get, browser
from tests.web.test_problems import broken

EVERYWHERE = [
    "/", "/?q=gr%C3%A8ve", "/?q=gr%C3%A8ve&in=passages&explain=1", "/documents/a1b2c3?q=loyer",
    "/documents/long?part=2", "/aide", "/illisibles", "/nulle-part", "/?limit=x",
    "/api/search?q=a", "/api/search?limit=x", "/api/openapi.json", "/health",
    "/static/style.css", "/static/absent.css", "/files/a1b2c3", "/export/csv?q=loyer",
    "/export/ris", "/export/docx", "/documents/a1b2c3/citation.txt", "/feed.atom", "/feed.rss?q=a",
    "/opensearch.xml", "/api/suggest/opensearch?q=jo", "/metrics", "/health/live",
]  # fmt: skip
PAGES = [
    address
    for address in EVERYWHERE
    if not address.startswith(
        ("/api", "/static", "/health", "/export", "/feed", "/open", "/metrics")
    )
    and "citation" not in address
]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_bears_the_headers(get: Get, address: str) -> None:
    headers = get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy or "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "server" not in headers
    assert "strict-transport-security" not in headers


@pytest.mark.parametrize("address", PAGES)
def test_no_page_holds_script_or_inline_style(get: Get, address: str) -> None:
    tree = html.document_fromstring(get(address).text)
    assert not tree.xpath("//style | //iframe | //object | //embed | //base")
    for script in tree.xpath("//script"):  # our own, from its file
        assert script.get("src").startswith("/static/")
        assert not (script.text or "").strip()
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert not [name for name in attributes if name == "style" or name.startswith("on")]
    assert not [link for link in tree.xpath("//@href") if link.startswith("javascript:")]


@pytest.mark.parametrize("address", PAGES)
def test_pages_load_nothing_from_elsewhere(get: Get, address: str) -> None:
    text = get(address).text
    loaded = re.findall(
        r'<(?:link(?! rel="(?:alternate|search)")|img|iframe|object|embed|source|script)\b[^>]*?'
        r'(?:href|src)="([^"]+)"',
        text,
    )
    assert all(place.startswith(("/static/", "data:,")) for place in loaded)
    assert any(place.startswith("/static/") for place in loaded)


def test_https_is_remembered(searcher: Searcher) -> None:
    answer = browser(create_app(searcher))("https://archives.test/")
    assert answer.headers["strict-transport-security"]


def test_other_sites_cannot_read_answers(get: Get) -> None:
    answer = get("/api/search", headers={"origin": "https://ailleurs.example"})
    assert not [name for name in answer.headers if name.startswith("access-control-")]
    asked = get("/api/search", method="OPTIONS", headers={"origin": "https://ailleurs.example"})
    assert not [name for name in asked.headers if name.startswith("access-control-")]


@pytest.mark.parametrize(
    "address", ["/?q=rutabaga", "/api/search?q=rutabaga", "/?q=rutabaga&limit=x"]
)
def test_results_are_not_for_search_engines_or_shared_caches(get: Get, address: str) -> None:
    headers = get(address).headers
    assert headers["cache-control"] == "private, no-cache"
    assert get("/?q=rutabaga").headers["x-robots-tag"] == "noindex"


@pytest.mark.parametrize(
    "address", ["/?q=rutabaga", "/api/search?q=rutabaga&limit=x", "/api/documents/rutabaga"]
)
def test_nothing_of_a_question_is_logged(
    get: Get, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    caplog.set_level(logging.INFO)
    get(address)
    ours = [record for record in caplog.records if record.name.startswith("csnsearch")]
    assert [record.name for record in ours] == ["csnsearch.access"]
    assert "rutabaga" not in ours[0].getMessage()


def test_an_unforeseen_error_is_logged_without_what_it_quotes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken(ValueError("rutabaga"))("/api/search?q=rutabaga")
    text = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith("csnsearch"))
    assert "ValueError" in text
    assert "test_problems.py" in text
    assert "rutabaga" not in text
