"""The shape of verdicts, concordances and trends, as `csnsearch.search.inquiry_json` makes
them."""

from pydantic import BaseModel, Field

from csnsearch.web.models import Hit


class Obstacle(BaseModel):
    """One thing of the question that a document fails."""

    kind: str = Field(description="word, phrase, excluded, filter, date or other.")
    label: str


class Verdict(BaseModel):
    """Why a document answers a question, or why not."""

    query: str
    understood: str
    document: str
    title: str
    answers: bool = Field(description="Whether it has all that is asked.")
    rank: int | None = Field(
        description="Its rank from 1, those that have only some of the words included; null "
        "beyond 1,000, or when it has none."
    )
    total: int = Field(description="Documents that have all that is asked.")
    obstacles: list[Obstacle] = Field(description="What it fails, when it does not answer.")
    hit: Hit | None = Field(description="The document as a hit, with what its score is made of.")
    first: Hit | None = Field(description="The first result, to compare.")


class ConcordanceLine(BaseModel):
    """One use of what was asked. Plain text: escape it before showing it."""

    left: str
    match: str
    right: str
    document: str
    title: str
    date: str | None = Field(description="ISO 8601.")
    page: int | None
    page_label: str | None
    passage: str = Field(description="The id of the passage.")


class Concordance(BaseModel):
    """Every use of the words of a question, with what stands around it."""

    query: str
    understood: str
    total: int = Field(description="Lines in the passages that were read.")
    passages: int = Field(description="Passages that answer.")
    read: int = Field(description="Those of them that were read: 1,000 at most, oldest first.")
    lines: list[ConcordanceLine]
    notices: list[str]


class TrendYear(BaseModel):
    """A year of the archive."""

    year: int
    documents: int = Field(description="Documents that answer.")
    passages: int = Field(description="Passages that answer.")
    all_documents: int = Field(description="Documents of the year, whatever they hold.")
    share: float = Field(description="`documents` as a part of `all_documents`, from 0 to 1.")


class Trend(BaseModel):
    """How many documents answer a question, year by year, empty years included."""

    query: str
    understood: str
    total: int
    years: list[TrendYear]
    undated: int = Field(description="Documents without a date that answer.")
    all_undated: int
    notices: list[str]
