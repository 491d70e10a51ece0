"""Lexemes made into what the grammar works on: nodes, and the signs between them.

Words side by side are read together, since one thing may be several words
(``PL 89``, ``330 000``, ``29 %``): the analyzer says where each begins and ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from csnsearch.analysis import FRENCH
from csnsearch.messages import message
from csnsearch.query.addresses import address_words
from csnsearch.query.ast import Beginning, DateIs, Node, Quoted, Word
from csnsearch.query.complaints import Complaints
from csnsearch.query.dates import days
from csnsearch.query.field_items import FieldReader
from csnsearch.query.item import Item, Taken, end_of_run, word_items
from csnsearch.query.lexer import Lexeme, Sign, lexemes
from csnsearch.query.times import times
from csnsearch.query.words import word_spans
from csnsearch.settings import QUERY_LIMITS


def items(text: str, complaints: Complaints, today: date | None) -> Iterator[Item]:
    """The items of a cleaned query, in order."""
    yield from _Lexemes(text, list(lexemes(text)), complaints, today).items()


@dataclass(frozen=True, slots=True)
class _Lexemes:
    text: str
    found: Sequence[Lexeme]
    complaints: Complaints
    today: date | None

    def items(self) -> Iterator[Item]:
        index = 0
        while index < len(self.found):
            index, ready = self._take(index)
            yield from ready

    def _take(self, index: int) -> Taken:
        lexeme = self.found[index]
        match lexeme.sign:
            case Sign.TEXT:
                end = end_of_run(self.found, index)
                return end, list(self._run(index, end))
            case Sign.FIELD:
                fields = FieldReader(self.text, self.found, self.complaints, self.today)
                return fields.take(index)
            case Sign.QUOTED | Sign.PREFIX | Sign.ADDRESS | Sign.LONE_QUOTE:
                nodes = self._nodes(lexeme)
                return index + 1, [Item(node, lexeme.start, lexeme.end) for node in nodes]
        return index + 1, [Item(lexeme, lexeme.start, lexeme.end)]

    def _run(self, index: int, end: int) -> Iterator[Item]:
        """Plain words side by side, with the dates among them that are meant as such."""
        start, stop = self.found[index].start, self.found[end - 1].end
        before = self.found[index - 1].sign if index else None
        # A word in parentheses is meant as a word: « (hier) ».
        alone = before is Sign.OPEN and end == index + 1 and self._closes(end)
        at = start
        for first, last, node in () if alone else self._times(start, stop):
            if first == 0 and before is Sign.FIELD:
                continue  # « titre:depuis 1995 » asks for words
            yield from word_items(self.text, at, start + first)
            yield Item(node, start + first, start + last)
            self.complaints.say(
                message(
                    "« {text} » est lu comme une date ({days}). Pour chercher ces mots, "
                    "mettez-les entre guillemets.",
                    text=node.text,
                    days=days(node),
                )
            )
            at = start + last
        yield from word_items(self.text, at, stop)

    def _times(self, start: int, stop: int) -> Iterator[tuple[int, int, DateIs]]:
        run = self.text[start:stop]
        return times(run, self.today, whole=run == self.text)

    def _closes(self, index: int) -> bool:
        return index < len(self.found) and self.found[index].sign is Sign.CLOSE

    def _nodes(self, lexeme: Lexeme) -> list[Node]:
        match lexeme.sign:
            case Sign.QUOTED:
                return self._quoted(lexeme)
            case Sign.PREFIX:
                return self._beginning(lexeme)
            case Sign.ADDRESS:
                return self._address(lexeme)
        self.complaints.add(message("Un guillemet n'est pas fermé : il est ignoré."), lexeme.start)
        return []

    def _quoted(self, lexeme: Lexeme) -> list[Node]:
        if not word_spans(lexeme.text):
            return []
        if "*" in lexeme.text:
            self.complaints.add(
                message("Entre guillemets, l'étoile ne compte pas : écrivez le mot en entier."),
                lexeme.start,
            )
        return [Quoted(lexeme.text, lexeme.slop)]

    def _beginning(self, lexeme: Lexeme) -> list[Node]:
        if len(FRENCH.normalize(lexeme.text)) >= QUERY_LIMITS.prefix:
            return [Beginning(lexeme.text)]
        self.complaints.add(
            message(
                "« {text}* » est trop court : il faut au moins {count} lettres avant l'étoile.",
                text=lexeme.text,
                count=QUERY_LIMITS.prefix,
            ),
            lexeme.start,
        )
        return _as_words(lexeme.text)

    def _address(self, lexeme: Lexeme) -> list[Node]:
        words = address_words(lexeme.text)
        self.complaints.say(
            message(
                "L'adresse « {address} » est lue comme les mots de sa fin : {words}.",
                address=lexeme.text,
                words=words,
            )
        )
        return _as_words(words)


def _as_words(text: str) -> list[Node]:
    return [Word(text[start:end]) for start, end in word_spans(text)]
