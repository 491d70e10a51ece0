"""What lets a browser add this search to its own, with suggestions."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from csnsearch.messages import message
from csnsearch.search import Searcher
from csnsearch.web.addresses import Addresses
from csnsearch.web.api import PROBLEMS
from csnsearch.web.feeds import ATOM, RSS
from csnsearch.web.language import asked_language, language_of
from csnsearch.web.parameters import check_length, plain
from csnsearch.web.requests import SuggestRequest
from csnsearch.web.service import Serving
from csnsearch.web.xml_text import Element, document_of, element

DESCRIPTION = "application/opensearchdescription+xml"
SUGGESTIONS = "application/x-suggestions+json"
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"

router = APIRouter(responses=PROBLEMS)


@router.get(
    "/opensearch.xml",
    response_class=Response,
    responses={200: {"content": {DESCRIPTION: {"schema": {"type": "string"}}}}},
    summary="OpenSearch description",
)
async def description(request: Request, service: Serving) -> Response:
    """Where a browser sends what is typed. In the language of `lang`, when it is given."""
    addresses = Addresses.of(request, service.options.public_url)
    asked = asked_language(request)
    language = language_of(request)
    # The braces are OpenSearch's own: they are not for `urlencode`.
    kept = f"&lang={asked}" if asked else ""
    root = element(
        "OpenSearchDescription", {"xmlns": _NAMESPACE},
        element("ShortName", {}, message("Documents").text(language)),
        element("Description", {}, message("Recherche documentaire").text(language)),
        _url("text/html", f"{addresses.base}/?q={{searchTerms}}{kept}", "results"),
        _url(SUGGESTIONS, f"{addresses.base}/api/suggest/opensearch?q={{searchTerms}}{kept}",
             "suggestions"),
        _url(ATOM, f"{addresses.base}/feed.atom?q={{searchTerms}}{kept}", "results"),
        _url(RSS, f"{addresses.base}/feed.rss?q={{searchTerms}}{kept}", "results"),
        _url(DESCRIPTION, f"{addresses.base}/opensearch.xml", "self"),
        element("Language", {}, language),
        element("InputEncoding", {}, "UTF-8"),
        element("OutputEncoding", {}, "UTF-8"),
    )  # fmt: skip
    headers = {"content-language": language, "vary": "accept-language"}
    return Response(document_of(root), media_type=DESCRIPTION, headers=headers)


@router.get("/api/suggest/opensearch", response_class=JSONResponse,
            summary="Completions for browsers",
            responses={200: {"content": {SUGGESTIONS: {"schema": {"type": "array"}}}}})  # fmt: skip
async def suggestions(
    request: Request, asked: Annotated[SuggestRequest, Query()], service: Serving
) -> Response:
    """`[typed, [completions], [what they are], [where they lead]]`, as browsers read it."""
    typed = plain(asked.q)
    check_length(typed)
    addresses = Addresses.of(request, service.options.public_url)

    def question(searcher: Searcher) -> Response:
        found = searcher.suggest(typed, asked.limit)
        words = [item.text for item in found]
        counts = [str(item.count) for item in found]
        places = [addresses.to("/", [("q", word)]) for word in words]
        headers = {"x-robots-tag": "noindex", "content-language": language_of(request)}
        return JSONResponse([typed, words, counts, places], media_type=SUGGESTIONS, headers=headers)

    return await service.ask(question)


def _url(media_type: str, template: str, relation: str) -> Element:
    return element("Url", {"type": media_type, "rel": relation, "template": template})
