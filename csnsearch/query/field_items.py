"""What a field asks for: ``titre:`` marks what follows, ``dossier:`` and ``date:`` take it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from csnsearch.messages import message
from csnsearch.query.ast import FacetIs, Node
from csnsearch.query.complaints import Complaints
from csnsearch.query.dates import date_node
from csnsearch.query.fields import DATE_FIELD, TEXT_FIELDS, YEAR_FACET, facet_name
from csnsearch.query.item import Item, Taken, word_items
from csnsearch.query.lexer import Lexeme, Sign
from csnsearch.query.values import SINGLE, Leaf, bracketed

_MOST_WORDS_OF_A_DATE = 12
_IN_FIGURES = re.compile(r"[<>=≥≤]*\d{4}[\d./-]*")
_GOES_ON = frozenset({"à", "a", "au", "et", "to", "-", "–", "jusqu'en"})
"""After a year, what may make it the beginning of a longer date."""
_HANGING = frozenset({"le", "la", "les", "l'", "de", "du", "des", "en", "on", "the", "from", "et"})
"""Words that end no date."""
_RANGES = (">", "<", "≥", "≤")


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the fields of one query."""

    text: str
    found: Sequence[Lexeme]
    complaints: Complaints
    today: date | None

    def take(self, index: int) -> Taken:
        """The items of the field at `index`, with its value if it takes one."""
        field = self.found[index]
        name = field.text.lower()
        following = self.found[index + 1].sign if index + 1 < len(self.found) else None
        leaf = self._leaf(name)
        if leaf is None and name not in TEXT_FIELDS:
            self.complaints.unknown_field(field.text)
            return index + 1, self._as_word(field)
        if leaf is None and following is not None:
            return index + 1, [Item(field, field.start, field.end)]
        if leaf and following is Sign.OPEN:
            return self._bracketed(index, leaf)
        if name == DATE_FIELD and following is Sign.TEXT:
            return self._date_in_words(index)
        if leaf and following in SINGLE:
            value = self.found[index + 1]
            node = leaf(value.text, value.start)
            return index + 2, [Item(node, field.start, value.end)] if node else []
        self.complaints.add(
            message("« {name}: » n'est suivi de rien : lu comme un mot.", name=field.text),
            field.start,
        )
        return index + 1, self._as_word(field)

    def _as_word(self, field: Lexeme) -> list[Item]:
        return word_items(self.text, field.start, field.start + len(field.text))

    def _leaf(self, name: str) -> Leaf | None:
        if name == DATE_FIELD:
            return self._date
        facet = facet_name(name)
        return partial(self._facet, facet) if facet else None

    def _bracketed(self, index: int, leaf: Leaf) -> Taken:
        field = self.found[index]
        after, node = bracketed(self.found, index + 1, leaf, self.complaints)
        if node is not None:
            return after, [Item(node, field.start, self.found[after - 1].end)]
        self.complaints.add(
            message("« {name}: » ne nomme aucune valeur : ignoré.", name=field.text), field.start
        )
        return after, []

    def _facet(self, facet: str, text: str, start: int) -> Node:
        ranged = facet == YEAR_FACET and (".." in text or text.startswith(_RANGES))
        return (self._date(text, start) if ranged else None) or FacetIs(facet, text)

    def _date_in_words(self, index: int) -> Taken:
        """``date:mai 2011 grève``: as many of the words that follow as make one date."""
        field, first = self.found[index], self.found[index + 1]
        for stop in range(self._longest(index + 1), index + 1, -1):
            last = self.found[stop - 1]
            if stop > index + 2 and last.text.lower() in _HANGING:
                continue
            node = date_node(self.text[first.start : last.end], self.today)
            if node is not None:
                return stop, [Item(node, field.start, last.end)]
        self._date(first.text, first.start)
        return index + 2, []

    def _longest(self, index: int) -> int:
        """The lexeme after the last that may belong to the date that starts at `index`."""
        stop = index + 1
        goes_on = stop < len(self.found) and self.found[stop].text.lower() in _GOES_ON
        if _IN_FIGURES.fullmatch(self.found[index].text) and not goes_on:
            return stop
        longest = min(len(self.found), index + _MOST_WORDS_OF_A_DATE)
        while stop < longest and self.found[stop].sign is Sign.TEXT:
            stop += 1
        return stop

    def _date(self, text: str, start: int) -> Node | None:
        node = date_node(text, self.today)
        if node is None:
            self.complaints.add(
                message(
                    "« date:{text} » n'est pas une date : écrivez date:2011, date:2011-05, "
                    'date:"mai 2011", date:2011..2015 ou date:>2011.',
                    text=text,
                ),
                start,
            )
        return node
