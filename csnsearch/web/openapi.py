"""The description of the API, true to what it answers."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from csnsearch.web.problems import MEDIA_TYPE

ADDRESS = "/api/openapi.json"
_FIRST_ERROR = 400
_SUMMARY = """Full-text search of an archive of documents, French first.

Highlights are ranges over plain text: escape the text before showing it. Errors are
problem details (RFC 9457). Limits: a query has at most 512 characters and 64 clauses,
and `offset` + `limit` is at most 1,000."""


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description of the app."""
    description = get_openapi(
        title=app.title, version=app.version, description=_SUMMARY, routes=app.routes
    )
    for operations in description["paths"].values():
        for operation in operations.values():
            operation["responses"] = _as_answered(operation["responses"])
    _drop_unused(description["components"]["schemas"])
    return description


def _as_answered(responses: dict[str, Any]) -> dict[str, Any]:
    """Errors as problem details; a parameter that cannot be read gives 400, never 422."""
    told = {status: answer for status, answer in responses.items() if status != "422"}
    for status, answer in told.items():
        if int(status) >= _FIRST_ERROR:
            answer["content"] = {MEDIA_TYPE: answer["content"]["application/json"]}
    return told


def _drop_unused(schemas: dict[str, Any]) -> None:
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
