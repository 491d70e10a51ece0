"""Results and documents as references, to save and to cite."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from csnsearch.search import Searcher
from csnsearch.search.citation import Reference, reference_of_document, reference_of_hit
from csnsearch.search.export_csv import BOM, Separator, csv_table
from csnsearch.search.export_formats import EXPORT_FORMATS
from csnsearch.search.export_text import one_line, slug
from csnsearch.web.addresses import Addresses
from csnsearch.web.api import GONE, NOT_FOUND, PROBLEMS, DocumentId, following_query
from csnsearch.web.language import language_of
from csnsearch.web.prefix import quoted_root
from csnsearch.web.reading import Found, read
from csnsearch.web.requests import CitationRequest, ExportRequest
from csnsearch.web.service import Service, Serving

Write = Callable[[list[Reference], str], str]

router = APIRouter(responses=PROBLEMS)


class ListFormat(StrEnum):
    """How a list of results may be saved."""

    RIS = "ris"
    BIBTEX = "bib"
    CSL_JSON = "json"


class CitationFormat(StrEnum):
    """How one document may be cited."""

    RIS = "ris"
    BIBTEX = "bib"
    CSL_JSON = "json"
    SENTENCE = "txt"


class TableRequest(ExportRequest):
    """A search whose results fill a table."""

    bom: bool = Field(
        default=True, description="Begin with a byte order mark, without which Excel errs."
    )
    separator: Separator = Field(
        default=Separator.COMMA, description="Excel in French expects `semicolon`."
    )


def _files(*names: str) -> dict[int | str, dict[str, Any]]:
    """What the description says of an answer in any of these formats."""
    kinds = {name: "array" if name == "json" else "string" for name in names}
    content = {
        EXPORT_FORMATS[name].media_type: {"schema": {"type": kind}} for name, kind in kinds.items()
    }
    return {200: {"content": content}}


@router.get(
    "/export/csv",
    response_class=Response,
    responses={**GONE, **_files("csv")},
    summary="Results as a table",
)
async def export_table(
    request: Request, asked: Annotated[TableRequest, Query()], service: Serving
) -> Response:
    """A row for each result. Cells that a spreadsheet would compute are made inert."""

    def write(references: list[Reference], language: str) -> str:
        table = csv_table(references, language, asked.separator)
        return BOM + table if asked.bom else table

    return await _export(request, service, asked, "csv", write)


@router.get(
    "/export/{name}",
    response_class=Response,
    responses={
        **GONE,
        **_files(*CitationFormat),
    },
    summary="Results as references",
)
async def export_list(
    request: Request,
    name: Annotated[ListFormat, Path(description="RIS, BibTeX or CSL-JSON.")],
    asked: Annotated[ExportRequest, Query()],
    service: Serving,
) -> Response:
    """A reference for each result, with the pages that answer. A `Link` header leads to
    what follows the last.
    """
    return await _export(request, service, asked, name.value, EXPORT_FORMATS[name].write)


@router.get(
    "/documents/{document_id:path}/citation.{name}",
    response_class=Response,
    responses={**NOT_FOUND, **_files(*CitationFormat)},
    summary="A document as a reference",
)
async def cite(
    request: Request,
    document_id: DocumentId,
    name: Annotated[CitationFormat, Path(description="RIS, BibTeX, CSL-JSON or a sentence.")],
    asked: Annotated[CitationRequest, Query()],
    service: Serving,
) -> Response:
    """One document, whole or at some of its pages."""
    addresses = Addresses.of(request, service.options.public_url)

    def question(searcher: Searcher) -> Response:
        document = searcher.document(document_id)
        page = one_line(asked.page)
        reference = reference_of_document(
            document,
            consulted=_today(),
            permalink=addresses.document(document.id),
            pages=(page,) if page else (),
        )
        text = EXPORT_FORMATS[name].write([reference], language_of(request))
        return _saved(request, text, name.value, slug(document.title) or "document")

    return await service.ask(question)


async def _export(
    request: Request, service: Service, asked: ExportRequest, name: str, write: Write
) -> Response:
    addresses = Addresses.of(request, service.options.public_url)
    language = language_of(request)

    def question(searcher: Searcher) -> Response:
        found = read(searcher, asked, service.source.version(), facets=False)
        answer = _saved(
            request, write(_references(found, addresses), language), name,
            f"documents-{slug(asked.q)}".rstrip("-"),
        )  # fmt: skip
        if found.following:
            path = f"{quoted_root(request.scope)}/export/{name}"
            query = following_query(asked, found.following)
            answer.headers["link"] = f'<{path}?{query}>; rel="next"'
        return answer

    return await service.ask(question)


def _references(found: Found, addresses: Addresses) -> list[Reference]:
    today = _today()
    return [
        reference_of_hit(hit, consulted=today, permalink=addresses.document(hit.document))
        for hit in found.result.hits
    ]


def _saved(request: Request, text: str, name: str, stem: str) -> Response:
    """A file to save. Its name is of plain letters, whatever was asked."""
    written = EXPORT_FORMATS[name]
    file_name = f"{stem}.{written.extension}"
    disposition = "inline" if name == "txt" else "attachment"
    return Response(
        text.encode("utf-8", "replace"),
        media_type=f"{written.media_type}; charset=utf-8",
        headers={
            "content-disposition": f'{disposition}; filename="{file_name}"',
            "content-language": language_of(request),
            "vary": "accept-language",
            "x-robots-tag": "noindex",
        },
    )


def _today() -> date:
    """The day here: a reference says when it was consulted."""
    return datetime.now().astimezone().date()
