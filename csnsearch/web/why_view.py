"""What the score of a hit is made of, as the page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.messages import Message
from csnsearch.search import Hit


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score; `share` is in per cent of the whole, from 0 to 100."""

    label: Message
    value: float
    share: int


def reasons(hit: Hit) -> Iterator[Reason]:
    """The parts of a score, in their order; none unless the search explained its hits."""
    whole = max(hit.score, *(part.value for part in hit.explanation), 1e-9)
    for part in hit.explanation:
        share = round(100 * part.value / whole)
        yield Reason(part.label, part.value, min(100, max(0, share)))
