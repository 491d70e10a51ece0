"""A question as typed, made into index queries: with all the words, and with some."""

from collections.abc import Callable
from dataclasses import replace
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
    Near,
    Node,
    Not,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.bonuses import as_accented, near_each_other
from csnsearch.query.compiled import Compiled
from csnsearch.query.expansion import Expander, Use
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    Prefix,
)
from csnsearch.query.nearness import together
from csnsearch.query.parts import Parts
from csnsearch.query.rivals import rivals
from csnsearch.query.unit import Unit
from csnsearch.query.vocabulary import Vocabulary
from csnsearch.query.weights import (
    FEW_WORDS,
    LONG_QUERY,
)
from csnsearch.query.wording import readings, sequence, wording
from csnsearch.schema import SCHEMA, TITLE, TextField

Resolve = Callable[[str, str], str]
"""Facet name and typed value → the value as the index holds it."""


def compile_question(
    root: Group,
    resolve: Resolve,
    expander: Expander | None = None,
    vocabulary: Vocabulary | None = None,
) -> Compiled:
    """The readings of a question in all fields, with what its passages must hold.

    With an expander, words may also be answered by what it says stands for them. With a
    vocabulary, a word without accents means what documents write.
    """
    whole = Compiler(resolve, expander=expander, vocabulary=vocabulary)
    own = tuple(field for field in SCHEMA.fields if field.name != TITLE)
    return replace(whole.compile(root), within=whole.among(own).compile(root).within)


