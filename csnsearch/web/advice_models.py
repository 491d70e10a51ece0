"""The shape of what is offered beside an answer: corrections, and ways out of an empty one."""

from pydantic import BaseModel, Field


class Change(BaseModel):
    """Words as they were typed, and what documents have in their place."""

    typed: str
    meant: str


class Correction(BaseModel):
    """A question that may have been meant. Nothing is corrected in silence."""

    query: str
    count: int = Field(description="Results that hold all its words, under the same filters.")
    changes: list[Change]


class FacetChoice(BaseModel):
    """A chosen value of a facet."""

    facet: str
    value: str


class Relaxation(BaseModel):
    """A way out of an empty answer: what is let go, and what the question then finds."""

    label: str
    query: str
    count: int = Field(description="Results that hold all its words.")
    filters: dict[str, list[str]] = Field(description="Chosen facet values that stay.")
    removed: list[FacetChoice] = Field(description="Chosen facet values that go.")
    with_synonyms: bool = Field(description="Whether synonyms, which were off, are to be on.")
