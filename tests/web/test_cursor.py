"""All results can be read, a page at a time, in one order, while the index stays the same."""

from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from csnsearch.document import Document, Passage
from csnsearch.engines.base import Sort
from csnsearch.engines.memory import MemoryEngine
from csnsearch.errors import CsnSearchError
from csnsearch.indexer import index_documents
from csnsearch.period import Period
from csnsearch.search import Scope, Searcher
from csnsearch.search.deep import deep_search
from csnsearch.web import FixedSource, FolderSource, create_app
from csnsearch.web.cursor import CursorOutdated, CursorUnreadable, cursor, place_of
from tests.web.conftest import Get, browser
from tests.web.test_folder_source import add, build

MANY = 1_130


@pytest.fixture(scope="module")
def crowd() -> Searcher:
    """More documents than one search shows; some hold both words, some one."""
    engine = MemoryEngine()
    index_documents(
        (
            Document(
                id=f"n{number}", key=str(number), title=f"Avis {number}", kind="Avis",
                date=Period.year(1900 + number % 100), language="fr",
                passages=(Passage(text="Grève." + " Loyer." * (number % 3 == 0)),),
            )
            for number in range(MANY)
        ),
        engine,
    )  # fmt: skip
    return Searcher(engine)


def follow(get: Get, address: str) -> list[str]:
    """The ids of all pages, from one `next` to the other."""
    found: list[str] = []
    while address:
        answer = get(address)
        assert answer.status_code == 200, answer.text
        data = answer.json()
        link = answer.headers.get("link")
        assert link == (f'<{data["next"]}>; rel="next"' if data["next"] else None)
        found += [hit["id"] for hit in data["hits"]]
        address = data["next"] or ""
    return found


@pytest.mark.parametrize(
    "question", ["q=grève", "q=grève loyer", "q=grève&sort=date", "in=passages"]
)
def test_every_result_comes_once(crowd: Searcher, question: str) -> None:
    found = follow(browser(create_app(crowd)), f"/api/search?{question}&limit=100")
    assert len(found) == len(set(found)) == MANY


def test_a_page_that_ends_with_the_last_of_all_the_words_leads_to_the_others(
    crowd: Searcher,
) -> None:
    """377 documents hold both words: 29 pages of 13."""
    found = follow(browser(create_app(crowd)), "/api/search?q=grève loyer&limit=29")
    assert len(set(found)) == MANY


@pytest.mark.parametrize("limit", [13, 29])
def test_the_last_page_leads_nowhere(crowd: Searcher, limit: int) -> None:
    found = follow(browser(create_app(crowd)), f"/api/search?q=loyer&limit={limit}")
    assert len(found) == len(set(found)) == 377


def test_a_cursor_goes_on_under_a_prefix(crowd: Searcher) -> None:
    get = browser(Starlette(routes=[Mount("/a/b", create_app(crowd))]))
    first = get("/a/b/api/search?q=loyer&limit=2").json()
    assert first["next"].startswith("/a/b/api/search?")
    assert get(first["next"]).json()["hits"][0]["id"] != first["hits"][0]["id"]


def test_a_page_may_have_another_size(crowd: Searcher) -> None:
    get = browser(create_app(crowd))
    following = get("/api/search?q=grève&limit=10").json()["next"]
    whole = [hit["id"] for hit in get("/api/search?q=grève&limit=15").json()["hits"]]
    part = [hit["id"] for hit in get(f"{following}&limit=5").json()["hits"]]
    assert part == whole[10:]


@pytest.mark.parametrize("text", ["grève", "grève loyer", "loyer", "", "grève rutabaga"])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("scope", [Scope.DOCUMENTS, Scope.PASSAGES])
@pytest.mark.parametrize(("offset", "limit"), [(0, 10), (45, 10), (370, 20), (990, 10)])
def test_the_depths_continue_the_surface(
    crowd: Searcher, text: str, sort: Sort, scope: Scope, offset: int, limit: int
) -> None:
    def ask(search: Any, *given: Any) -> Any:
        found = search(*given, text, filters={}, scope=scope, sort=sort, limit=limit, offset=offset)
        ids = [(hit.id, hit.missing, round(hit.score, 6)) for hit in found.hits]
        return ids, found.total, found.mixed, found.partial_total

    deep, shallow = ask(deep_search, crowd), ask(crowd.search)
    assert deep[:3] == shallow[:3]
    # A search that ends before the results that hold some words does not count them.
    assert shallow[3] in {0, deep[3]}


def test_beyond_the_last_there_is_nothing(crowd: Searcher) -> None:
    found = deep_search(crowd, "grève", filters={}, offset=2**47, limit=100)
    assert found.hits == ()
    assert found.total == MANY


def test_exports_go_on_too(crowd: Searcher) -> None:
    get = browser(create_app(crowd))
    first = get("/export/json?q=grève")
    following = first.headers["link"].removeprefix("<").partition(">")[0]
    second = get(following)
    assert len(first.json()) == 1_000
    assert len(second.json()) == MANY - 1_000
    assert "link" not in second.headers


def test_a_cursor_remembers_its_place() -> None:
    assert place_of(cursor(1234, "q", "v"), "q", "v") == 1234


@pytest.mark.parametrize(
    ("word", "error"),
    [
        (cursor(5, "other", "v"), CursorUnreadable),
        (cursor(5, "q", "before"), CursorOutdated),
        (cursor(5, "q", "v")[:-1] + "-", CursorUnreadable),
        (cursor(5, "q", "v")[:-4], CursorUnreadable),
        ("AAAA", CursorUnreadable),
        ("é", CursorUnreadable),
        ("", CursorUnreadable),
    ],
)
def test_another_word_is_refused(word: str, error: type[CsnSearchError]) -> None:
    with pytest.raises(error):
        place_of(word, "q", "v")


def test_after_a_commit_the_reader_begins_again(tmp_path: Path) -> None:
    generation = build(tmp_path, "tantivy", "un", "deux", "trois")
    source = FolderSource(tmp_path)
    get = browser(create_app(source))
    following = get("/api/search?q=texte&limit=1").json()["next"]
    assert get(following).status_code == 200
    add(generation, "tantivy", "quatre")
    answer = get(following)
    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    assert "recommencez" in answer.json()["detail"]
    source.close()


def test_a_cursor_belongs_to_its_question(searcher: Searcher) -> None:
    get = browser(create_app(FixedSource(searcher, lambda: "1")))
    following = get("/api/search?q=journal&limit=2").json()["next"]
    for changed in (("q=journal", "q=quai"), ("limit=2", "sort=date"), ("limit=2", "in=passages")):
        assert get(following.replace(*changed)).status_code == 400
    assert get("/api/search?q=journal&cursor=" + "a" * 65).status_code == 400
