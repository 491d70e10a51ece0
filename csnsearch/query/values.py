"""The value of a field that holds values: ``dossier:Éducation``, ``date:>2011``,
``dossier:(Éducation OU Environnement)``, ``type:(Article SAUF "Revue de presse")``.
"""

from collections.abc import Callable, Sequence

from csnsearch.errors import QueryTooLarge
from csnsearch.messages import message
from csnsearch.query.ast import And, Node, Not, Or
from csnsearch.query.complaints import Complaints
from csnsearch.query.lexer import Lexeme, Sign
from csnsearch.settings import QUERY_LIMITS

Leaf = Callable[[str, int], Node | None]
"""The text of one value and where it starts → what it asks for."""

SINGLE = (Sign.TEXT, Sign.QUOTED, Sign.PREFIX, Sign.ADDRESS)
"""The lexemes that are a value by themselves."""


def bracketed(
    found: Sequence[Lexeme], index: int, leaf: Leaf, complaints: Complaints
) -> tuple[int, Node | None]:
    """The values in the parentheses that open at `index`, and what comes after them.

    Words side by side are one value (« Secteur public »), quotations each one. Values are
    alternatives unless ET joins them. Raises QueryTooLarge.
    """
    reader = _Reader(found, index, leaf, complaints)
    node = reader.parenthesis()
    return reader.index, node


class _Reader:
    def __init__(
        self, found: Sequence[Lexeme], index: int, leaf: Leaf, complaints: Complaints
    ) -> None:
        self.index = index
        self._found = found
        self._leaf = leaf
        self._complaints = complaints
        self._depth = 0

    def parenthesis(self) -> Node | None:
        self._depth += 1
        if self._depth > QUERY_LIMITS.nesting:
            raise QueryTooLarge(
                message(
                    "Les parenthèses sont imbriquées plus de {limit} fois.",
                    limit=QUERY_LIMITS.nesting,
                )
            )
        opening = self._found[self.index].start
        self.index += 1
        node = self._alternatives()
        self._depth -= 1
        if self._sign is Sign.CLOSE:
            self.index += 1
        else:
            self._complaints.add(
                message("Une parenthèse n'est pas fermée : lue jusqu'à la fin."), opening
            )
        return node

    def _alternatives(self) -> Node | None:
        wanted: list[Node] = []
        excluded: list[Node] = []
        while self._sign not in (None, Sign.CLOSE):
            node = self._together()
            if node is not None:
                (excluded if isinstance(node, Not) else wanted).append(node)
        either = Or(tuple(wanted)) if len(wanted) > 1 else next(iter(wanted), None)
        nodes = (either, *excluded) if either else tuple(excluded)
        return And(nodes) if len(nodes) > 1 else next(iter(nodes), None)

    def _together(self) -> Node | None:
        parts = [self._one()]
        while self._sign is Sign.AND:
            self.index += 1
            parts.append(self._one())
        nodes = tuple(part for part in parts if part is not None)
        return And(nodes) if len(nodes) > 1 else next(iter(nodes), None)

    def _one(self) -> Node | None:
        lexeme = self._found[self.index] if self._sign is not None else None
        if lexeme is None or lexeme.sign is Sign.CLOSE:
            return None
        match lexeme.sign:
            case Sign.OPEN:
                return self.parenthesis()
            case Sign.NOT | Sign.MINUS:
                self.index += 1
                inner = self._one()
                return Not(inner) if inner is not None else None
            case Sign.TEXT:
                return self._leaf(self._words(), lexeme.start)
        self.index += 1
        return self._leaf(lexeme.text, lexeme.start) if lexeme.sign in SINGLE else None

    def _words(self) -> str:
        first = self.index
        while self._sign is Sign.TEXT:
            self.index += 1
        return " ".join(lexeme.text for lexeme in self._found[first : self.index])

    @property
    def _sign(self) -> Sign | None:
        return self._found[self.index].sign if self.index < len(self._found) else None
