"""The API of those who look closer: why a document answers, concordances, trends."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from csnsearch.search import Searcher
from csnsearch.search.concordance import DEFAULT_WIDTH, MAX_WIDTH, ConcordanceSort, Layout
from csnsearch.search.inquiry_json import concordance_json, trend_json, verdict_json
from csnsearch.settings import QUERY_LIMITS
from csnsearch.web import inquiry_models
from csnsearch.web.api import NOT_FOUND, PROBLEMS, DocumentId, json_answer
from csnsearch.web.language import language_of
from csnsearch.web.parameters import MAX_HITS, QuestionParameters
from csnsearch.web.service import Serving

router = APIRouter(responses=PROBLEMS)
"""Stands before the router of documents, whose ids take any address that begins like theirs."""


class InquiryRequest(QuestionParameters):
    """A question about the archive."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="forbid")


class ConcordanceRequest(InquiryRequest):
    """A question, and how its lines are to be laid out."""

    sort: ConcordanceSort = Field(
        default=ConcordanceSort.DATE,
        description="By `date`, by title (`document`), by the words before (`left`) or after "
        "(`right`).",
    )
    limit: int = Field(default=20, ge=0, le=MAX_HITS, description="How many lines.")
    offset: int = Field(
        default=0,
        ge=0,
        description=f"How many lines to pass over. `offset` + `limit` ≤ {QUERY_LIMITS.results}.",
    )
    width: int = Field(
        default=DEFAULT_WIDTH, ge=10, le=MAX_WIDTH, description="Characters on each side."
    )

    def layout(self) -> Layout:
        """The lines wanted."""
        return Layout(self.limit, self.offset, self.sort, self.width)


@router.get(
    "/api/documents/{document_id:path}/why",
    response_model=inquiry_models.Verdict,
    responses=NOT_FOUND,
    summary="Why a document answers, or why not",
)
async def why(
    request: Request,
    document_id: DocumentId,
    asked: Annotated[InquiryRequest, Query()],
    service: Serving,
) -> Response:
    """Its rank and what its score is made of, beside the first result's; or each word, filter
    and date of the question that it fails.
    """
    language = language_of(request)
    filters = asked.filters()

    def question(searcher: Searcher) -> Response:
        found = searcher.why_not(asked.q, document_id, filters=filters, synonyms=asked.synonyms)
        return json_answer(verdict_json(found, language), language)

    return await service.ask(question)


@router.get(
    "/api/concordance", response_model=inquiry_models.Concordance, summary="Words in context"
)
async def concordance(
    request: Request, asked: Annotated[ConcordanceRequest, Query()], service: Serving
) -> Response:
    """Every use of the words of a question with what stands before and after. A question
    without a word is refused.
    """
    language = language_of(request)
    filters = asked.filters()

    def question(searcher: Searcher) -> Response:
        found = searcher.concordance(
            asked.q, filters=filters, layout=asked.layout(), synonyms=asked.synonyms
        )
        return json_answer(concordance_json(found, language), language)

    return await service.ask(question)


@router.get("/api/trend", response_model=inquiry_models.Trend, summary="A question by year")
async def trend(
    request: Request, asked: Annotated[InquiryRequest, Query()], service: Serving
) -> Response:
    """How many documents of each year answer, beside how many it has."""
    language = language_of(request)
    filters = asked.filters()

    def question(searcher: Searcher) -> Response:
        found = searcher.trend(asked.q, filters=filters, synonyms=asked.synonyms)
        return json_answer(trend_json(found, language), language)

    return await service.ask(question)
