"""The description of the API says what the API does."""

from collections.abc import Iterator
from typing import Any

import pytest

from csnsearch.search import Searcher
from csnsearch.web import create_app, models
from tests.web.conftest import Get


@pytest.fixture(scope="module")
def description(searcher: Searcher) -> Any:
    return create_app(searcher).openapi()


def operations(description: Any) -> Iterator[tuple[str, Any]]:
    for path, methods in description["paths"].items():
        for operation in methods.values():
            yield path, operation


def test_it_is_served(get: Get, description: Any) -> None:
    answer = get("/api/openapi.json")
    assert answer.status_code == 200
    assert answer.json()["paths"] == description["paths"]


def test_it_describes_the_endpoints_and_no_page(description: Any) -> None:
    assert set(description["paths"]) == {
        "/api/search", "/api/facets", "/api/suggest", "/api/documents/{document_id}",
        "/api/similar/{document_id}", "/api/suggest/opensearch", "/health", "/health/live",
        "/export/csv", "/export/{name}", "/documents/{document_id}/citation.{name}",
        "/api/documents/{document_id}/why", "/api/concordance", "/api/trend", "/feed.atom",
        "/feed.rss", "/opensearch.xml",
    }  # fmt: skip


def test_every_parameter_and_operation_is_described(description: Any) -> None:
    for path, operation in operations(description):
        assert operation["summary"], path
        for parameter in operation.get("parameters", ()):
            assert parameter.get("description"), (path, parameter["name"])


def test_search_has_the_parameters_of_the_page(description: Any) -> None:
    names = [p["name"] for p in description["paths"]["/api/search"]["get"]["parameters"]]
    assert set(names) == {
        "q", "facet", "synonyms", "lang", "in", "sort", "limit", "offset", "explain",
        "cursor",
    }  # fmt: skip


def test_errors_are_problem_details_and_never_422(description: Any) -> None:
    for path, operation in operations(description):
        answers = operation["responses"]
        assert "422" not in answers, path
        assert "200" in answers
        if not path.startswith("/health"):
            assert {"400", "421", "429", "503"} <= set(answers)
        for status in set(answers) - {"200"}:
            assert list(answers[status]["content"]) == ["application/problem+json"]


def references(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for name, inner in value.items():
                if name == "$ref":
                    yield inner
                else:
                    yield from references(inner)
        case list():
            for inner in value:
                yield from references(inner)


def test_every_schema_named_is_there_and_named(description: Any) -> None:
    there = {f"#/components/schemas/{name}" for name in description["components"]["schemas"]}
    assert set(references(description)) == there


def test_the_example_is_an_answer(description: Any) -> None:
    schema = description["components"]["schemas"]["SearchAnswer"]
    for example in schema["examples"]:
        read = models.SearchAnswer.model_validate(example)
        assert read.model_dump(mode="json", exclude_unset=True) == example


def test_it_needs_no_page_that_loads_scripts(get: Get) -> None:
    assert get("/docs").status_code == 404
    assert get("/redoc").status_code == 404
