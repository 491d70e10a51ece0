"""A question written again from what was understood, so that a part may be left out of it."""

from typing import assert_never

from csnsearch.query.ast import (
    And,
    Beginning,
    DateIs,
    FacetIs,
    Group,
    InField,
    Near,
    Node,
    Not,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.dates import date_node
from csnsearch.schema import BODY, HEAD, TITLE

_FIELDS = {TITLE: "titre", HEAD: "chapeau", BODY: "texte"}


def retyped(nodes: tuple[Node, ...]) -> str:
    """What to type to ask for these nodes side by side."""
    return " ".join(map(_node, nodes))


def _node(node: Node) -> str:  # noqa: C901, PLR0911, PLR0912  one case per node
    match node:
        case Word(text):
            return text
        case Quoted(text, slop):
            return f'"{text}"~{slop}' if slop else f'"{text}"'
        case Beginning(text):
            return f"{text}*"
        case Near(first, second, distance):
            return f"{_node(first)} PRÈS/{distance} {_node(second)}"
        case InField(field, inner):
            return f"{_FIELDS[field]}:{_tight(inner)}"
        case FacetIs(facet, value):
            return f'{facet}:"{value}"'
        case DateIs():
            return f'date:"{_days(node)}"'
        case And(nodes):
            return " ET ".join(map(_tight, nodes))
        case Or(nodes):
            return " OU ".join(map(_tight, nodes))
        case Not(inner):
            return f"SAUF {_tight(inner)}"
        case Required(inner):
            return f"+{_tight(inner)}"
        case Group(nodes):
            return f"({retyped(nodes)})"
        case _:
            assert_never(node)


def _tight(node: Node) -> str:
    """Between signs, what has signs of its own stands in parentheses."""
    text = _node(node)
    return f"({text})" if isinstance(node, And | Or | Near) else text


def _days(node: DateIs) -> str:
    """The date as it was typed, when it means the same by itself; else its days."""
    if date_node(node.text) == node:
        return node.text
    first = node.start.start.isoformat() if node.start else ""
    last = node.end.end.isoformat() if node.end else ""
    return f"{first}..{last}"
