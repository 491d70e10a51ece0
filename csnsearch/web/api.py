"""The API: the same objects as ``--json`` on the command line."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from csnsearch.search import Searcher
from csnsearch.search.as_json import (
    Json,
    document_json,
    facet_count_json,
    result_json,
    suggestion_json,
)
from csnsearch.web import models
from csnsearch.web.language import language_of
from csnsearch.web.parameters import QuestionParameters, SearchParameters, check_length, plain
from csnsearch.web.service import Serving

_Answers = dict[int | str, dict[str, Any]]

_PROBLEMS: _Answers = {
    400: {"model": models.Problem, "description": "The question cannot be answered as asked"},
    503: {"model": models.Problem, "description": "Too busy, too long, or no index: try later"},
}
_NOT_FOUND: _Answers = {404: {"model": models.Problem, "description": "No document bears this id"}}

router = APIRouter(responses=_PROBLEMS)

DocumentId = Annotated[str, Path(description="The `id` of a hit.", examples=["5f1d0c7b9a2e"])]
Language = Annotated[
    str,
    Query(
        description="Language of sentences: `fr` or `en`; without it, `Accept-Language`.",
        json_schema_extra={"enum": ["", "fr", "en"]},
    ),
]


@router.get("/api/search", response_model=models.SearchAnswer, summary="Search")
async def search(
    request: Request, asked: Annotated[SearchParameters, Query()], service: Serving
) -> Response:
    """Documents (or passages) that answer, with facet counts and highlighted evidence."""
    language = language_of(request)
    filters = asked.filters()

    def question(searcher: Searcher) -> Response:
        result = searcher.search(
            asked.q, filters=filters, scope=asked.scope, sort=asked.sort,
            limit=asked.limit, offset=asked.offset, explain=asked.explain, synonyms=asked.synonyms,
        )  # fmt: skip
        return _json(result_json(result, language), language)

    return await service.ask(question)


@router.get("/api/facets", response_model=models.Facets, summary="Facet counts")
async def facets(
    request: Request, asked: Annotated[QuestionParameters, Query()], service: Serving
) -> Response:
    """The counts of every facet for a question, without its hits.

    A `facet` without a colon (`facet=dossier`) names a facet wanted; without any, all are given.
    """
    language = language_of(request)
    names = [text for text in asked.facet if ":" not in text]
    chosen = asked.model_copy(update={"facet": [text for text in asked.facet if ":" in text]})
    filters = chosen.filters()

    def question(searcher: Searcher) -> Response:
        found = searcher.facets(
            asked.q, filters=filters, names=names or None, synonyms=asked.synonyms
        )
        counts = {
            name: [facet_count_json(count, language) for count in values]
            for name, values in found.items()
        }
        return _json({"query": asked.q, "facets": counts}, language)

    return await service.ask(question)


@router.get("/api/suggest", response_model=models.Suggestions, summary="Completions")
async def suggest(
    request: Request,
    service: Serving,
    q: Annotated[str, Query(description="The beginning of a question.", examples=["négo"])] = "",
    limit: Annotated[int, Query(ge=1, le=50, description="How many completions.")] = 10,
    lang: Language = "",  # noqa: ARG001  read by language_of; named here for the description
) -> Response:
    """Words, titles and facet values of the index that begin as typed."""
    typed = plain(q)
    check_length(typed)

    def question(searcher: Searcher) -> Response:
        found = [suggestion_json(item) for item in searcher.suggest(typed, limit)]
        return _json({"query": typed, "suggestions": found}, language_of(request))

    return await service.ask(question)


@router.get(
    "/api/documents/{document_id:path}",
    response_model=models.Document,
    responses=_NOT_FOUND,
    summary="A document whole",
)
async def document(
    request: Request,
    document_id: DocumentId,
    service: Serving,
    lang: Language = "",  # noqa: ARG001
) -> Response:
    """Its metadata and its text by passage, in order."""

    def question(searcher: Searcher) -> Response:
        return _json(document_json(searcher.document(document_id)), language_of(request))

    return await service.ask(question)


@router.get(
    "/api/similar/{document_id:path}",
    response_model=models.SearchAnswer,
    responses=_NOT_FOUND,
    summary="Documents like one",
)
async def similar(
    request: Request,
    document_id: DocumentId,
    service: Serving,
    limit: Annotated[int, Query(ge=1, le=100, description="How many documents.")] = 10,
    lang: Language = "",  # noqa: ARG001
) -> Response:
    """The documents that share most of what is particular to one."""
    language = language_of(request)

    def question(searcher: Searcher) -> Response:
        return _json(result_json(searcher.similar(document_id, limit), language), language)

    return await service.ask(question)


@router.get("/health", response_model=models.Health, summary="Whether the index answers")
async def health(request: Request, service: Serving) -> Response:
    """200 when the index can be searched, 503 when it cannot."""

    def question(searcher: Searcher) -> Response:
        documents = searcher.search(limit=0, facets=()).total
        generation = service.source.generation()
        data = {"status": "ok", "generation": generation, "documents": documents}
        return _json(data, language_of(request))

    return await service.ask(question)


def _json(data: Json, language: str) -> Response:
    headers = {"content-language": language, "vary": "accept-language"}
    return JSONResponse(data, headers={**headers, "x-robots-tag": "noindex"})
