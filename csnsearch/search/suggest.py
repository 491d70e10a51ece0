"""A completion of what is being typed."""

from dataclasses import dataclass
from enum import StrEnum


class SuggestionKind(StrEnum):
    """What a completion is."""

    WORD = "word"
    TITLE = "title"
    FACET = "facet"
    SIGLE = "sigle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A completion. `count` is how many documents it leads to; `facet` names the facet
    of a facet value, `id` the document of a title, and `meaning` says what a sigle stands for.
    """

    text: str
    kind: SuggestionKind
    count: int = 1
    facet: str = ""
    id: str = ""
    meaning: str = ""
