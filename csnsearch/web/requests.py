"""What programs may ask. A parameter that an address does not have is refused: one that
was mistyped would otherwise be left out without a word.
"""

from pydantic import ConfigDict, Field

from csnsearch.settings import QUERY_LIMITS
from csnsearch.web.cursor import LONGEST
from csnsearch.web.parameters import MAX_HITS, Parameters, QuestionParameters, SearchParameters

_STRICT = ConfigDict(frozen=True, populate_by_name=True, extra="forbid")


class LanguageRequest(Parameters):
    """Only the language may be chosen."""

    model_config = _STRICT


class FacetsRequest(QuestionParameters):
    """A question whose facets are counted."""

    model_config = _STRICT


class SearchRequest(SearchParameters):
    """A search, at any depth."""

    model_config = _STRICT

    cursor: str = Field(
        default="",
        max_length=LONGEST,
        description="Where to go on: from `next` of the answer before. The other parameters "
        "stay the same, but `limit` may change; `offset` is then left out of account. There "
        "is no limit to how far cursors go; beyond result 1,000 facets are not counted again.",
    )


class ExportRequest(SearchRequest):
    """A search whose results are written to a file."""

    limit: int = Field(
        default=QUERY_LIMITS.results, ge=0, le=QUERY_LIMITS.results, description="How many."
    )


class FeedRequest(SearchParameters):
    """A search to follow. Feed readers add parameters of their own, which do no harm."""

    limit: int = Field(default=20, ge=0, le=MAX_HITS, description="How many entries.")


class SuggestRequest(Parameters):
    """The beginning of a question."""

    model_config = _STRICT

    q: str = Field(default="", description="What was typed so far.", examples=["négo"])
    limit: int = Field(default=10, ge=1, le=50, description="How many completions.")


class SimilarRequest(Parameters):
    """How many documents like one."""

    model_config = _STRICT

    limit: int = Field(default=10, ge=1, le=MAX_HITS, description="How many documents.")


class CitationRequest(Parameters):
    """Which pages are cited."""

    model_config = _STRICT

    page: str = Field(
        default="",
        max_length=40,
        pattern=r"^[\w ,–-]*$",
        description="The pages, as they are printed: `3`, `3, 7`, `12-14`.",
        examples=["3"],
    )
