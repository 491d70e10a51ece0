"""A question as typed, made into index queries: with all the words, and with some."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from csnsearch.analysis import FRENCH
from csnsearch.messages import Message, message
from csnsearch.query.ast import (
    And,
    Beginning,
    DateIs,
    FacetIs,
    Group,
    InField,
    Node,
    Not,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    Phrase,
    Prefix,
)
from csnsearch.query.weights import LONG_QUERY, PROXIMITY, PROXIMITY_SLOP
from csnsearch.query.wording import Wording, readings, sequence, wording
from csnsearch.schema import BODY, SCHEMA, TITLE, TextField

Resolve = Callable[[str, str], str]
"""Facet name and typed value → the value as the index holds it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """One question, ready for an engine.

    `all` asks for every word; `some`, when there is anything to relax, for at least
    one of those that may be missing. `words` are the content words a record may lack,
    each with its own query. `scored` are all clauses that add to a score, each with
    what it is to a reader; scores add up, so they explain it. `within` is what a
    passage must hold of its own, not by its document's title, to be evidence.
    `has_words` is false when only facets or dates are asked.
    """

    all: IndexQuery
    some: IndexQuery | None
    within: IndexQuery
    words: tuple[tuple[str, IndexQuery], ...]
    scored: tuple[tuple[Message, IndexQuery], ...]
    has_words: bool


def compile_question(root: Group, resolve: Resolve) -> Compiled:
    """The readings of a question in all fields, with what its passages must hold."""
    own = tuple(field for field in SCHEMA.fields if field.name != TITLE)
    within = Compiler(resolve, own).compile(root).within
    return replace(Compiler(resolve).compile(root), within=within)


class Compiler:
    """Compiles nodes against text fields; `resolve` gives facet values their true name."""

    def __init__(self, resolve: Resolve, fields: tuple[TextField, ...] = SCHEMA.fields) -> None:
        self._resolve = resolve
        self._fields = fields

    def compile(self, root: Group) -> Compiled:
        """The two readings of a whole question."""
        parts = _Parts.of(self._spread(root.nodes))
        words = tuple((_text(node), self.node(node)) for node in parts.content)
        fixed = tuple(self.node(node) for node in parts.fixed)
        binding = tuple(self.node(node) for node in parts.function_words)
        near = self._near(parts)
        without = tuple(self.node(node) for node in parts.excluded)
        queries = tuple(query for _, query in words)
        if not queries:  # « de la » alone: then they are what is asked
            words = tuple((_text(node), self.node(node)) for node in parts.function_words)
            queries, binding = tuple(query for _, query in words), ()
        extra = (*binding, *(query for _, query in near))
        every = _boolean((*fixed, *queries), extra, without)
        some = _some(fixed, queries, extra, without)
        if some is not None and len(queries) > LONG_QUERY:
            every, some = some, None
        scored = (*_labelled(words, parts.fixed, fixed), *near, *_binding(binding))
        exacted = tuple(self.node(node) for node in parts.exacted)
        own = (*queries, *exacted)
        within = _some(parts.narrowing(fixed), own, extra, without) or every
        return Compiled(every, some, within, words, scored, has_words=bool(own))

    def node(self, node: Node) -> IndexQuery:  # noqa: C901, PLR0911  one case per node
        """One node, all of it required."""
        match node:
            case Word(text):
                return self._word(wording(text))
            case Quoted(text, slop):
                return self._quoted(text, slop)
            case Beginning(text):
                return self._beginning(text)
            case InField(field, inner):
                return Compiler(self._resolve, (SCHEMA.field(field),)).node(inner)
            case FacetIs(facet, value):
                return FacetValue(facet, self._resolve(facet, value))
            case DateIs(start, end, _):
                first = start.numbers[0] if start else None
                return DateRange(first, end.numbers[1] if end else None)
            case And(nodes):
                return _boolean(*_split(nodes, self.node))
            case Or(nodes):
                return Boolean(should=tuple(self.node(n) for n in nodes), minimum=1)
            case Not(inner):
                return Boolean(must_not=(self.node(inner),))
            case Required(inner):
                return self.node(inner)
            case Group():
                return self.compile(node).all
            case _:
                assert_never(node)

    def _word(self, word: Wording) -> IndexQuery:
        return Nothing() if word.empty else word.query(self._fields)

    def _quoted(self, text: str, slop: int) -> IndexQuery:
        clauses = tuple(
            sequence(field.exact, terms, field.weight, slop)
            for terms in readings(text)
            for field in self._fields
        )
        return Boolean(should=clauses, minimum=1) if clauses else Nothing()

    def _beginning(self, text: str) -> IndexQuery:
        partial = FRENCH.normalize(text)
        clauses = tuple(Prefix(field.exact, partial, field.weight) for field in self._fields)
        return Boolean(should=clauses, minimum=1)

    def _near(self, parts: "_Parts") -> tuple[tuple[Message, IndexQuery], ...]:
        """Neighbouring content words, close together."""
        words = [wording(n.text) for n in parts.content if isinstance(n, Word)]
        near = [field for field in self._fields if field.name in (TITLE, BODY)]
        return tuple(
            (
                message("« {a} » près de « {b} »", a=one.text, b=two.text),
                Boolean(should=tuple(_close(field, one, two) for field in near), minimum=1),
            )
            for one, two in pairwise(words)
            if near and one.inflected and two.inflected and one.inflected != two.inflected
        )

    def _spread(self, nodes: tuple[Node, ...]) -> Iterator[Node]:
        for node in nodes:
            if not (isinstance(node, Word) and wording(node.text).empty):
                yield node


