"""A concordance: every use of a word with what stands around it, one under the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from csnsearch.analysis.folding import fold
from csnsearch.document import Document
from csnsearch.engines.base import Engine, Level, Sort
from csnsearch.errors import QueryError, QueryTooLarge
from csnsearch.messages import Message, message
from csnsearch.period import Period
from csnsearch.search.phrase_marks import Marks
from csnsearch.search.question import Question
from csnsearch.settings import QUERY_LIMITS
from csnsearch.stored import load_document, load_passage


class ConcordanceSort(StrEnum):
    """The order of lines: by date, by title of document, by the words before or after."""

    DATE = "date"
    DOCUMENT = "document"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcordanceLine:
    """One use: the words as they were written, what stands before and after in the passage,
    and where it is. `passage` is the passage's id."""

    left: str
    match: str
    right: str
    document: str
    title: str
    date: Period | None
    page: int | None
    page_label: str
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """Lines of a concordance. `total` counts those of the `read` passages, of all the
    `passages` that answer: the two differ when these are more than one request may read.
    """

    query: str
    understood: Message
    lines: tuple[ConcordanceLine, ...]
    total: int
    passages: int
    read: int
    notices: tuple[Message, ...] = ()


MAX_PASSAGES = 1_000
"""The most passages read for one concordance."""

DEFAULT_WIDTH, MAX_WIDTH = 60, 300
"""Characters on each side."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which lines are wanted, in what order, with how many characters on each side."""

    limit: int = 20
    offset: int = 0
    sort: ConcordanceSort = ConcordanceSort.DATE
    width: int = DEFAULT_WIDTH

    def check(self) -> None:
        """Raise QueryTooLarge beyond the limits of one request."""
        if min(self.limit, self.offset, self.width) < 0:
            raise QueryTooLarge(message("La limite et le décalage ne peuvent pas être négatifs."))
        if self.limit + self.offset > QUERY_LIMITS.results or self.width > MAX_WIDTH:
            raise QueryTooLarge(
                message(
                    "Une concordance se lit jusqu'à la {limit}e ligne, avec {width} caractères "
                    "de chaque côté au plus ; précisez la requête ou choisissez une facette.",
                    limit=QUERY_LIMITS.results,
                    width=MAX_WIDTH,
                )
            )


def concordance(engine: Engine, text: str, asked: Question, layout: Layout) -> Concordance:
    """The lines of a question asked of passages. Raises QueryTooLarge, and QueryError when it
    holds no word: everything is no concordance.
    """
    layout.check()
    if not asked.sought:
        raise QueryError(message("Une concordance demande au moins un mot."))
    found = engine.search(
        Level.PASSAGES,
        asked.restriction.narrow(asked.compiled.all, asked.compiled),
        filters=asked.restriction.filters,
        limit=MAX_PASSAGES,
        sort=Sort.DATE_ASC,
    )
    documents = _documents(engine, [record.parent for record in found.docs])
    marks = Marks.of(asked.root, asked.sought)
    lines = [
        line
        for record in found.docs
        if record.parent in documents
        for line in _lines(record.id, record.stored, documents[record.parent], marks, layout.width)
    ]
    lines.sort(key=_ORDERS[layout.sort])
    return Concordance(
        query=text,
        understood=asked.understood,
        lines=tuple(lines[layout.offset : layout.offset + layout.limit]),
        total=len(lines),
        passages=found.total,
        read=len(found.docs),
        notices=(*asked.notices, *_left_out(found.total, len(found.docs))),
    )


def _documents(engine: Engine, ids: Sequence[str]) -> dict[str, Document]:
    stored = engine.fetch(Level.DOCUMENTS, tuple(dict.fromkeys(ids)))
    return {key: load_document(data) for key, data in stored.items()}


def _lines(
    passage_id: str, stored: bytes, document: Document, marks: Marks, width: int
) -> Iterator[ConcordanceLine]:
    passage = load_passage(stored)
    text = "".join(" " if character.isspace() else character for character in passage.text)
    for start, end in marks.find(text, passage.language or document.language):
        yield ConcordanceLine(
            left=_before(text[:start], width),
            match=text[start:end],
            right=_after(text[end:], width),
            document=document.id,
            title=document.title,
            date=document.date,
            page=passage.page,
            page_label=passage.page_label,
            passage=passage_id,
        )


def _before(text: str, width: int) -> str:
    """The end of a text, from the beginning of a word."""
    if len(text) <= width:
        return text
    kept = text[len(text) - width :]
    return kept[kept.find(" ") + 1 :] if " " in kept.rstrip() else kept


def _after(text: str, width: int) -> str:
    """The beginning of a text, up to the end of a word."""
    if len(text) <= width:
        return text
    kept = text[:width]
    return kept[: kept.rfind(" ")] if " " in kept.lstrip() else kept


def _left_out(total: int, read: int) -> Iterator[Message]:
    if read < total:
        yield message(
            "{total} passages répondent ; seuls les {read} plus anciens sont lus. Précisez la "
            "requête, une date ou une facette.",
            total=total,
            read=read,
        )


_Key = tuple[Any, ...]


def _place(line: ConcordanceLine) -> _Key:
    """Where a line stands in its document."""
    document, _, number = line.passage.rpartition(".")
    return document, int(number) if number.isdigit() else 0


def _by_date(line: ConcordanceLine) -> _Key:
    day = line.date.numbers[0] if line.date else float("inf")
    return day, _place(line)


def _by_document(line: ConcordanceLine) -> _Key:
    return fold(line.title), _place(line)


def _by_left(line: ConcordanceLine) -> _Key:
    return _words(line.left)[::-1], fold(line.match), _by_date(line)


def _by_right(line: ConcordanceLine) -> _Key:
    return _words(line.right), fold(line.match), _by_date(line)


def _words(text: str) -> list[str]:
    letters = "".join(c if c.isalnum() else " " for c in text)
    return [fold(word) for word in letters.split()]


_ORDERS: dict[ConcordanceSort, Callable[[ConcordanceLine], _Key]] = {
    ConcordanceSort.DATE: _by_date,
    ConcordanceSort.DOCUMENT: _by_document,
    ConcordanceSort.LEFT: _by_left,
    ConcordanceSort.RIGHT: _by_right,
}
