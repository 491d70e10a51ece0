"""A question in index terms: inert data that every engine compiles.

Words are already analysed. Engines match and count; they never tokenise.
`match` over `IndexQuery` with `assert_never` makes the type checker list every
engine that has not handled a new node.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everything:
    """Every record, with score 0."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No record."""


@dataclass(frozen=True, slots=True)
class Term:
    """Records whose field holds this term, scored by BM25 times `boost`."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """These terms in this order, with at most `slop` moves between them (0 = adjacent).

    Scored by BM25 times `boost`, the idf being the sum of the terms' idf. At least two
    terms. With slop, as in Lucene, a term may move, so "a b" matches "b a" at slop 2.
    """

    field: str
    terms: tuple[str, ...]
    slop: int = 0
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any term that begins so, each scored `boost` (constant). At least two characters.

    An engine expands at most `MAX_EXPANSIONS` terms, the most frequent first.
    """

    field: str
    text: str
    boost: float = 1.0


MAX_EXPANSIONS = 500


@dataclass(frozen=True, slots=True)
class DateRange:
    """Records whose period meets these days (YYYYMMDD, both included). Score 0.

    Records without a date never match.
    """

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """Records that bear this facet value, or none at all when value is `MISSING`. Score 0."""

    facet: str
    value: str


@dataclass(frozen=True, slots=True)
class ParentIn:
    """Passages (or the documents themselves) of these document ids. Score 0."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boolean:
    """Every `must`, no `must_not`, and at least `minimum` of `should`; scores add up.

    With no `must`, at least one `should` has to match even when `minimum` is 0.
    An empty Boolean matches nothing. A Boolean that has only `must_not` matches
    everything else.
    """

    must: tuple["IndexQuery", ...] = ()
    should: tuple["IndexQuery", ...] = ()
    must_not: tuple["IndexQuery", ...] = ()
    minimum: int = 0


@dataclass(frozen=True, slots=True)
class Boost:
    """The same matches, scores multiplied by `factor` (0 keeps the match, drops the score)."""

    query: "IndexQuery"
    factor: float


IndexQuery = (
    Everything
    | Nothing
    | Term
    | Phrase
    | Prefix
    | DateRange
    | FacetValue
    | ParentIn
    | Boolean
    | Boost
)
