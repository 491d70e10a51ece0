"""Facets as the page shows them: chosen values first, trees indented, long lists folded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from csnsearch.document import PATH_SEPARATOR
from csnsearch.messages import Message, message
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search import FacetCount
from csnsearch.search.facets import MISSING_LABEL

_SHOWN = 6
"""Values shown without unfolding, at the top of a facet."""

_LONG = 12
"""Beyond so many values, a script adds a box that finds some by their letters."""

_SMALL = 8
"""A tree of so few values is shown unfolded."""


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One checkbox. `pair` is what it sends; `number` is its own within the facet; what is under it
    in a tree is folded away when `folded`.
    """

    pair: str
    number: int
    label: Message
    count: int
    selected: bool
    children: tuple["FacetRow", ...] = ()
    folded: bool = False

    @property
    def chosen(self) -> bool:
        """Whether it, or something under it, was chosen."""
        return self.selected or any(child.chosen for child in self.children)


@dataclass(frozen=True, slots=True)
class FacetBlock:
    """One facet: the rows shown, and those folded away. `long` when finding a value in it
    by eye takes a while.
    """

    name: str
    label: Message
    shown: tuple[FacetRow, ...]
    folded: tuple[FacetRow, ...]
    long: bool = False


def facet_label(name: str) -> Message:
    """What a facet is called; an index may have facets of its own."""
    facet = SCHEMA.facet(name)
    return facet.label if facet else message("{name}", name=name)


def value_label(value: str, label: str) -> Message:
    """What a value is called."""
    return MISSING_LABEL if value == MISSING else message("{label}", label=label)


def facet_blocks(facets: Mapping[str, Sequence[FacetCount]]) -> list[FacetBlock]:
    """The facets worth showing: one that only says "(non précisé)" tells nothing."""
    return [_block(name, counts) for name, counts in facets.items() if _worth(counts)]


def _worth(counts: Sequence[FacetCount]) -> bool:
    return any(c.selected or (c.value != MISSING and c.count) for c in counts)


def _block(name: str, counts: Sequence[FacetCount]) -> FacetBlock:
    useful = [count for count in counts if count.count or count.selected]
    facet = SCHEMA.facet(name)
    tree = _Tree(name, useful, hierarchical=facet is not None and facet.hierarchical)
    rows = tree.rows(_TOP)
    first = [row for row in rows if row.chosen]
    rest = [row for row in rows if not row.chosen]
    room = max(0, _SHOWN - len(first))
    return FacetBlock(
        name=name,
        label=facet_label(name),
        shown=(*first, *rest[:room]),
        folded=tuple(rest[room:]),
        long=len(useful) > _LONG,
    )


_TOP = "\0"
"""Stands above the top values; no value has it ("" is that of documents without any)."""


class _Tree:
    """The values of a facet by what they stand under, in the order of the counts."""

    def __init__(self, name: str, counts: Sequence[FacetCount], *, hierarchical: bool) -> None:
        self._name = name
        self._small = len(counts) <= _SMALL
        self._numbers = {count.value: number for number, count in enumerate(counts)}
        self._under: dict[str, list[FacetCount]] = {}
        for count in counts:
            above = self._above(count.value) if hierarchical else _TOP
            self._under.setdefault(above, []).append(count)

    def rows(self, above: str) -> list[FacetRow]:
        """The rows under a value, chosen ones first."""
        rows = [self._row(count) for count in self._under.get(above, ())]
        return sorted(rows, key=lambda row: not row.chosen)

    def _above(self, value: str) -> str:
        """The nearest step above a value that is itself a value."""
        while value:
            value = value.rpartition(PATH_SEPARATOR)[0]
            if value in self._numbers and value != MISSING:
                return value
        return _TOP

    def _row(self, count: FacetCount) -> FacetRow:
        children = tuple(self.rows(count.value)) if count.value != MISSING else ()
        return FacetRow(
            pair=f"{self._name}:{count.value}",
            number=self._numbers[count.value],
            label=value_label(count.value, count.label),
            count=count.count,
            selected=count.selected,
            children=children,
            folded=not self._small and not any(child.chosen for child in children),
        )