@dataclass(frozen=True, slots=True)
class _Parts:
    """The nodes of a group by what they do."""

    content: tuple[Node, ...]
    function_words: tuple[Node, ...]
    fixed: tuple[Node, ...]
    excluded: tuple[Node, ...]

    @property
    def exacted(self) -> tuple[Node, ...]:
        """The words that are required one and all, each apart: a passage is evidence
        when it holds some of them."""
        return tuple(
            part
            for node in self.fixed
            for part in (node.nodes if isinstance(node, And) else (node,))
            if isinstance(node, And | Required) and not isinstance(part, Not)
        )

    def narrowing(self, compiled: tuple[IndexQuery, ...]) -> tuple[IndexQuery, ...]:
        """Of the compiled fixed nodes, those that narrow without being words: facets, dates."""
        pairs = zip(self.fixed, compiled, strict=True)
        return tuple(query for node, query in pairs if isinstance(node, FacetIs | DateIs))

    @classmethod
    def of(cls, nodes: Iterator[Node]) -> "_Parts":
        content: list[Node] = []
        function_words: list[Node] = []
        fixed: list[Node] = []
        excluded: list[Node] = []
        for node in nodes:
            match node:
                case Word(text) if wording(text).function_word:
                    function_words.append(node)
                case Not(inner):
                    excluded.append(inner)
                case FacetIs() | DateIs() | Required() | And():
                    fixed.append(node)
                case _:
                    content.append(node)
        return cls(tuple(content), tuple(function_words), tuple(fixed), tuple(excluded))


def _close(field: TextField, one: Wording, two: Wording) -> IndexQuery:
    terms = (*one.inflected, *two.inflected)
    return Phrase(field.name, terms, PROXIMITY_SLOP, PROXIMITY * field.weight)


def _some(
    fixed: tuple[IndexQuery, ...],
    queries: tuple[IndexQuery, ...],
    extra: tuple[IndexQuery, ...],
    without: tuple[IndexQuery, ...],
) -> IndexQuery | None:
    if len(queries) < 2:  # noqa: PLR2004  one word cannot be relaxed
        return None
    anything = Boolean(should=queries, minimum=1)
    return Boolean(must=(*fixed, anything), should=extra, must_not=without)


def _labelled(
    words: tuple[tuple[str, IndexQuery], ...],
    fixed_nodes: tuple[Node, ...],
    fixed: tuple[IndexQuery, ...],
) -> tuple[tuple[Message, IndexQuery], ...]:
    asked = [(message("« {word} »", word=text), query) for text, query in words]
    scoring = (And, Required)
    asked += [
        (message("ce qui est exigé"), query)
        for node, query in zip(fixed_nodes, fixed, strict=True)
        if isinstance(node, scoring)
    ]
    return tuple(asked)


def _binding(queries: tuple[IndexQuery, ...]) -> tuple[tuple[Message, IndexQuery], ...]:
    if not queries:
        return ()
    return ((message("mots-outils"), Boolean(should=queries, minimum=1)),)


def _boolean(
    must: tuple[IndexQuery, ...],
    should: tuple[IndexQuery, ...] = (),
    must_not: tuple[IndexQuery, ...] = (),
) -> IndexQuery:
    if not must and not must_not:
        return Everything()
    if not must:
        return Boolean(must=(Boost(Everything(), 0.0),), must_not=must_not)
    return Boolean(must=must, should=should, must_not=must_not)


def _split(
    nodes: tuple[Node, ...], compiled: Callable[[Node], IndexQuery]
) -> tuple[tuple[IndexQuery, ...], tuple[IndexQuery, ...], tuple[IndexQuery, ...]]:
    must = tuple(compiled(node) for node in nodes if not isinstance(node, Not))
    must_not = tuple(compiled(node.node) for node in nodes if isinstance(node, Not))
    return must, (), must_not


def _text(node: Node) -> str:
    match node:
        case Word(text):
            return text
        case Quoted(text):
            return f"« {text} »"
        case Beginning(text):
            return f"{text}*"
        case InField(_, inner):
            return _text(inner)
    return ""
