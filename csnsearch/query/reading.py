"""A query said back part by part, each with what would be asked without it.

A page makes a link of each part: one press takes it away, and what is left is read just as
it was before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from csnsearch.errors import QueryTooLarge
from csnsearch.messages import Message
from csnsearch.query.ast import Node, Word
from csnsearch.query.describe import described
from csnsearch.query.parser import ParsedQuery, parse_lenient
from csnsearch.query.weights import FEW_WORDS
from csnsearch.query.wording import wording


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part of a query as it was read, and the query that asks the same without it."""

    label: Message
    without: str


@dataclass(frozen=True, slots=True)
class _Part:
    """Nodes of the root that go together, from `first` up to `end`."""

    first: int
    end: int


def reading(text: str, *, today: date | None = None) -> tuple[ReadPart, ...]:
    """The parts of a query, in order. Raises QueryTooLarge.

    A part is a word with the little words before it (« de la faim »), a quotation, a value
    of a facet, a date, what is excluded or required, or what operators join. The words of a
    pasted title or a long question are one part. « L'an dernier » is told from `today`.
    """
    return parts_of(parse_lenient(text, today=today), today=today)


def parts_of(parsed: ParsedQuery, *, today: date | None = None) -> tuple[ReadPart, ...]:
    """The parts of a query that is already read."""
    return tuple(
        ReadPart(described(parsed.root.nodes[part.first : part.end]), _without(parsed, part, today))
        for part in _parts(parsed)
    )


def _parts(parsed: ParsedQuery) -> Iterator[_Part]:
    nodes, places = parsed.root.nodes, parsed.places
    many = sum(map(_is_content, nodes)) > FEW_WORDS
    first = 0
    for end in range(1, len(nodes) + 1):
        if end < len(nodes):
            one, other = nodes[end - 1], nodes[end]
            words = isinstance(one, Word) and isinstance(other, Word)
            # « de la faim » is one part, and so is a little word after the last of its run.
            binds = not _is_content(one) or not any(map(_is_content, _rest(nodes, end)))
            if places[end - 1] == places[end] or (words and (many or binds)):
                continue
        yield _Part(first, end)
        first = end


def _rest(nodes: tuple[Node, ...], start: int) -> Iterator[Node]:
    """The words side by side from a place on."""
    for node in nodes[start:]:
        if not isinstance(node, Word):
            return
        yield node


def _is_content(node: Node) -> bool:
    return isinstance(node, Word) and not wording(node.text).function_word


def _without(parsed: ParsedQuery, part: _Part, today: date | None) -> str:
    """The text without a part. Words that would be read as one thing when they meet
    (« PL » and « 89 ») are kept apart by parentheses, which change nothing else.
    """
    wanted = parsed.root.nodes[: part.first] + parsed.root.nodes[part.end :]
    if not wanted:
        return ""
    plain = " ".join(_around(parsed, part)).strip()
    for text in _offered(parsed, part, plain):
        if _nodes(text, today) == wanted:
            return text
    return plain


def _offered(parsed: ParsedQuery, part: _Part, plain: str) -> Iterator[str]:
    """Ways to write the query without a part, the one that reads best first."""
    before, after = _around(parsed, part)
    yield f"{_BEFORE.sub('', before)} {_AFTER.sub('', after)}".strip()
    yield plain
    yield _written(parsed, part, near=True)
    yield _written(parsed, part, near=False)


# Signs that stood beside the part and say nothing without it: « Mémoire : grève ».
_SIGNS = r"""[^\w\s()"«»“”„‹›+*<>=≥≤-]"""
_BEFORE, _AFTER = re.compile(rf"(?:\s*{_SIGNS})+\Z"), re.compile(rf"\A(?:{_SIGNS}\s*)+")


def _around(parsed: ParsedQuery, part: _Part) -> tuple[str, str]:
    """What stands before and after a part."""
    start, end = parsed.places[part.first][0], parsed.places[part.end - 1][1]
    return parsed.text[:start].rstrip(), parsed.text[end:].lstrip()


def _written(parsed: ParsedQuery, part: _Part, *, near: bool) -> str:
    """What is left written anew, words in parentheses: those on both sides of the part, or
    all of them."""
    sides = (part.first - 1, part.end)
    pieces: dict[tuple[int, int], str] = {}
    for number, (node, place) in enumerate(zip(parsed.root.nodes, parsed.places, strict=True)):
        if not part.first <= number < part.end:
            text = parsed.text[slice(*place)]
            apart = isinstance(node, Word) and (not near or number in sides)
            pieces[place] = f"({text})" if apart else text
    return " ".join(pieces.values())


def _nodes(text: str, today: date | None) -> tuple[Node, ...] | None:
    try:
        return parse_lenient(text, today=today).root.nodes
    except QueryTooLarge:
        return None
