"""When nothing has been found: what emptied the answer, and what would be found without it.

Nothing is relaxed in silence. Each way out is a question that can be asked, with the exact
number of documents that it finds.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from csnsearch.messages import Message, message
from csnsearch.query.ast import (
    And,
    Beginning,
    DateIs,
    FacetIs,
    Group,
    Near,
    Node,
    Not,
    Or,
    Quoted,
    Word,
)
from csnsearch.query.describe import describe
from csnsearch.query.vocabulary import Vocabulary
from csnsearch.query.wording import wording
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search.advice import Relaxation
from csnsearch.search.facets import MISSING_LABEL, facet_label
from csnsearch.search.question import Synonyms
from csnsearch.search.retyped import retyped

RELAXATIONS = 4
"""The most ways out that are offered."""

_COUNTED = 8
"""The most questions that are counted to find them."""

_MANY = 8
"""Parts of a question of which letting go of one may be enough."""

_BEGINNING, _KEPT = 4, 3
"""A beginning has so many letters at least, and is the word without its last ones."""


def relaxations(
    ways: "Ways",
    count: Callable[[Relaxation], int],
    count_some: Callable[[Relaxation], int],
) -> tuple[Relaxation, ...]:
    """The ways out that find something: those that lift a filter before those that change
    the question, and the one that finds most first.

    `count` says how many documents have all the words of a question, and is called eight
    times at most; `count_some` how many have at least one, and is called once at most.
    """
    counted = [replace(way, count=count(way)) for way in islice(ways.all(), _COUNTED)]
    finding = [way for way in counted if way.count]
    finding.sort(key=lambda way: (not way.removed, len(way.removed), -way.count))
    if not finding and (last := ways.last()):
        last = replace(last, count=count_some(last))
        finding = [last] if last.count else []
    return tuple(finding[:RELAXATIONS])


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways out of one question: `root` is what was understood of it, `asked` how it was
    asked, `synonyms` whether with them.
    """

    root: Group
    asked: Relaxation
    synonyms: Synonyms
    vocabulary: Vocabulary

    def all(self) -> Iterator[Relaxation]:
        """Each of them, the most promising first."""
        yield from self._without_filter()
        yield from self._with_synonyms()
        yield from self._without_quotes()
        if len(list(self._parts())) <= _MANY:
            yield from self._without_part()
            yield from self._with_beginnings()
        yield from self._with_any()

    def last(self) -> Relaxation | None:
        """What is left to try when none of them finds anything: what only a part of the words
        answers, anywhere. None when no filter kept it from the answer."""
        if not self.asked.filters:
            return None
        return self._unfiltered(message("sans aucun filtre, avec une partie des mots"))

    def _unfiltered(self, label: Message) -> Relaxation:
        chosen = self.asked.filters.items()
        everything = tuple((name, value) for name, values in chosen for value in values)
        return replace(self.asked, label=label, filters={}, removed=everything)

    def _without_filter(self) -> Iterator[Relaxation]:
        """Without the values of one facet; without any, when there are several."""
        chosen = self.asked.filters
        for name, values in chosen.items():
            left = {other: kept for other, kept in chosen.items() if other != name}
            yield replace(
                self.asked,
                label=message("sans le filtre {filter}", filter=_filter(name, values)),
                filters=left,
                removed=tuple((name, value) for value in values),
            )
        if len(chosen) > 1:
            yield self._unfiltered(message("sans aucun filtre"))

    def _with_synonyms(self) -> Iterator[Relaxation]:
        if self.synonyms is Synonyms.OFF:
            label = message("avec les synonymes et les sigles")
            yield replace(self.asked, label=label, with_synonyms=True)

    def _without_quotes(self) -> Iterator[Relaxation]:
        """The words of phrases wherever they stand."""
        for place, node in enumerate(self.root.nodes):
            match node:
                case Quoted(text) if len(text.split()) > 1:
                    words: tuple[Node, ...] = (Word(text),)
                case Near(first, second):
                    words = (first, second)
                case _:
                    continue
            label = message(
                "les mots de {phrase} où qu'ils soient", phrase=describe(Group((node,)))
            )
            yield self._asking(label, self._with(place, words))

    def _without_part(self) -> Iterator[Relaxation]:
        """Without one word, phrase, date or facet of the question; those that fewest
        documents answer first."""
        parts = [(self._answers(node), place, node) for place, node in self._parts()]
        if len(self.root.nodes) == 1 and not isinstance(self.root.nodes[0], And):
            return
        for answers, place, node in sorted(parts, key=lambda part: part[:2]):
            thing = describe(Group((node,)))
            label = message("sans {thing}", thing=thing)
            if isinstance(node, Word):
                label = message("sans « {thing} »", thing=thing)
                if not answers:
                    label = message("sans « {thing} », que n'a aucun document", thing=thing)
            yield self._asking(label, self._without(place))

    def _parts(self) -> Iterator[tuple[tuple[int, ...], Node]]:
        """Each part that may be left out, with its place among the nodes; function words
        ask for nothing and leave nothing."""
        for place, node in enumerate(self.root.nodes):
            if isinstance(node, And):
                yield from (((place, inner), part) for inner, part in enumerate(node.nodes))
            elif not (isinstance(node, Word) and wording(node.text).function_word):
                yield (place,), node

    def _answers(self, node: Node) -> int:
        """How many documents answer at most, as far as can be told for nothing: a filter or
        an exclusion is let go before a word that documents have."""
        match node:
            case Word(text) | Quoted(text):
                return min(map(self._held, wording(text).inflected), default=0)
            case DateIs() | FacetIs() | Not():
                return 0
        return 1

    def _with_any(self) -> Iterator[Relaxation]:
        """Any of the things that « ET » joins, in the place of all."""
        for place, node in enumerate(self.root.nodes):
            match node:
                case And(nodes):
                    kept = tuple(part for part in nodes if not isinstance(part, Not))
                case _:
                    continue
            if len(kept) > 1:
                label = message("l'un ou l'autre, au lieu de tous")
                yield self._asking(label, self._with(place, (Or(kept),)))

    def _held(self, term: str) -> int:
        return self.vocabulary.frequency(term) or int(self.vocabulary.holds(term))

    def _with_beginnings(self) -> Iterator[Relaxation]:
        """Words no document has, by their beginning: « syndicaliste » is « syndicali* »."""
        for place, node in enumerate(self.root.nodes):
            if not isinstance(node, Word) or self._answers(node):
                continue
            kept = node.text[: max(_BEGINNING, len(node.text) - _KEPT)]
            if kept != node.text and kept.isalpha():
                label = message("les mots qui commencent par « {start} »", start=kept)
                yield self._asking(label, self._with(place, (Beginning(kept),)))

    def _asking(self, label: Message, nodes: Sequence[Node]) -> Relaxation:
        return replace(self.asked, label=label, query=retyped(tuple(nodes)))

    def _with(self, place: int, others: tuple[Node, ...]) -> tuple[Node, ...]:
        nodes = self.root.nodes
        return (*nodes[:place], *others, *nodes[place + 1 :])

    def _without(self, place: tuple[int, ...]) -> tuple[Node, ...]:
        first, *inner = place
        node = self.root.nodes[first]
        if not inner or not isinstance(node, And):
            return self._with(first, ())
        left = tuple(part for number, part in enumerate(node.nodes) if number != inner[0])
        return self._with(first, (And(left) if len(left) > 1 else left[0],))


def _filter(name: str, values: Sequence[str]) -> Message:
    """A facet and the values chosen: « Dossier : Éducation, Santé »."""
    facet = SCHEMA.facet(name)
    said: Message | None = None
    for value in values:
        one = MISSING_LABEL if value == MISSING else message("{text}", text=facet_label(value))
        said = message("{a}, {b}", a=said, b=one) if said else one
    label = facet.label if facet else message("{text}", text=name)
    return message("« {facet} : {values} »", facet=label, values=said or MISSING_LABEL)
