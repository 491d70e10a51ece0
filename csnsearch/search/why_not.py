"""« Pourquoi ce résultat ? » and « pourquoi pas ce document ? »: one document, one question."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level
from csnsearch.messages import Message, message
from csnsearch.query.ast import And, DateIs, FacetIs, Group, Node, Not, Quoted, Required, Word
from csnsearch.query.describe import describe
from csnsearch.query.index_query import Boolean, IndexQuery, ParentIn
from csnsearch.query.wording import wording
from csnsearch.schema import SCHEMA
from csnsearch.search.answer import Answer, Window, find
from csnsearch.search.facets import MISSING_LABEL, facet_label
from csnsearch.search.hits import HitMaker
from csnsearch.search.question import Question
from csnsearch.search.ranking import Ranked
from csnsearch.search.result import Hit
from csnsearch.settings import QUERY_LIMITS
from csnsearch.stored import load_document


class ObstacleKind(StrEnum):
    """What keeps a document out of an answer."""

    WORD = "word"
    PHRASE = "phrase"
    EXCLUDED = "excluded"
    FILTER = "filter"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing of the question that the document fails, in a sentence."""

    kind: ObstacleKind
    label: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Why a document answers a question, or why not.

    It `answers` when it has all that is asked. `rank` counts from 1, among the documents that
    have all the words and those that have some; None when it is not among the first 1,000, or
    nowhere. `hit` is the document with its explanation, when it is ranked at all, and `first`
    the first result, to compare. `total` counts the documents that have all the words.
    """

    query: str
    understood: Message
    document: str
    title: str
    answers: bool
    total: int
    rank: int | None = None
    obstacles: tuple[Obstacle, ...] = ()
    hit: Hit | None = None
    first: Hit | None = None


Compile = Callable[[Node], IndexQuery]
"""One node of a question as an index query, all of it required."""


def verdict(
    engine: Engine,
    text: str,
    asked: Question,
    document_id: str,
    stored: bytes,
    compile_node: Compile,
) -> Verdict:
    """The verdict on one document, given as it is stored."""
    document = load_document(stored)
    trial = _Trial(engine, asked, document, compile_node)
    answers = trial.holds(asked.compiled.all) and not any(trial.filters())
    answer = find(engine, asked.compiled, asked.restriction, (), Window(QUERY_LIMITS.results))
    place = next((n for n, r in enumerate(answer.ranked) if r.record.id == document_id), None)
    mine = answer.ranked[place] if place is not None else trial.beyond() if answers else None
    hit, first = _explained(engine, asked, answer, mine)
    return Verdict(
        query=text,
        understood=asked.understood,
        document=document_id,
        title=document.title,
        answers=answers,
        total=answer.total,
        rank=None if place is None else place + 1,
        obstacles=() if answers else tuple(trial.obstacles()),
        hit=hit,
        first=first,
    )


def _explained(
    engine: Engine, asked: Question, answer: Answer, mine: Ranked | None
) -> tuple[Hit | None, Hit | None]:
    """The document and the first result as hits, each with what its score is made of."""
    shown = tuple(dict.fromkeys((*((mine,) if mine else ()), *answer.ranked[:1])))
    only = Answer(shown, answer.evidence, answer.total, answer.partial_total, answer.mixed)
    hits = HitMaker(engine, asked.sought, asked.compiled).hits(
        only, Level.DOCUMENTS, explained=True
    )
    by_id = {hit.id: hit for hit in hits}
    first = by_id.get(answer.ranked[0].record.id) if answer.ranked else None
    return (by_id.get(mine.record.id) if mine else None), first


@dataclass(frozen=True, slots=True)
class _Trial:
    """Puts each thing of a question to one document."""

    engine: Engine
    asked: Question
    document: Document
    compile_node: Compile

    def holds(self, query: IndexQuery) -> bool:
        """Whether the document matches a query."""
        among = Boolean(must=(ParentIn((self.document.id,)), query))
        return self.engine.search(Level.DOCUMENTS, among, limit=0).total > 0

    def beyond(self) -> Ranked | None:
        """The document with its own score, when it comes after all that can be read."""
        among = Boolean(must=(ParentIn((self.document.id,)), self.asked.compiled.all))
        found = self.engine.search(Level.DOCUMENTS, among, limit=1).docs
        return Ranked(found[0], found[0].score) if found else None

    def obstacles(self) -> Iterator[Obstacle]:
        """All that the document fails: filters first, then the question, in its order."""
        found = [*self.filters(), *self._of(self.asked.root.nodes)]
        other = message("les mots de la requête n'y sont pas tous")
        yield from found or [Obstacle(ObstacleKind.OTHER, other)]

    def filters(self) -> Iterator[Obstacle]:
        """The facets of which it bears none of the values chosen."""
        for name, values in self.asked.restriction.filters.items():
            chosen = {name: values}
            among = ParentIn((self.document.id,))
            if not self.engine.search(Level.DOCUMENTS, among, filters=chosen, limit=0).total:
                yield Obstacle(ObstacleKind.FILTER, self._facet(name, values))

    def _of(self, nodes: tuple[Node, ...]) -> Iterator[Obstacle]:
        held = dict(self.asked.compiled.words)
        for node in nodes:
            match node:
                case Word(text) if text in held:  # with what may stand for it
                    if not self.holds(held[text]):
                        yield Obstacle(ObstacleKind.WORD, _absent(node))
                case Word(text) if wording(text).function_word:
                    continue
                case And(inner):
                    yield from self._of(inner)
                case Required(inner_node):
                    yield from self._of((inner_node,))
                case _:
                    if not self.holds(self.compile_node(node)):
                        yield self._failed(node)

    def _failed(self, node: Node) -> Obstacle:
        match node:
            case Not(inner):
                label = message("la requête exclut {thing}, qui y est", thing=_said(inner))
                return Obstacle(ObstacleKind.EXCLUDED, label)
            case FacetIs(facet, value):
                return Obstacle(ObstacleKind.FILTER, self._facet(facet, (value,)))
            case DateIs(_, _, text):
                return Obstacle(ObstacleKind.DATE, self._date(text))
            case Quoted(text):
                return Obstacle(ObstacleKind.PHRASE, self._phrase(node, text))
            case Word():
                return Obstacle(ObstacleKind.WORD, _absent(node))
            case _:
                label = message("{thing} : rien n'y répond", thing=_said(node))
                return Obstacle(ObstacleKind.OTHER, label)

    def _phrase(self, node: Node, text: str) -> Message:
        words = tuple(Word(word) for word in text.split())
        if len(words) > 1 and all(self.holds(self.compile_node(word)) for word in words):
            return message("{thing} : les mots y sont, mais pas l'un à côté de l'autre",
                           thing=_said(node))  # fmt: skip
        return _absent(node)

    def _date(self, text: str) -> Message:
        if self.document.date is None:
            return message(
                "la requête demande la date « {text} », et il n'a pas de date", text=text
            )
        return message(
            "la requête demande la date « {text} », et la sienne est {date}",
            text=text,
            date=self.document.date.iso,
        )

    def _facet(self, name: str, values: tuple[str, ...]) -> Message:
        known = SCHEMA.facet(name)
        own = self.document.facets.get(name, ())
        return message(
            "le filtre {facet} demande {wanted}, et il a {own}",
            facet=known.label if known else name,
            wanted=_listed(values, message("ou")),
            own=_listed(own, message("et")) if own else MISSING_LABEL,
        )


def _said(node: Node) -> Message:
    thing = describe(Group((node,)))
    return message("« {thing} »", thing=thing) if isinstance(node, Word) else thing


def _absent(node: Node) -> Message:
    return message("{thing} n'y est pas", thing=_said(node))


def _listed(values: tuple[str, ...], link: Message) -> Message:
    """Values one after another: « Éducation » ou « Santé »."""
    said = message("« {value} »", value=facet_label(values[0]) if values else "")
    for value in values[1:]:
        one = message("« {value} »", value=facet_label(value))
        said = message("{a} {link} {b}", a=said, link=link, b=one)
    return said
