"""The ways on that a result offers: its question part by part, other spellings, and what to
let go of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.messages import Message
from csnsearch.search import SearchResult
from csnsearch.search.question import Synonyms
from csnsearch.web.frame import Frame
from csnsearch.web.parameters import SearchParameters


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the question as it was read, and the link that takes it away."""

    label: Message
    href: str


@dataclass(frozen=True, slots=True)
class WrittenOtherwise:
    """A question that may have been meant, and how many documents answer it."""

    words: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """What may be let go of when nothing answers, and how many results that gives."""

    label: Message
    count: int
    href: str


def parts(frame: Frame, asked: SearchParameters, result: SearchResult) -> Iterator[Part]:
    """What was understood."""
    for part in result.reading:
        yield Part(part.label, frame.links.search(asked, q=part.without))


def corrections(
    frame: Frame, asked: SearchParameters, result: SearchResult
) -> Iterator[WrittenOtherwise]:
    """The same question with words that documents have."""
    for found in result.corrections:
        href = frame.links.search(asked, q=found.query)
        yield WrittenOtherwise(found.query, found.count, href)


def ways_out(frame: Frame, asked: SearchParameters, result: SearchResult) -> Iterator[WayOut]:
    """Questions that ask for less."""
    for found in result.relaxations:
        pairs = [f"{name}:{value}" for name, values in found.filters.items() for value in values]
        synonyms = Synonyms.ON if found.with_synonyms else asked.synonyms
        href = frame.links.search(asked, q=found.query, facet=pairs, synonyms=synonyms)
        yield WayOut(found.label, found.count, href)
