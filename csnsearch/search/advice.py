"""What is offered to a reader beside an answer, or in the place of one: values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csnsearch.messages import Message


@dataclass(frozen=True, slots=True)
class Change:
    """Words as they were typed, and what documents have in their place."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A whole question that may have been meant, with how many documents have all its words."""

    query: str
    changes: tuple[Change, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """A way out of an empty answer: the question to ask instead, and what it finds.

    `label` says what is let go. `count` is how many documents have all the words, unless the
    label says that a part of them is enough. `filters` are the facet values that stay chosen
    and `removed` the (facet, value) pairs that do not. `with_synonyms` when it was asked
    without them and is to be asked with.
    """

    label: Message
    query: str
    count: int = 0
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    removed: tuple[tuple[str, str], ...] = ()
    with_synonyms: bool = False
