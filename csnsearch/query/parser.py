"""Reads a query: leniently for people, strictly for programs.

Grammar, loosest first: things side by side (a group) · OU · ET · PRÈS · SAUF, +, - and
field: · word, "phrase"~n, prefix*, ( … ). The lenient reading never fails: what
cannot be understood is left out or read as words, and said in a notice.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from csnsearch.errors import QueryTooLarge
from csnsearch.messages import Message, message
from csnsearch.query.ast import And, Group, InField, Near, Node, Not, Or, Quoted, Required, Word
from csnsearch.query.cleaning import cleaned
from csnsearch.query.complaints import Complaints
from csnsearch.query.fields import TEXT_FIELDS
from csnsearch.query.item import Item
from csnsearch.query.items import items
from csnsearch.query.lexer import Lexeme, Sign
from csnsearch.settings import QUERY_LIMITS

_NOTHING_TO_LINK = message("Un opérateur (ET, OU, PRÈS) n'a rien à relier : il est ignoré.")


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query as it was read, and what had to be read otherwise than it was typed.

    `text` is what was typed without invisible marks and useless spaces; `places` says where
    in it each node of the root stands.
    """

    root: Group
    notices: tuple[Message, ...] = ()
    text: str = ""
    places: tuple[tuple[int, int], ...] = ()


def parse(text: str, *, today: date | None = None) -> Group:
    """Read a query strictly. Raises QuerySyntaxError, UnknownField or QueryTooLarge.

    « L'an dernier » is told from `today`, by default the day it is. Positions of errors
    count characters of the text without its invisible marks.
    """
    return _read(text, Complaints(strict=True), today).root


def parse_lenient(text: str, *, today: date | None = None) -> ParsedQuery:
    """Read a query so that any text has a meaning. Raises QueryTooLarge only."""
    return _read(text, Complaints(strict=False), today)


def _read(typed: str, complaints: Complaints, today: date | None) -> ParsedQuery:
    if len(typed) > QUERY_LIMITS.characters:
        raise QueryTooLarge(
            message(
                "La requête a {length} caractères ; elle peut en avoir {limit} au plus.",
                length=len(typed),
                limit=QUERY_LIMITS.characters,
            )
        )
    text = cleaned(typed)
    found = list(items(text, complaints, today))
    if len(found) > 2 * QUERY_LIMITS.clauses:
        raise QueryTooLarge(
            message(
                "La requête a trop de mots ({count} éléments) ; gardez-en {limit} au plus.",
                count=len(found),
                limit=QUERY_LIMITS.clauses,
            )
        )
    nodes, places = _Reader(found, complaints).read()
    return ParsedQuery(Group(nodes), tuple(complaints.notices), text, places)


