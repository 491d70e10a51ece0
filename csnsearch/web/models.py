"""The shape of the API's answers, as `csnsearch.search.as_json` makes them.

They describe; they do not make: a test holds real answers against them.
"""

from pydantic import BaseModel, ConfigDict, Field

from csnsearch.web.advice_models import Correction, Relaxation

Range = tuple[int, int]


class Snippet(BaseModel):
    """Plain text, and the ranges of it to mark. Never markup: escape it before showing it."""

    text: str
    highlights: list[Range] = Field(description="[start, end) in characters of `text`.")


class PassageHit(BaseModel):
    """A piece of a document that answers."""

    id: str
    kind: str = Field(description="text, table, resolution, recommendation or about.")
    label: str = Field(description="Where it stands in the document: its heading.")
    page: int | None = Field(description="Page of the file from 1, as `#page=` counts.")
    page_label: str | None = Field(description="The number printed on the page, when it differs.")
    score: float
    snippet: Snippet
    attributes: dict[str, str] = Field(
        description="What a resolution or recommendation states: number, mover, seconder, outcome…"
    )


class Contribution(BaseModel):
    """What one part of the question adds to a score."""

    label: str
    value: float


class Hit(BaseModel):
    """A document found or, when passages are searched, a passage."""

    id: str
    document: str = Field(description="The document's id; `id` too, unless in passages.")
    title: str
    title_highlights: list[Range]
    surtitre: str
    kind: str
    date: str | None = Field(description="ISO 8601: a day, a month, a year, or start/end.")
    url: str | None
    source: str = Field(description="The file it came from.")
    language: str
    score: float = Field(description="0 when sorted by date.")
    missing: list[str] = Field(description="Words of the question it lacks.")
    snippet: Snippet
    passages: list[PassageHit] = Field(description="Its best passages, best first.")
    facets: dict[str, list[str]]
    attributes: dict[str, str]
    explanation: list[Contribution] | None = Field(
        default=None, description="With `explain=true`: parts that sum to the score."
    )


class FacetCount(BaseModel):
    """A facet value, and how many results choosing it would give."""

    value: str = Field(description='"" is "(non précisé)": documents without the facet.')
    label: str
    count: int
    selected: bool


class ReadPart(BaseModel):
    """A part of the question as it was read."""

    label: str = Field(description="The part, in words.")
    without: str = Field(description="The question that asks the same without this part.")


class SearchAnswer(BaseModel):
    """The answer to a search."""

    query: str
    understood: str = Field(description="The question as it was read.")
    reading: list[ReadPart] = Field(
        description="The question part by part, each with the question without it."
    )
    total: int = Field(description="Results that hold all the words.")
    partial_total: int = Field(description="Results that hold only some of them.")
    mixed: bool = Field(
        description="Whether the best match comes first, even when it lacks a word. If not, "
        "results that hold all the words come before those that hold some."
    )
    took_ms: float
    hits: list[Hit]
    facets: dict[str, list[FacetCount]]
    suggestions: list[str] = Field(description="Other wordings, when nothing was found.")
    notices: list[str] = Field(description="What was ignored, resolved or relaxed.")
    corrections: list[Correction] = Field(
        description="The same question with words that documents have, when none has one of its "
        "own. `suggestions` are these without their counts."
    )
    relaxations: list[Relaxation] = Field(
        description="When nothing has all the words: what may be let go, and what that finds."
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "query": "droit de grève",
                    "understood": "droit de grève",
                    "reading": [
                        {"label": "droit", "without": "de grève"},
                        {"label": "de grève", "without": "droit"},
                    ],
                    "total": 1,
                    "partial_total": 0,
                    "mixed": False,
                    "took_ms": 1.842,
                    "hits": [
                        {
                            "id": "5f1d0c7b9a2e",
                            "document": "5f1d0c7b9a2e",
                            "title": "Mémoire sur le projet de loi no 89",
                            "title_highlights": [],
                            "surtitre": "",
                            "kind": "Mémoire",
                            "date": "2025-03-18",
                            "url": "https://archives.example/memoires/pl89.pdf",
                            "source": "memoires/2025-03-18_memoire_pl89.pdf",
                            "language": "fr",
                            "score": 12.301544,
                            "missing": [],
                            "snippet": {
                                "text": "Le droit de grève est protégé par la Charte.",
                                "highlights": [[3, 8], [12, 17]],
                            },
                            "passages": [],
                            "facets": {"projet_de_loi": ["PL 89"]},
                            "attributes": {},
                        }
                    ],
                    "facets": {
                        "annee": [{"value": "2025", "label": "2025", "count": 1, "selected": False}]
                    },
                    "suggestions": [],
                    "notices": [],
                    "corrections": [],
                    "relaxations": [],
                }
            ]
        }
    )


class SearchPage(SearchAnswer):
    """The answer to a search, and where the next results are."""

    next: str | None = Field(
        description="The address of what follows, from the top of the host; null after the last."
    )


class Passage(BaseModel):
    """A piece of a document shown whole."""

    kind: str
    label: str
    page: int | None
    page_label: str | None
    text: str
    attributes: dict[str, str]


class Document(BaseModel):
    """A document whole, with its passages in order."""

    id: str
    title: str
    surtitre: str
    chapeau: str
    kind: str
    date: str | None
    language: str
    url: str | None
    source: str
    media_type: str
    digest: str
    facets: dict[str, list[str]]
    attributes: dict[str, str]
    passages: list[Passage]


class Facets(BaseModel):
    """The facet counts of a question."""

    query: str
    facets: dict[str, list[FacetCount]]


class Suggestion(BaseModel):
    """A completion of what is being typed."""

    text: str
    kind: str = Field(description="word, sigle, title or facet.")
    count: int = Field(description="How many documents it leads to.")
    facet: str | None = Field(default=None, description="The facet, for a facet value.")
    id: str | None = Field(default=None, description="The document, for a title.")
    meaning: str | None = Field(default=None, description="What it stands for, for a sigle.")


class Suggestions(BaseModel):
    """Completions, best first."""

    query: str
    suggestions: list[Suggestion]


class Health(BaseModel):
    """That the index answers, and which one."""

    status: str
    generation: str = Field(description='"" when the app was given a searcher of its own.')
    version: str = Field(
        description='Another after each commit: tags and cursors depend on it. "" when the '
        "app was given a searcher of its own."
    )
    documents: int


class Alive(BaseModel):
    """That the service runs."""

    status: str


class InvalidParameter(BaseModel):
    """One parameter that cannot be read."""

    parameter: str
    detail: str


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str | None = Field(
        default=None, description="The number of the request: it is in the log too."
    )
    errors: list[InvalidParameter] | None = Field(
        default=None, description="Each parameter that cannot be read."
    )
