"""Lexemes made into what the grammar works on: nodes, and the signs between them.

Words side by side are read together, since one thing may be several words
(``PL 89``, ``330 000``, ``29 %``): the analyzer says where each begins and ends.
"""

from collections.abc import Iterator, Sequence

from csnsearch.analysis import FRENCH
from csnsearch.errors import QuerySyntaxError, UnknownField
from csnsearch.messages import Message, message
from csnsearch.query.ast import Beginning, FacetIs, Node, Quoted, Word
from csnsearch.query.dates import date_node
from csnsearch.query.fields import DATE_FIELD, TEXT_FIELDS, facet_name
from csnsearch.query.inversion import is_inverted_subject
from csnsearch.query.lexer import Lexeme, Sign, lexemes
from csnsearch.settings import QUERY_LIMITS

Item = Node | Lexeme
"""A node, or one of the signs ( ) OU ET SAUF + - and ``field:`` still to be applied."""

_THINGS = (Sign.TEXT, Sign.QUOTED)


class Complaints:
    """Where a reading says what it could not take as typed: raised at once when
    reading strictly, kept as notices when reading for people.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self.notices: list[Message] = []

    def add(self, what: Message, position: int) -> None:
        """Raise QuerySyntaxError, or remember the notice once."""
        if self._strict:
            raise QuerySyntaxError(what, position)
        if what not in self.notices:
            self.notices.append(what)

    def unknown_field(self, name: str) -> None:
        """Raise UnknownField, or note that the name is read as a word."""
        if self._strict:
            raise UnknownField(message("Il n'y a pas de champ « {name} ».", name=name))
        self.add(message("« {name}: » n'est pas un champ : lu comme un mot.", name=name), 0)


def items(text: str, complaints: Complaints) -> Iterator[Item]:
    """The items of a query, in order."""
    found = list(lexemes(text))
    index = 0
    while index < len(found):
        index, ready = _take(found, index, complaints)
        yield from ready


def _take(
    found: Sequence[Lexeme], index: int, complaints: Complaints
) -> tuple[int, Sequence[Item]]:
    lexeme = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    match lexeme.sign:
        case Sign.TEXT:
            end = _end_of_run(found, index)
            return end, words(" ".join(piece.text for piece in found[index:end]))
        case Sign.QUOTED:
            return index + 1, _quoted(lexeme)
        case Sign.PREFIX:
            return index + 1, _beginning(lexeme, complaints)
        case Sign.FIELD if following is not None:
            return _field(lexeme, following, index, complaints)
        case Sign.FIELD:
            return index + 1, words(lexeme.text)
        case _:
            return index + 1, [lexeme]


def _end_of_run(found: Sequence[Lexeme], index: int) -> int:
    while index < len(found) and found[index].sign is Sign.TEXT:
        index += 1
    return index


def words(text: str) -> list[Item]:
    """Plain words as nodes. Segments with no space between them are one word
    (``Sept-Îles``, ``main-d'œuvre``), but for a verb and its subject (``peut-il``).
    """
    spans: list[tuple[int, int]] = []
    for segment in FRENCH.query_segments(text):
        if not segment.exact and not segment.inflected:
            continue
        gap = text[spans[-1][1] : segment.start] if spans else " "
        joined = gap.strip() == gap and not any(map(str.isspace, gap))
        if joined and spans and not is_inverted_subject(text[spans[-1][0] : segment.end]):
            spans[-1] = (spans[-1][0], segment.end)
        else:
            spans.append((segment.start, segment.end))
    return [Word(text[start:end]) for start, end in spans]


def _quoted(lexeme: Lexeme) -> list[Item]:
    return [Quoted(lexeme.text, lexeme.slop)] if lexeme.text else []


def _beginning(lexeme: Lexeme, complaints: Complaints) -> list[Item]:
    partial = FRENCH.normalize(lexeme.text)
    if len(partial) >= QUERY_LIMITS.prefix:
        return [Beginning(lexeme.text)]
    complaints.add(
        message(
            "« {text}* » est trop court : il faut au moins {count} lettres avant l'étoile.",
            text=lexeme.text,
            count=QUERY_LIMITS.prefix,
        ),
        lexeme.start,
    )
    return words(lexeme.text)


def _field(
    lexeme: Lexeme, following: Lexeme, index: int, complaints: Complaints
) -> tuple[int, Sequence[Item]]:
    name = lexeme.text.lower()
    if name in TEXT_FIELDS:
        return index + 1, [lexeme]
    if following.sign in _THINGS and name == DATE_FIELD:
        return index + 2, _date(following, complaints)
    facet = facet_name(name)
    if following.sign in _THINGS and facet:
        return index + 2, [FacetIs(facet, following.text)]
    complaints.unknown_field(lexeme.text)
    return index + 1, words(lexeme.text)


def _date(lexeme: Lexeme, complaints: Complaints) -> list[Item]:
    node = date_node(lexeme.text)
    if node is None:
        complaints.add(
            message(
                "« date:{text} » n'est pas une date : écrivez date:2011, date:2011-05, "
                'date:"mai 2011" ou date:2011..2015.',
                text=lexeme.text,
            ),
            lexeme.start,
        )
        return []
    return [node]