class _Reader:
    """Recursive descent over items; each method is a level of the grammar."""

    def __init__(self, found: Sequence[Item], complaints: Complaints) -> None:
        self._items = found
        self._complaints = complaints
        self._next = 0
        self._depth = 0

    def read(self) -> tuple[tuple[Node, ...], tuple[tuple[int, int], ...]]:
        """The nodes of the query, and the place of each in the text."""
        nodes: list[Node] = []
        places: list[tuple[int, int]] = []
        while self._next < len(self._items):
            if self._at(Sign.CLOSE):
                self._complain(message("Une parenthèse ferme sans avoir été ouverte."))
                self._next += 1
                continue
            first = self._next
            node = self._or()
            if node is not None:
                nodes.append(node)
                places.append((self._items[first].start, self._items[self._next - 1].end))
        return tuple(nodes), tuple(places)

    def _group(self) -> list[Node]:
        nodes: list[Node] = []
        while self._next < len(self._items) and not self._at(Sign.CLOSE):
            node = self._or()
            if node is not None:
                nodes.append(node)
        return nodes

    def _or(self) -> Node | None:
        return self._chain(Sign.OR, self._and, Or)

    def _and(self) -> Node | None:
        return self._chain(Sign.AND, self._near, And)

    def _chain(
        self,
        sign: Sign,
        below: Callable[[], Node | None],
        join: Callable[[tuple[Node, ...]], Node],
    ) -> Node | None:
        parts = [below()]
        while self._at(sign):
            self._next += 1
            parts.append(below())
        nodes = tuple(part for part in parts if part is not None)
        if len(nodes) < len(parts) and len(parts) > 1:
            self._complain(_NOTHING_TO_LINK)
        return join(nodes) if len(nodes) > 1 else (nodes[0] if nodes else None)

    def _near(self) -> Node | None:
        distances: list[int] = []

        def side() -> Node | None:
            before = self._items[self._next - 1].what if self._next else None
            if isinstance(before, Lexeme) and before.sign is Sign.NEAR:
                distances.append(before.slop)
            return self._unary()

        def join(nodes: tuple[Node, ...]) -> Node:
            return self._close_together(nodes, distances)

        return self._chain(Sign.NEAR, side, join)

    def _close_together(self, nodes: tuple[Node, ...], distances: Sequence[int]) -> Node:
        """Each thing near the next: ``a PRÈS b PRÈS c``. Only words and quotations have a
        place in a text; of other things, all are required."""
        pairs: list[Node] = [
            Near(one, other, distance)
            for (one, other), distance in zip(pairwise(nodes), distances, strict=False)
            if isinstance(one, Word | Quoted) and isinstance(other, Word | Quoted)
        ]
        if len(pairs) < len(nodes) - 1:
            self._complain(
                message("PRÈS relie deux mots ou deux expressions entre guillemets : lu comme ET.")
            )
            return And(nodes)
        return And(tuple(pairs)) if len(pairs) > 1 else pairs[0]

    def _unary(self) -> Node | None:
        if self._next >= len(self._items):
            return None
        what = self._items[self._next].what
        if not isinstance(what, Lexeme):
            self._next += 1
            return what
        match what.sign:
            case Sign.AND | Sign.OR | Sign.NEAR | Sign.CLOSE:
                self._pass_over(what)
                return None
            case Sign.OPEN:
                return self._parenthesis()
            case _:
                self._next += 1
                return self._marked(what)

    def _pass_over(self, sign: Lexeme) -> None:
        """An operator where a word should be. It is left to its chain, unless nothing
        precedes it, in which case it is passed over here.
        """
        first = self._next == 0 or self._before(Sign.OPEN)
        if sign.sign is not Sign.CLOSE and first:
            self._next += 1
            self._complain(_NOTHING_TO_LINK)

    def _before(self, sign: Sign) -> bool:
        previous = self._items[self._next - 1].what
        return isinstance(previous, Lexeme) and previous.sign is sign

    def _marked(self, sign: Lexeme) -> Node | None:
        node = self._unary()
        if node is None:
            self._complain(message("« {sign} » n'est suivi de rien : ignoré.", sign=sign.text))
            return None
        match sign.sign:
            case Sign.NOT | Sign.MINUS:
                return Not(node)
            case Sign.PLUS:
                return Required(node)
            case _:
                return InField(TEXT_FIELDS[sign.text.lower()], node)

    def _parenthesis(self) -> Node | None:
        opening = self._items[self._next].start
        self._next += 1
        self._depth += 1
        if self._depth > QUERY_LIMITS.nesting:
            raise QueryTooLarge(
                message(
                    "Les parenthèses sont imbriquées plus de {limit} fois.",
                    limit=QUERY_LIMITS.nesting,
                )
            )
        nodes = self._group()
        self._depth -= 1
        if self._at(Sign.CLOSE):
            self._next += 1
        else:
            self._complaints.add(
                message("Une parenthèse n'est pas fermée : lue jusqu'à la fin."), opening
            )
        if len(nodes) == 1:
            return nodes[0]
        return Group(tuple(nodes)) if nodes else None

    def _at(self, sign: Sign) -> bool:
        if self._next >= len(self._items):
            return False
        what = self._items[self._next].what
        return isinstance(what, Lexeme) and what.sign is sign

    def _complain(self, what: Message) -> None:
        self._complaints.add(what, self._items[min(self._next, len(self._items) - 1)].start)
