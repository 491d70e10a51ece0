"""The pages that people read. All of them work without a script."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from csnsearch.document import Document
from csnsearch.errors import CsnSearchError, DocumentNotFound
from csnsearch.messages import message
from csnsearch.schema import SCHEMA
from csnsearch.search import Searcher
from csnsearch.web.document_view import Asked, DocumentAddresses, document_view
from csnsearch.web.frame import Frame
from csnsearch.web.help_view import examples
from csnsearch.web.hit_view import HitShower
from csnsearch.web.links import PASSAGES_SHOWN, is_pdf, outside
from csnsearch.web.original_files import PDF, file_answer
from csnsearch.web.parameters import SearchParameters, plain
from csnsearch.web.search_view import search_for_page, search_view
from csnsearch.web.service import Service, Serving

_SIMILAR = 5
_FILES_LISTED = 500
_METHODS = ["GET", "HEAD"]

router = APIRouter(include_in_schema=False)


@router.api_route("/", methods=_METHODS)
async def search_page(
    request: Request, asked: Annotated[SearchParameters, Query()], service: Serving
) -> Response:
    """The search: its box, its facets, its results."""
    frame = Frame.of(request)
    asked = asked.model_copy(update={"limit": asked.limit or 10})

    def question(searcher: Searcher) -> Response:
        found = search_for_page(searcher, asked)
        view = search_view(frame, asked, found, files=service.originals.offered)
        answer = service.pages.answer("search.html", frame, view=view, asked=view.asked)
        if not view.browsing:
            answer.headers["x-robots-tag"] = "noindex"
        return answer

    return await service.ask(question)


@router.api_route("/documents/{document_id:path}", methods=_METHODS)
async def document_page(
    request: Request,
    document_id: str,
    service: Serving,
    q: Annotated[str, Query()] = "",
    part: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    """A document whole, or one part of a long one, with the words of `q` marked."""
    frame = Frame.of(request)
    query = plain(q)

    def question(searcher: Searcher) -> Response:
        document = searcher.document(document_id)
        if part > 1 and (part - 1) * PASSAGES_SHOWN >= len(document.passages):
            raise DocumentNotFound(message("Ce document n'a pas de partie {part}.", part=part))
        addresses = _addresses(frame, service, document)
        asked = Asked(query, searcher.sought(query))
        view = document_view(frame, document, asked, part - 1, addresses)
        shower = HitShower(frame, SearchParameters(), files=False)
        similar = [shower.show(hit) for hit in searcher.similar(document_id, _SIMILAR).hits]
        return service.pages.answer(
            "document.html", frame, view=view, similar=similar, asked=SearchParameters(q=query)
        )

    return await service.ask(question)


@router.api_route("/files/{document_id:path}", methods=_METHODS)
async def original_file(document_id: str, service: Serving) -> Response:
    """The file a document came from, when files are served and it is one of them."""

    def question(searcher: Searcher) -> Response:
        document = searcher.document(document_id)
        path = service.originals.find(document, service.source.origin(document))
        if path is None:
            raise DocumentNotFound(message("Le fichier de ce document n'est pas offert ici."))
        return file_answer(path, document.media_type)

    if not service.originals.offered:
        raise DocumentNotFound(message("Le fichier de ce document n'est pas offert ici."))
    return await service.ask(question)


@router.api_route("/aide", methods=_METHODS)
async def help_page(request: Request, service: Serving) -> Response:
    """How to ask. It can be read while the index cannot."""
    frame = Frame.of(request)

    def answer(searcher: Searcher | None) -> Response:
        groups = tuple(examples(searcher))
        return service.pages.answer("help.html", frame, groups=groups, facets=SCHEMA.facets)

    try:
        return await service.ask(answer)
    except CsnSearchError:
        return answer(None)


@router.api_route("/illisibles", methods=_METHODS)
async def unreadable_page(request: Request, service: Serving) -> Response:
    """The files that could not be indexed or were left out, and why."""
    frame = Frame.of(request)

    def question(_: Searcher) -> Response:
        return service.pages.answer(
            "unreadable.html", frame, listed=_FILES_LISTED,
            failed=service.source.files("failed"), skipped=service.source.files("skipped"),
        )  # fmt: skip

    return await service.ask(question)


def _addresses(frame: Frame, service: Service, document: Document) -> DocumentAddresses:
    elsewhere = outside(document.url)
    original = ""
    if service.originals.find(document, service.source.origin(document)):
        original = frame.links.file(document.id)
    if original and document.media_type == PDF:
        return DocumentAddresses(original=original, elsewhere=elsewhere, paged=original)
    paged = elsewhere if is_pdf(elsewhere) else ""
    return DocumentAddresses(original=original, elsewhere=elsewhere, paged=paged)
