"""Facets as the page shows them: chosen values first, trees indented, long lists folded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from csnsearch.document import PATH_SEPARATOR
from csnsearch.messages import Message, message
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search import FacetCount
from csnsearch.search.facets import MISSING_LABEL

_SHOWN = 6
"""Values shown without unfolding. A branch of a tree is not cut in two."""

_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One checkbox. `pair` is what it sends; `depth` counts from 0."""

    pair: str
    label: Message
    count: int
    selected: bool
    depth: int


@dataclass(frozen=True, slots=True)
class FacetBlock:
    """One facet: the rows shown, and those folded away."""

    name: str
    label: Message
    shown: tuple[FacetRow, ...]
    folded: tuple[FacetRow, ...]
    chosen: bool


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
    branches = sorted(_branches(name, useful), key=lambda rows: not _chosen(rows))
    shown: list[FacetRow] = []
    folded: list[FacetRow] = []
    for rows in branches:
        room = not shown or (not folded and len(shown) + len(rows) <= _SHOWN)
        (shown if room or _chosen(rows) else folded).extend(rows)
    return FacetBlock(name, facet_label(name), tuple(shown), tuple(folded), _chosen(shown))


def _chosen(rows: Sequence[FacetRow]) -> bool:
    return any(row.selected for row in rows)


def _branches(name: str, counts: Sequence[FacetCount]) -> Iterator[list[FacetRow]]:
    """Each top value with what is under it, in the order of the counts."""
    facet = SCHEMA.facet(name)
    if facet is None or not facet.hierarchical:
        yield from ([_row(name, count, 0)] for count in counts)
        return
    known = {count.value for count in counts}
    under: dict[str, list[FacetCount]] = {}
    for count in counts:
        under.setdefault(_parent(count.value, known), []).append(count)
    for top in under.get(_NO_PARENT, ()):
        yield list(_descend(name, top, under, 0))


_NO_PARENT = "\0"
"""No value has it; "" is that of documents without the facet."""


def _parent(value: str, known: set[str]) -> str:
    above = value.rpartition(PATH_SEPARATOR)[0]
    return above if above and above in known else _NO_PARENT


def _descend(
    name: str, count: FacetCount, under: Mapping[str, list[FacetCount]], depth: int
) -> Iterator[FacetRow]:
    yield _row(name, count, depth)
    children = under.get(count.value, ()) if count.value != MISSING else ()
    for child in sorted(children, key=lambda c: not c.selected):
        yield from _descend(name, child, under, depth + 1)


def _row(name: str, count: FacetCount, depth: int) -> FacetRow:
    label = value_label(count.value, count.label)
    pair = f"{name}:{count.value}"
    return FacetRow(pair, label, count.count, count.selected, min(depth, _DEEPEST))
