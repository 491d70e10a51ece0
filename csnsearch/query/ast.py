"""What a person asked: inert data, before any word is analysed.

Every node keeps nothing but what was typed, so a query can be shown back, changed
piece by piece, and compiled for any engine.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.period import Period


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or what reads as one: ``grève``, ``PL 89``, ``330 000``, ``Sept-Îles``."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotes: these words in this order, accents and case free.

    With `slop`, up to that many words may stand between them, in either order when
    it is 2 or more.
    """

    text: str
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Beginning:
    """Words that begin so: ``syndic*``. `text` has no star."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two things close together, in either order: ``grève PRÈS salaire``.

    At most `distance` words stand between them.
    """

    first: Word | Quoted
    second: Word | Quoted
    distance: int


@dataclass(frozen=True, slots=True)
class InField:
    """A node looked for in one text field only: ``titre:grève``."""

    field: str
    node: "Node"


@dataclass(frozen=True, slots=True)
class FacetIs:
    """A facet value: ``dossier:"Secteur public"``. Values are resolved later."""

    facet: str
    value: str


@dataclass(frozen=True, slots=True)
class DateIs:
    """Documents of these days; None leaves that end open. `text` is what was typed."""

    start: Period | None
    end: Period | None
    text: str


@dataclass(frozen=True, slots=True)
class And:
    """All of these, said explicitly: ``grève ET salaire``."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these: ``grève OU lock-out``."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Without this: ``SAUF lock-out``, ``-lock-out``."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class Required:
    """What must be there even when other words may be missing: ``+grève``."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class Group:
    """Things typed side by side: first the documents that have all, then some.

    An empty group asks for everything.
    """

    nodes: tuple["Node", ...] = ()


Node = (
    Word
    | Quoted
    | Beginning
    | Near
    | InField
    | FacetIs
    | DateIs
    | And
    | Or
    | Not
    | Required
    | Group
)


def is_filter(node: Node) -> bool:
    """Whether a node only narrows: facets and dates, alone or combined. It holds no word."""
    match node:
        case FacetIs() | DateIs():
            return True
        case Not(inner) | Required(inner):
            return is_filter(inner)
        case And(nodes) | Or(nodes) | Group(nodes):
            return bool(nodes) and all(map(is_filter, nodes))
    return False


def facet_values(node: Node) -> Iterator[FacetIs]:
    """Every facet value that a query names, in order."""
    match node:
        case FacetIs():
            yield node
        case Not(inner) | Required(inner) | InField(_, inner):
            yield from facet_values(inner)
        case And(nodes) | Or(nodes) | Group(nodes):
            for inner in nodes:
                yield from facet_values(inner)
