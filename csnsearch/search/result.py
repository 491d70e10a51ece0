"""What a search gives back: values only, the same for the command line, the library and the API."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csnsearch.messages import Message
from csnsearch.period import Period
from csnsearch.query.reading import ReadPart
from csnsearch.search.advice import Correction, Relaxation


@dataclass(frozen=True, slots=True)
class Snippet:
    """Plain text of a document and the ranges of it to mark, as (start, end) characters.

    The edge escapes the text and marks the ranges; nothing here is markup.
    """

    text: str
    highlights: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageHit:
    """A piece of a document that answers: where it is, and the words that answer."""

    id: str
    kind: str
    label: str
    page: int | None
    page_label: str
    score: float
    snippet: Snippet
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One term of a score: what it is for, in words, and how much it adds."""

    label: Message
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One document (or, when passages are searched, one passage of it) found.

    `document` is the document's id, which is also `id` unless passages are searched.
    `missing` names the words of the query it lacks; it is empty for hits that
    hold them all. `explanation` sums to `score` and is filled on demand only.
    """

    id: str
    document: str
    title: str
    kind: str
    date: Period | None
    url: str
    source: str
    language: str
    score: float
    snippet: Snippet
    surtitre: str = ""
    passages: tuple[PassageHit, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    title_highlights: tuple[tuple[int, int], ...] = ()
    explanation: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet and how many results choosing it would give."""

    value: str
    label: str
    count: int
    selected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The answer to one query.

    `total` counts the documents that hold all the words; `partial_total` those that
    hold only some. These come after, but when `mixed`: then the best match comes first,
    and each hit names the words it lacks. `understood` is the query as it was read.
    `facets` maps each facet to its counts, most frequent first; the value "" is
    "(non précisé)". `reading` is the query part by part, each with the query that asks the
    same without it. `notices` say what was ignored, resolved or relaxed. `corrections` are
    offered when no document has a word, and `relaxations` when none has all the words.
    """

    query: str
    understood: Message
    total: int
    hits: tuple[Hit, ...]
    took_ms: float
    partial_total: int = 0
    mixed: bool = False
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
    reading: tuple[ReadPart, ...] = ()
    corrections: tuple[Correction, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()

    @property
    def suggestions(self) -> tuple[str, ...]:
        """The corrected questions, without their counts."""
        return tuple(correction.query for correction in self.corrections)
