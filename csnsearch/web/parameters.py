"""What an address may say: the same parameters for the page and for the API."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from csnsearch.engines.base import Sort
from csnsearch.errors import QueryError, QueryTooLarge
from csnsearch.messages import message
from csnsearch.search import Scope
from csnsearch.search.question import Synonyms
from csnsearch.settings import QUERY_LIMITS

MAX_HITS = 100
"""The most hits one answer holds; further ones are reached with `offset`."""

_CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], " ")


def plain(text: str) -> str:
    """The text with a space for each control character: nobody types them, and some
    (a null byte) are only ever sent to do harm.
    """
    return text.translate(_CONTROLS)


class Parameters(BaseModel):
    """What every address may say."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    lang: str = Field(
        default="",
        description="Language of sentences and labels; without it, `Accept-Language`; else French.",
        json_schema_extra={"enum": ["", "fr", "en"]},
    )

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, data: Any) -> Any:  # noqa: ANN401  pydantic's own
        """``&limit=`` asks for nothing in particular, as if it were not there."""
        if not isinstance(data, Mapping):
            return data
        return {name: value for name, value in data.items() if value not in ("", [""])}


class QuestionParameters(Parameters):
    """A question without its window: words and chosen facet values."""

    q: str = Field(
        default="",
        description="What is looked for, in the query language of the help page: words, "
        '`"phrases"`, `début*`, `ET OU SAUF`, `-mot`, `titre:mot`, `date:2011..2015`. '
        "Empty: every document, newest first.",
        examples=["droit de grève -lock-out", '"assurance-emploi" date:2012..'],
        json_schema_extra={"maxLength": QUERY_LIMITS.characters},
    )
    facet: list[str] = Field(
        default_factory=list,
        description="A facet value, as `name:value`. Repeatable: any of the values of one "
        "facet, for each facet. An empty value (`dossier:`) means documents without one.",
        examples=[["dossier:Secteur public", "annee:2021"]],
    )
    synonyms: Synonyms = Field(
        default=Synonyms.ON,
        description="`off`: only the words typed answer, without synonyms, sigles and other "
        "spellings.",
    )

    @field_validator("q")
    @classmethod
    def _plain_text(cls, value: str) -> str:
        return plain(value)

    @field_validator("facet")
    @classmethod
    def _plain_values(cls, values: list[str]) -> list[str]:
        return [plain(value).strip() for value in values if value.strip()]

    def filters(self) -> dict[str, list[str]]:
        """The chosen values of each facet. Raises QueryError for what is no pair."""
        chosen: dict[str, list[str]] = {}
        for name, value in self.pairs():
            chosen.setdefault(name, []).append(value)
        return chosen

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each chosen (name, value). Raises QueryError, QueryTooLarge."""
        _check_facets(self.facet)
        for text in self.facet:
            name, colon, value = text.partition(":")
            if not colon or not name.strip():
                raise QueryError(
                    message(
                        "« facet={text} » : écrivez facet=nom:valeur, par exemple "
                        "facet=dossier:Éducation.",
                        text=text,
                    )
                )
            yield name.strip(), value.strip()


class SearchParameters(QuestionParameters):
    """A search: a question, what is wanted of its answer, and in which order."""

    scope: Scope = Field(
        default=Scope.DOCUMENTS,
        alias="in",
        description="What to look for: whole documents, passages, or one kind of passage.",
    )
    sort: Sort = Field(
        default=Sort.RELEVANCE,
        description="`relevance`, `date` (oldest first) or `-date` (newest first).",
    )
    limit: int = Field(default=10, ge=0, le=MAX_HITS, description="How many hits.")
    offset: int = Field(
        default=0,
        ge=0,
        description=f"How many hits to pass over. `offset` + `limit` ≤ {QUERY_LIMITS.results}.",
    )
    explain: bool = Field(default=False, description="Also say what each score is made of.")

    def query(self) -> list[tuple[str, str]]:
        """What an address needs to ask the same; what is as by default is left out."""
        values = self.model_dump(by_alias=True, exclude_defaults=True, mode="json")
        found: list[tuple[str, str]] = []
        for name, value in values.items():
            items = value if isinstance(value, list) else [value]
            found += [(name, "1" if item is True else str(item)) for item in items]
        return found


def check_length(text: str) -> None:
    """Raise QueryTooLarge for more characters than a query may have."""
    if len(text) > QUERY_LIMITS.characters:
        raise QueryTooLarge(
            message(
                "La requête a {length} caractères ; elle peut en avoir {limit} au plus.",
                length=len(text),
                limit=QUERY_LIMITS.characters,
            )
        )


def _check_facets(values: list[str]) -> None:
    if len(values) > QUERY_LIMITS.clauses:
        raise QueryTooLarge(
            message(
                "Trop de valeurs de facettes ({count}) ; choisissez-en {limit} au plus.",
                count=len(values),
                limit=QUERY_LIMITS.clauses,
            )
        )
    for value in values:
        check_length(value)