class Compiler:
    """Compiles nodes against text fields; `resolve` gives facet values their true name."""

    def __init__(
        self,
        resolve: Resolve,
        fields: tuple[TextField, ...] = SCHEMA.fields,
        expander: Expander | None = None,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._resolve = resolve
        self._fields = fields
        self._expander = expander
        self._vocabulary = vocabulary

    def among(self, fields: tuple[TextField, ...]) -> "Compiler":
        """The same, against these fields only."""
        return Compiler(self._resolve, fields, self._expander, self._vocabulary)

    def compile(self, root: Group) -> Compiled:
        """The two readings of a whole question."""
        nodes = tuple(node for node in root.nodes if not _is_empty(node))
        uses = self._uses(nodes)
        parts = Parts.of(nodes, uses)
        units = self._units(parts, uses)
        fixed = tuple(self.node(node) for node in parts.fixed)
        binding = tuple(self._literal(node) for node in parts.function_words)
        worded = [wording(node.text) for node in parts.content if isinstance(node, Word)]
        near = (*near_each_other(worded, self._fields), *as_accented(worded))
        without = tuple(self._without_synonyms.node(node) for node in parts.excluded)
        if not units:  # « de la » alone: then they are what is asked
            units = tuple(
                Unit(((_text(node), self._literal(node)),)) for node in parts.function_words
            )
            binding = ()
        queries = tuple(query for unit in units for _, query in unit.words)
        others = tuple(query for unit in units for _, query in unit.others)
        extra = (*binding, *(query for _, query in near))
        must = (*fixed, *(unit.required for unit in units))
        every = _boolean(must, (*(q for unit in units for q in unit.scoring), *extra), without)
        some = _some(fixed, queries, others, extra, without)
        mixed = some is not None and len(queries) > LONG_QUERY
        if some is not None and (parts.is_sentence or len(queries) > FEW_WORDS):
            every, some, mixed = some, None, False
        asked = tuple(word for unit in units for word in unit.words)
        scored = (
            *_labelled(asked, parts.fixed, fixed),
            *(other for unit in units for other in unit.others),
            *near,
            *_binding(binding),
        )
        exacted = tuple(self.node(node) for node in parts.exacted)
        own = (*queries, *exacted)
        within = _some(parts.narrowing(fixed), own, others, extra, without) or every
        words = tuple(word for unit in units for word in unit.held)
        return Compiled(every, some, within, words, scored, has_words=bool(own), mixed=mixed)

    def node(self, node: Node) -> IndexQuery:  # noqa: C901, PLR0911, PLR0912  one case per node
        """One node, all of it required."""
        match node:
            case Word(text):
                others = self._others(next(iter(self._uses((node,))), None))
                return Unit(((text, self._literal(node)),), others).required
            case Quoted(text, slop):
                return self._quoted(text, slop)
            case Beginning(text):
                return self._beginning(text)
            case Near():
                return self._together(node)
            case InField(field, inner):
                return self.among((SCHEMA.field(field),)).node(inner)
            case FacetIs(facet, value):
                return FacetValue(facet, self._resolve(facet, value))
            case DateIs(start, end, _):
                first = start.numbers[0] if start else None
                return DateRange(first, end.numbers[1] if end else None)
            case And(nodes):
                return self._and(nodes)
            case Or(nodes):
                return Boolean(should=tuple(self.node(n) for n in nodes), minimum=1)
            case Not(inner):
                return Boolean(must_not=(self._without_synonyms.node(inner),))
            case Required(inner):
                return self.node(inner)
            case Group():
                return self.compile(node).all
            case _:
                assert_never(node)

    def _and(self, nodes: tuple[Node, ...]) -> IndexQuery:
        must = tuple(self.node(node) for node in nodes if not isinstance(node, Not))
        excluded = (node.node for node in nodes if isinstance(node, Not))
        return _boolean(must, (), tuple(map(self._without_synonyms.node, excluded)))

    @property
    def _without_synonyms(self) -> "Compiler":
        """What is excluded is meant to the letter."""
        return Compiler(self._resolve, self._fields, None, self._vocabulary)

    def _literal(self, node: Node) -> IndexQuery:
        """A word as it was typed; of other nodes, all."""
        if not isinstance(node, Word):
            return self.node(node)
        word = wording(node.text)
        if word.empty:
            return Nothing()
        return word.query(self._fields, rivals(word, self._vocabulary))

    def _uses(self, nodes: tuple[Node, ...]) -> tuple[Use, ...]:
        return self._expander.uses(nodes) if self._expander else ()

    def _units(self, parts: Parts, uses: tuple[Use, ...]) -> tuple[Unit, ...]:
        """The content words, those that one alternative may replace together."""
        found: dict[int, list[tuple[str, IndexQuery]]] = {}
        by_place = {place: use for use in uses for place in range(use.start, use.end)}
        for place, node in zip(parts.places, parts.content, strict=True):
            first = by_place[place].start if place in by_place else place
            found.setdefault(first, []).append((_text(node), self._literal(node)))
        return tuple(
            Unit(tuple(words), self._others(by_place.get(first))) for first, words in found.items()
        )

    def _others(self, use: Use | None) -> tuple[tuple[Message, IndexQuery], ...]:
        if use is None:
            return ()
        return tuple((use.label(other), other.query(self._fields)) for other in use.alternatives)

    def _quoted(self, text: str, slop: int) -> IndexQuery:
        clauses = tuple(
            sequence(field.exact, terms, field.weight, slop)
            for terms in readings(text)
            for field in self._fields
        )
        return Boolean(should=clauses, minimum=1) if clauses else Nothing()

    def _together(self, near: Near) -> IndexQuery:
        """Both things within so many words, in either order; quotations as they stand."""
        sides = (near.first, near.second)
        return Boolean(
            must=(
                together(sides, near.distance, self._fields),
                *(
                    Boost(self._quoted(side.text, side.slop), 0.0)
                    for side in sides
                    if isinstance(side, Quoted) and len(wording(side.text).exact) > 1
                ),
            )
        )

    def _beginning(self, text: str) -> IndexQuery:
        partial = FRENCH.normalize(text)
        clauses = tuple(Prefix(field.exact, partial, field.weight) for field in self._fields)
        return Boolean(should=clauses, minimum=1)


def _is_empty(node: Node) -> bool:
    """Whether nothing is left of it to look for (a lone dash)."""
    return isinstance(node, Word) and wording(node.text).empty


def _some(
    fixed: tuple[IndexQuery, ...],
    queries: tuple[IndexQuery, ...],
    others: tuple[IndexQuery, ...],
    extra: tuple[IndexQuery, ...],
    without: tuple[IndexQuery, ...],
) -> IndexQuery | None:
    if len(queries) < 2:  # noqa: PLR2004  one word cannot be relaxed
        return None
    anything = Boolean(should=(*queries, *others), minimum=1)
    return Boolean(must=(*fixed, anything), should=extra, must_not=without)


def _labelled(
    words: tuple[tuple[str, IndexQuery], ...],
    fixed_nodes: tuple[Node, ...],
    fixed: tuple[IndexQuery, ...],
) -> tuple[tuple[Message, IndexQuery], ...]:
    asked = [(message("« {word} »", word=text), query) for text, query in words]
    scoring = (And, Near, Required)
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
