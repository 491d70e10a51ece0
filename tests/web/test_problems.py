"""What cannot be answered is said: as problem details to programs, on a page to people."""

import pytest
from lxml import html

from csnsearch.errors import CsnSearchError, IndexNotFound, IndexOutdated
from csnsearch.messages import message
from csnsearch.web import FixedSource, create_app, models
from tests.web.conftest import Get, browser

REFUSED = [
    ("/api/search?limit=abc", 400, ["limit"]),
    ("/api/search?limit=-1", 400, ["limit"]),
    ("/api/search?limit=101", 400, ["limit"]),
    ("/api/search?limit=" + "9" * 5000, 400, ["limit"]),
    ("/api/search?sort=taille&in=tout", 400, ["in", "sort"]),
    ("/api/search?explain=peut-être", 400, ["explain"]),
    ("/api/search?offset=1000", 400, []),
    ("/api/search?facet=dossier", 400, []),
    ("/api/search?facet=:x", 400, []),
    ("/api/search?facet=couleur:bleu", 400, []),
    ("/api/search?" + "facet=annee:1&" * 65, 400, []),
    ("/api/search?facet=annee:" + "1" * 600, 400, []),
    ("/api/search?q=" + "a" * 513, 400, []),
    ("/api/suggest?q=" + "a" * 513, 400, []),
    ("/api/suggest?limit=0", 400, ["limit"]),
    ("/api/documents/nulle-part", 404, []),
    ("/api/similar/nulle-part", 404, []),
    ("/api/nulle-part", 404, []),
    ("/api/search?ofset=10", 400, ["ofset"]),
    ("/api/search?q=a&page=2&utm_source=x", 400, ["page", "utm_source"]),
    ("/api/facets?limit=2", 400, ["limit"]),
    ("/api/documents/a1b2c3?q=x", 400, ["q"]),
    ("/export/csv?limit=1001", 400, ["limit"]),
    ("/export/csv?separator=pipe", 400, ["separator"]),
    ("/export/docx", 400, ["name"]),
    ("/documents/a1b2c3/citation.docx", 400, ["name"]),
    ("/documents/nulle-part/citation.ris", 404, []),
    ("/feed.atom?limit=101", 400, ["limit"]),
    ("/feed.rss?facet=couleur:bleu", 400, []),
]


@pytest.mark.parametrize(("address", "status", "parameters"), REFUSED)
def test_the_api_answers_with_a_problem(
    get: Get, address: str, status: int, parameters: list[str]
) -> None:
    answer = get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = models.Problem.model_validate_json(answer.text)
    assert problem.status == status
    assert problem.detail
    assert problem.type
    assert problem.title
    assert problem.instance == f"urn:uuid:{answer.headers['x-request-id']}"
    assert sorted(e.parameter for e in problem.errors or ()) == parameters


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/?limit=abc", 400),
        ("/?offset=1000", 400),
        ("/?q=" + "a" * 513, 400),
        ("/documents/nulle-part", 404),
        ("/documents/a1b2c3?part=2", 404),
        ("/documents/a1b2c3?part=0", 400),
        ("/documents/a1b2c3?q=" + "a" * 513, 400),
        ("/files/a1b2c3", 404),
        ("/nulle-part", 404),
    ],
)
def test_people_get_a_page_with_a_way_out(get: Get, address: str, status: int) -> None:
    answer = get(address)
    assert answer.status_code == status
    page = html.document_fromstring(answer.text)
    assert page.xpath("//h1")
    assert page.xpath("//main//p")[0].text_content().strip()
    assert page.xpath("//main//a/@href") == ["/", "/aide"]


def test_what_was_typed_stays_in_the_box_to_be_mended(get: Get) -> None:
    page = html.document_fromstring(get("/?q=grève&limit=abc").text)
    assert page.xpath("//input[@name='q']/@value") == ["grève"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(get: Get, method: str) -> None:
    answer = get("/api/search", method=method)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "address", ["/", "/api/search?q=loyer", "/export/csv", "/feed.atom", "/static/style.css"]
)
def test_head_is_get_without_a_body(get: Get, address: str) -> None:
    answer, whole = get(address, method="HEAD"), get(address)
    assert answer.status_code == 200
    assert answer.content == b""
    assert whole.content
    assert answer.headers["content-type"] == whole.headers["content-type"]


@pytest.mark.parametrize("address", ["/", "/api/search", "/nulle-part"])
def test_options_says_what_may_be_asked(get: Get, address: str) -> None:
    answer = get(address, method="OPTIONS")
    assert answer.status_code == 204
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


def test_pages_and_feeds_let_strange_parameters_be(get: Get) -> None:
    assert get("/?q=loyer&utm_source=x").status_code == 200
    assert get("/feed.atom?q=loyer&_=1").status_code == 200


class Broken:
    """A searcher whose index cannot answer."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def search(self, *_: object, **__: object) -> None:
        raise self._error


def broken(error: Exception) -> Get:
    return browser(create_app(FixedSource(Broken(error))))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [
        IndexNotFound(message("Il n'y a pas d'index dans « /srv/secret ».")),
        IndexOutdated(message("L'index de /srv/secret est trop vieux.")),
    ],
)
@pytest.mark.parametrize("address", ["/api/search?q=x", "/health", "/?q=x"])
def test_trouble_with_the_index_is_503_and_names_no_folder(
    error: CsnSearchError, address: str
) -> None:
    answer = broken(error)(address)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "secret" not in answer.text


@pytest.mark.parametrize("address", ["/api/search?q=x", "/?q=x"])
def test_an_unforeseen_error_is_an_answer_too(address: str) -> None:
    answer = broken(ZeroDivisionError("secret"))(address)
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
