"""A query said back to the person who asked it."""

from typing import assert_never

from csnsearch.messages import Message, message
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
from csnsearch.schema import BODY, HEAD, SCHEMA, TITLE

_FIELDS = {
    TITLE: message("dans le titre"),
    HEAD: message("dans le chapeau ou l'intertitre"),
    BODY: message("dans le texte"),
}


def describe(root: Group) -> Message:
    """The query as it was read: ``grève ET « conseil confédéral » SAUF lock-out``."""
    if not root.nodes:
        return message("tous les documents")
    return described(root.nodes)


def described(nodes: tuple[Node, ...]) -> Message:
    """A part of a query as it was read; at least one node."""
    return _joined(nodes, message("{a} {b}"))


def _node(node: Node) -> Message:  # noqa: C901, PLR0911, PLR0912  one case per node
    match node:
        case Word(text):
            return message("{text}", text=text)
        case Quoted(text, 0):
            return message("« {text} »", text=text)
        case Quoted(text, slop):
            return message("« {text} » à {slop} mots près", text=text, slop=slop)
        case Beginning(text):
            return message("{text}…", text=text)
        case Near(first, second, distance):
            return message(
                "{a} PRÈS/{distance} {b}", a=_node(first), distance=distance, b=_node(second)
            )
        case InField(field, inner):
            return message("{thing} {where}", thing=_node(inner), where=_FIELDS[field])
        case FacetIs(facet, value):
            known = SCHEMA.facet(facet)
            label = known.label if known else message("{name}", name=facet)
            return message("[{facet} : {value}]", facet=label, value=value)
        case DateIs(_, _, text):
            return message("[date : {text}]", text=text)
        case And(nodes):
            return _grouped(nodes, message("{a} ET {b}"))
        case Or(nodes):
            return _grouped(nodes, message("{a} OU {b}"))
        case Not(inner):
            return message("SAUF {thing}", thing=_node(inner))
        case Required(inner):
            return message("+{thing}", thing=_node(inner))
        case Group(nodes):
            return _grouped(nodes, message("{a} {b}"))
        case _:
            assert_never(node)


def _grouped(nodes: tuple[Node, ...], link: Message) -> Message:
    return message("({inside})", inside=_joined(nodes, link))


def _joined(nodes: tuple[Node, ...], link: Message) -> Message:
    said = _node(nodes[0])
    for node in nodes[1:]:
        said = Message(link.template, {"a": said, "b": _node(node)})
    return said
