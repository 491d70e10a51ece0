"""Reads a query: leniently for people, strictly for programs.

Grammar, loosest first: things side by side (a group) · OU · ET · SAUF, +, - and
field: · word, "phrase"~n, prefix*, ( … ). The lenient reading never fails: what
cannot be understood is left out or read as words, and said in a notice.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from csnsearch.errors import QueryTooLarge
from csnsearch.messages import Message, message
from csnsearch.query.ast import And, Group, InField, Node, Not, Or, Required
from csnsearch.query.fields import TEXT_FIELDS
from csnsearch.query.items import Complaints, Item, items
from csnsearch.query.lexer import Lexeme, Sign
from csnsearch.settings import QUERY_LIMITS


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query as it was read, and what had to be read otherwise than it was typed."""

    root: Group
    notices: tuple[Message, ...] = ()


def parse(text: str) -> Group:
    """Read a query strictly. Raises QuerySyntaxError, UnknownField or QueryTooLarge."""
    return _read(text, Complaints(strict=True)).root


def parse_lenient(text: str) -> ParsedQuery:
    """Read a query so that any text has a meaning. Raises QueryTooLarge only."""
    return _read(text, Complaints(strict=False))


def _read(text: str, complaints: Complaints) -> ParsedQuery:
    if len(text) > QUERY_LIMITS.characters:
        raise QueryTooLarge(
            message(
                "La requête a {length} caractères ; elle peut en avoir {limit} au plus.",
                length=len(text),
                limit=QUERY_LIMITS.characters,
            )
        )
    found = list(items(text, complaints))
    if len(found) > 2 * QUERY_LIMITS.clauses:
        raise QueryTooLarge(
            message(
                "La requête a trop de mots ({count} éléments) ; gardez-en {limit} au plus.",
                count=len(found),
                limit=QUERY_LIMITS.clauses,
            )
        )
    return _Reader(found, complaints).read()


class _Reader:
    """Recursive descent over items; each method is a level of the grammar."""

    def __init__(self, found: Sequence[Item], complaints: Complaints) -> None:
        self._items = found
        self._complaints = complaints
        self._next = 0
        self._depth = 0

    def read(self) -> ParsedQuery:
        nodes: list[Node] = []
        while self._next < len(self._items):
            nodes.extend(self._group())
            if self._at(Sign.CLOSE):
                self._complain(message("Une parenthèse ferme sans avoir été ouverte."))
                self._next += 1
        return ParsedQuery(Group(tuple(nodes)), tuple(self._complaints.notices))

    def _group(self) -> list[Node]:
        nodes: list[Node] = []
        while self._next < len(self._items) and not self._at(Sign.CLOSE):
            node = self._chain(Sign.OR, self._and, Or)
            if node is not None:
                nodes.append(node)
        return nodes

    def _and(self) -> Node | None:
        return self._chain(Sign.AND, self._unary, And)

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
            self._complain(message("Un opérateur (ET, OU) n'a rien à relier : il est ignoré."))
        return join(nodes) if len(nodes) > 1 else (nodes[0] if nodes else None)

    def _unary(self) -> Node | None:
        if self._next >= len(self._items):
            return None
        item = self._items[self._next]
        if not isinstance(item, Lexeme):
            self._next += 1
            return item
        match item.sign:
            case Sign.AND | Sign.OR | Sign.CLOSE:
                self._pass_over(item)
                return None
            case Sign.OPEN:
                return self._parenthesis()
            case _:
                self._next += 1
                return self._marked(item)

    def _pass_over(self, item: Lexeme) -> None:
        """An operator where a word should be. It is left to its chain, unless nothing
        precedes it, in which case it is passed over here.
        """
        first = self._next == 0 or self._before(Sign.OPEN)
        if item.sign is not Sign.CLOSE and first:
            self._next += 1
            self._complain(message("Un opérateur (ET, OU) n'a rien à relier : il est ignoré."))

    def _before(self, sign: Sign) -> bool:
        previous = self._items[self._next - 1]
        return isinstance(previous, Lexeme) and previous.sign is sign

    def _marked(self, item: Lexeme) -> Node | None:
        node = self._unary()
        if node is None:
            self._complain(message("« {sign} » n'est suivi de rien : ignoré.", sign=item.text))
            return None
        match item.sign:
            case Sign.NOT | Sign.MINUS:
                return Not(node)
            case Sign.PLUS:
                return Required(node)
            case _:
                return InField(TEXT_FIELDS[item.text.lower()], node)

    def _parenthesis(self) -> Node | None:
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
            self._complain(message("Une parenthèse n'est pas fermée : lue jusqu'à la fin."))
        if len(nodes) == 1:
            return nodes[0]
        return Group(tuple(nodes)) if nodes else None

    def _at(self, sign: Sign) -> bool:
        if self._next >= len(self._items):
            return False
        item = self._items[self._next]
        return isinstance(item, Lexeme) and item.sign is sign

    def _complain(self, what: Message) -> None:
        item = self._items[min(self._next, len(self._items) - 1)]
        self._complaints.add(what, item.start if isinstance(item, Lexeme) else 0)
