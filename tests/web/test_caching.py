"""What a program has already is not sent again, and nothing stale is taken for new."""

from pathlib import Path

import pytest

from csnsearch.search import Searcher
from csnsearch.web import FixedSource, FolderSource, create_app
from tests.web.conftest import Get, browser
from tests.web.test_folder_source import add, build

TAGGED = [
    "/api/search?q=journal", "/api/facets", "/api/suggest?q=jo", "/api/documents/a1b2c3", "/",
    "/export/ris", "/documents/a1b2c3/citation.bib", "/feed.atom", "/opensearch.xml", "/aide",
    "/documents/a1b2c3?q=loyer", "/api/openapi.json",
]  # fmt: skip


@pytest.fixture(scope="module")
def tagged(searcher: Searcher) -> Get:
    return browser(create_app(FixedSource(searcher, lambda: "1")))


def tag(get: Get, address: str, **headers: str) -> str:
    return str(get(address, headers=headers).headers["etag"])


@pytest.mark.parametrize("address", TAGGED)
def test_what_has_not_changed_is_not_sent(tagged: Get, address: str) -> None:
    known = tag(tagged, address)
    again = tagged(address, headers={"if-none-match": f'"x", {known}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == known
    assert again.headers["cache-control"] == "private, no-cache"
    assert "accept-language" in again.headers["vary"].lower()
    assert again.headers["x-content-type-options"] == "nosniff"
    assert tagged(address, headers={"if-none-match": known.removeprefix("W/")}).status_code == 304
    assert tagged(address, headers={"if-none-match": 'W/"x"'}).status_code == 200


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/api/search?q=quai", {}),
        ("/api/search?q=journal&limit=3", {}),
        ("/api/facets?q=journal", {}),
        ("/api/search?q=journal", {"accept-language": "en"}),
        ("/api/search?q=journal", {"host": "ailleurs.example"}),
    ],
)
def test_another_answer_has_another_tag(tagged: Get, address: str, headers: dict[str, str]) -> None:
    assert tag(tagged, address, **headers) != tag(tagged, "/api/search?q=journal")


@pytest.mark.parametrize("address", ["/api/search?limit=x", "/api/documents/rien", "/health"])
def test_refusals_and_the_state_of_the_service_have_no_tag(tagged: Get, address: str) -> None:
    assert "etag" not in tagged(address).headers


def test_health_is_never_kept(tagged: Get) -> None:
    assert tagged("/health").headers["cache-control"] == "no-store"


def test_without_a_known_state_nothing_is_tagged(get: Get) -> None:
    assert "etag" not in get("/api/search?q=journal").headers
    assert get("/api/search?q=journal", headers={"if-none-match": "*"}).status_code == 200


def test_a_commit_changes_the_tag(tmp_path: Path) -> None:
    generation = build(tmp_path, "tantivy", "un")
    source = FolderSource(tmp_path)
    get = browser(create_app(source))
    before = tag(get, "/api/search?q=texte")
    assert tag(get, "/api/search?q=texte") == before
    assert get("/api/search?q=texte", headers={"if-none-match": before}).status_code == 304
    add(generation, "tantivy", "deux")
    answer = get("/api/search?q=texte", headers={"if-none-match": before})
    assert answer.status_code == 200
    assert answer.json()["total"] == 2
    source.close()
