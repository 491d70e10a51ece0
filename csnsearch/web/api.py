"""The API: the same objects as ``--json`` on the command line."""

from typing import Annotated, Any
from urllib.parse import urlencode

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
from csnsearch.web.parameters import check_length, plain
from csnsearch.web.prefix import quoted_root
from csnsearch.web.reading import Found, read
from csnsearch.web.requests import (
    FacetsRequest,
    LanguageRequest,
    SearchRequest,
    SimilarRequest,
    SuggestRequest,
)
from csnsearch.web.service import Serving

_Answers = dict[int | str, dict[str, Any]]

PROBLEMS: _Answers = {
    400: {"model": models.Problem, "description": "The question cannot be answered as asked"},
    421: {"model": models.Problem, "description": "Not a name of this server"},
    429: {"model": models.Problem, "description": "Too many requests from one address"},
    503: {"model": models.Problem, "description": "Too busy, too long, or no index: try later"},
}
"""What any address may answer."""
NOT_FOUND: _Answers = {404: {"model": models.Problem, "description": "No document bears this id"}}
GONE: _Answers = {
    410: {"model": models.Problem, "description": "The index has changed since the cursor"}
}

router = APIRouter(responses=PROBLEMS)

DocumentId = Annotated[str, Path(description="The `id` of a hit.", examples=["5f1d0c7b9a2e"])]


@router.get("/api/search", response_model=models.SearchPage, responses=GONE, summary="Search")
async def search(
    request: Request, asked: Annotated[SearchRequest, Query()], service: Serving
) -> Response:
    """Documents (or passages) that answer, with facet counts and highlighted evidence.

    `next`, also in a `Link` header, is the address of what follows, at any depth.
    """
    language = language_of(request)
    root = quoted_root(request.scope)

    def question(searcher: Searcher) -> Response:
        found = read(searcher, asked, service.source.version())
        following = _next(root, asked, found)
        answer = json_answer(result_json(found.result, language) | {"next": following}, language)
        if following:
            answer.headers["link"] = f'<{following}>; rel="next"'
        return answer

    return await service.ask(question)


def _next(root: str, asked: SearchRequest, found: Found) -> str | None:
    """The address of what follows, from the top of the host; None after the last."""
    if not found.following:
        return None
    return f"{root}/api/search?{following_query(asked, found.following)}"


def following_query(asked: SearchRequest, cursor: str) -> str:
    """The same question, from a cursor on."""
    return urlencode(asked.model_copy(update={"cursor": cursor, "offset": 0}).query())


@router.get("/api/facets", response_model=models.Facets, summary="Facet counts")
async def facets(
    request: Request, asked: Annotated[FacetsRequest, Query()], service: Serving
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
        return json_answer({"query": asked.q, "facets": counts}, language)

    return await service.ask(question)


@router.get("/api/suggest", response_model=models.Suggestions, summary="Completions")
async def suggest(
    request: Request, asked: Annotated[SuggestRequest, Query()], service: Serving
) -> Response:
    """Words, titles and facet values of the index that begin as typed."""
    typed = plain(asked.q)
    check_length(typed)

    def question(searcher: Searcher) -> Response:
        found = [suggestion_json(item) for item in searcher.suggest(typed, asked.limit)]
        return json_answer({"query": typed, "suggestions": found}, language_of(request))

    return await service.ask(question)


@router.get(
    "/api/documents/{document_id:path}",
    response_model=models.Document,
    responses=NOT_FOUND,
    summary="A document whole",
)
async def document(
    request: Request,
    document_id: DocumentId,
    _: Annotated[LanguageRequest, Query()],
    service: Serving,
) -> Response:
    """Its metadata and its text by passage, in order."""

    def question(searcher: Searcher) -> Response:
        return json_answer(document_json(searcher.document(document_id)), language_of(request))

    return await service.ask(question)


@router.get(
    "/api/similar/{document_id:path}",
    response_model=models.SearchAnswer,
    responses=NOT_FOUND,
    summary="Documents like one",
)
async def similar(
    request: Request,
    document_id: DocumentId,
    asked: Annotated[SimilarRequest, Query()],
    service: Serving,
) -> Response:
    """The documents that share most of what is particular to one."""
    language = language_of(request)

    def question(searcher: Searcher) -> Response:
        found = searcher.similar(document_id, asked.limit)
        return json_answer(result_json(found, language), language)

    return await service.ask(question)


def json_answer(data: Json, language: str) -> Response:
    """Data with sentences in a language; results are not for search engines to list."""
    headers = {"content-language": language, "vary": "accept-language"}
    return JSONResponse(data, headers={**headers, "x-robots-tag": "noindex"})
