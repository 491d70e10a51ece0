"""Errors as answers: problem details (RFC 9457) for programs, a page for people."""

import logging
import math
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from csnsearch.errors import CsnSearchError, DocumentNotFound, QueryError
from csnsearch.messages import Message, message, plural
from csnsearch.web.cursor import CursorOutdated
from csnsearch.web.gate import Unavailable
from csnsearch.web.language import language_of
from csnsearch.web.methods import ALLOWED
from csnsearch.web.prefix import inner_path
from csnsearch.web.watch import REQUEST_ID

MEDIA_TYPE = "application/problem+json"
_RETRY_SECONDS = 30
_FOR_PROGRAMS = ("/api/", "/health", "/metrics", "/export/", "/feed.", "/opensearch.xml")
_LOG = logging.getLogger(__name__)

_TITLES = {
    HTTPStatus.BAD_REQUEST: message("Demande refusée"),
    HTTPStatus.NOT_FOUND: message("Introuvable"),
    HTTPStatus.METHOD_NOT_ALLOWED: message("Méthode refusée"),
    HTTPStatus.GONE: message("Curseur périmé"),
    HTTPStatus.MISDIRECTED_REQUEST: message("Mauvais nom de serveur"),
    HTTPStatus.TOO_MANY_REQUESTS: message("Trop de demandes"),
    HTTPStatus.SERVICE_UNAVAILABLE: message("Service momentanément indisponible"),
    HTTPStatus.INTERNAL_SERVER_ERROR: message("Erreur interne"),
}
_DETAILS = {
    HTTPStatus.NOT_FOUND: message("Il n'y a rien à cette adresse."),
    HTTPStatus.METHOD_NOT_ALLOWED: message("Cette adresse se lit seulement (GET)."),
}
_OTHER_TITLE = message("Demande refusée")
_OTHER_DETAIL = message("La demande ne peut pas être servie.")
# The true reason names folders of this machine: it goes to the log, not to readers.
_NO_INDEX = message("L'index n'est pas disponible pour le moment. Réessayez dans un instant.")
_INTERNAL = message("Une erreur que nous n'avions pas prévue s'est produite. Elle a été notée.")


def handle_errors(app: FastAPI) -> None:
    """Answer every foreseen error of this app in one shape."""
    app.add_exception_handler(CsnSearchError, _foreseen)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def internal_problem(request: Request) -> Response:
    """The answer to an error nobody foresaw."""
    return _problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, _INTERNAL)


def too_many_requests(request: Request, wait: float) -> Response:
    """The answer to an address that asks too often; it may come back in `wait` seconds."""
    seconds = max(1, math.ceil(wait))
    detail = plural(
        "Trop de demandes de cette adresse. Réessayez dans {count} seconde.",
        "Trop de demandes de cette adresse. Réessayez dans {count} secondes.",
        seconds,
    )
    headers = {"retry-after": str(seconds)}
    return _problem(request, HTTPStatus.TOO_MANY_REQUESTS, detail, headers=headers)


def misdirected(request: Request) -> Response:
    """The answer to a request for another host's name."""
    detail = message("Ce serveur ne répond pas à ce nom.")
    return _problem(request, HTTPStatus.MISDIRECTED_REQUEST, detail)


async def _foreseen(request: Request, error: Exception) -> Response:
    if isinstance(error, DocumentNotFound):
        return _problem(request, HTTPStatus.NOT_FOUND, error.message)
    if isinstance(error, QueryError):
        return _problem(request, HTTPStatus.BAD_REQUEST, error.message)
    if isinstance(error, CursorOutdated):
        return _problem(request, HTTPStatus.GONE, error.message)
    if isinstance(error, Unavailable):
        return _unavailable(request, error.message, error.retry_after)
    _LOG.error("the index cannot answer: %s", error)
    return _unavailable(request, _NO_INDEX, _RETRY_SECONDS)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    try:
        status = HTTPStatus(error.status_code)
    except ValueError:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
    detail = _DETAILS.get(status, _OTHER_DETAIL)
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        headers["allow"] = ALLOWED  # HEAD and OPTIONS are answered before the routes
    return _problem(request, status, detail, headers=headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    names = dict.fromkeys(_parameter(found) for found in error.errors())
    detail = message("Paramètre illisible : {names}.", names=", ".join(names))
    return _problem(request, HTTPStatus.BAD_REQUEST, detail, invalid=error.errors())


def _unavailable(request: Request, detail: Message, seconds: int) -> Response:
    headers = {"retry-after": str(seconds)}
    return _problem(request, HTTPStatus.SERVICE_UNAVAILABLE, detail, headers=headers)


def _problem(
    request: Request,
    status: HTTPStatus,
    detail: Message,
    *,
    headers: dict[str, str] | None = None,
    invalid: Sequence[Any] = (),
) -> Response:
    title = _TITLES.get(status, _OTHER_TITLE)
    if not _for_program(request):
        page: Response = request.app.state.service.pages.error(request, status, title, detail)
        page.headers.update(headers or {})
        return page
    language = language_of(request)
    data: dict[str, Any] = {
        "type": "about:blank",
        "title": title.text(language),
        "status": int(status),
        "detail": detail.text(language),
    }
    if occurrence := request.scope.get(REQUEST_ID):
        data["instance"] = f"urn:uuid:{occurrence}"  # the same number is in the log
    if invalid:
        data["errors"] = [_invalid_parameter(error, language) for error in invalid]
    common = {"content-language": language, "vary": "accept-language"}
    return JSONResponse(data, int(status), {**common, **(headers or {})}, MEDIA_TYPE)


def _for_program(request: Request) -> bool:
    path = inner_path(request.scope)
    return path.startswith(_FOR_PROGRAMS) or "/citation." in path


def _parameter(error: Any) -> str:  # noqa: ANN401  pydantic's own
    return str(error["loc"][-1])


_RULES = {
    "greater_than_equal": message("doit être au moins {ge}"),
    "less_than_equal": message("doit être au plus {le}"),
    "int_parsing": message("doit être un nombre entier"),
    "int_parsing_size": message("est un nombre trop grand"),
    "bool_parsing": message("doit être vrai ou faux (1 ou 0)"),
    "extra_forbidden": message("n'est pas un paramètre de cette adresse"),
    "string_too_long": message("doit avoir au plus {max_length} caractères"),
    "enum": message("doit être l'un de : {expected}"),
}
_NO_RULE = message("n'est pas lisible")


def _invalid_parameter(error: Any, language: str) -> dict[str, str]:  # noqa: ANN401  pydantic's own
    rule = _RULES.get(error["type"], _NO_RULE)
    values = {name: str(value) for name, value in error.get("ctx", {}).items()}
    return {
        "parameter": _parameter(error),
        "detail": Message(rule.template, values).text(language),
    }
