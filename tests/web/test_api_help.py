"""The API of those who look closer answers with what its description promises."""

from typing import Any

import pytest
from pydantic import BaseModel

from csnsearch.search import Searcher
from csnsearch.web import create_app, inquiry_models, models
from tests.web.conftest import Get

ANSWERS: list[tuple[str, type[BaseModel]]] = [
    ("/api/documents/a1b2c3/why?q=grève", inquiry_models.Verdict),
    ("/api/documents/a1b2c3/why?q=grève%20xyzzy&facet=type:Article", inquiry_models.Verdict),
    ("/api/documents/a1b2c3/why", inquiry_models.Verdict),
    ("/api/concordance?q=grève", inquiry_models.Concordance),
    ("/api/concordance?q=%22droit%20de%20grève%22&sort=left&width=10", inquiry_models.Concordance),
    ("/api/trend?q=journal", inquiry_models.Trend),
    ("/api/trend", inquiry_models.Trend),
    ("/api/search?q=journl", models.SearchPage),
    ("/api/search?q=grève&facet=dossier:Santé&facet=annee:2011", models.SearchPage),
]


@pytest.mark.parametrize(("address", "model"), ANSWERS)
def test_an_answer_has_exactly_the_described_shape(
    get: Get, address: str, model: type[BaseModel]
) -> None:
    answer = get(address)
    assert answer.status_code == 200, answer.text
    data = answer.json()
    assert model.model_validate(data).model_dump(mode="json", exclude_unset=True) == data


def test_the_verdict_of_a_document_whose_id_holds_slashes(get: Get) -> None:
    """« why » is the end of the address, not of the id."""
    answer = get("/api/documents/odd:%2Fid%3Fx=1&y=%22%3Cb%3E/why?q=gr%C3%A8ve")
    assert answer.status_code == 200
    assert answer.json()["document"] == 'odd:/id?x=1&y="<b>'


def test_the_document_itself_is_still_there(get: Get) -> None:
    assert get("/api/documents/a1b2c3").json()["id"] == "a1b2c3"


def test_a_correction_and_a_way_out_can_be_followed(get: Get) -> None:
    found = get("/api/search?q=journl").json()
    (correction,) = found["corrections"]
    assert found["suggestions"] == [correction["query"]]
    followed = get("/api/search", params={"q": correction["query"]}).json()
    assert followed["total"] == correction["count"] > 0
    stuck = get("/api/search?q=journal&facet=type:Procès-verbal").json()
    way = stuck["relaxations"][0]
    assert way["removed"] == [{"facet": "type", "value": "Procès-verbal"}]
    assert get("/api/search", params={"q": way["query"]}).json()["total"] == way["count"] > 0


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/documents/nowhere/why?q=grève", 404),
        ("/api/documents/a1b2c3/why?q=grève&facet=couleur:rouge", 400),
        ("/api/concordance", 400),
        ("/api/concordance?q=grève&sort=colour", 400),
        ("/api/concordance?q=grève&width=5000", 400),
        ("/api/concordance?q=grève&offset=1000", 400),
        ("/api/concordance?q=" + "a" * 513, 400),
        ("/api/trend?q=grève&year=2011", 400),
        ("/api/trend?q=" + "(" * 300, 400),
    ],
)
def test_what_cannot_be_answered_is_a_problem(get: Get, address: str, status: int) -> None:
    answer = get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_every_parameter_is_described(searcher: Searcher) -> None:
    paths: dict[str, Any] = create_app(searcher).openapi()["paths"]
    for path in ("/api/documents/{document_id}/why", "/api/concordance", "/api/trend"):
        operation = paths[path]["get"]
        assert operation["summary"]
        assert all(parameter["description"] for parameter in operation["parameters"])


def test_markup_stays_text(get: Get) -> None:
    """A concordance gives plain text: what documents write comes back as it is."""
    lines = get("/api/concordance?q=nuire").json()["lines"]
    assert any("<script>" in line["right"] for line in lines)
