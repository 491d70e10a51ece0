"""The text of a document as the page shows it, passage by passage."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from csnsearch.document import PATH_SEPARATOR, Document, Passage, PassageKind
from csnsearch.messages import Message
from csnsearch.web.frame import Frame
from csnsearch.web.links import PASSAGES_SHOWN, at_page
from csnsearch.web.markup import marked_lines
from csnsearch.web.match_view import Found
from csnsearch.web.wording import attribute_name, page_name, passage_name

Facts = tuple[tuple[Message, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a heading when `level` is not 0 (then 2, 3 or 4)."""

    text: Markup
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageBlock:
    """A passage. `page_anchor` is true for the first passage of a page; `rows` are filled
    when it is a table, else `lines`.
    """

    number: int
    page: int | None
    page_anchor: bool
    page_name: str
    original: str
    name: str
    facts: Facts
    language: str
    lines: tuple[Line, ...]
    rows: tuple[list[Markup], ...]


@dataclass(frozen=True, slots=True)
class TextShower:
    """Shows the passages of a document. `original` is the address of its file, or "";
    `found` says what to mark.
    """

    frame: Frame
    document: Document
    original: str
    found: Found

    def blocks(self, part: int) -> Iterator[PassageBlock]:
        """The passages of one part, counted from 0."""
        first = part * PASSAGES_SHOWN
        before: Passage | None = None
        for number, passage in enumerate(self.document.passages[first:][:PASSAGES_SHOWN], first):
            yield self._block(number, passage, before)
            before = passage

    def _block(self, number: int, passage: Passage, before: Passage | None) -> PassageBlock:
        language = passage.language or self.document.language
        table = passage.kind is PassageKind.TABLE and "\t" in passage.text
        marked = list(marked_lines(passage.text, self.found.get(number, ())))
        new_label = passage.label if not before or passage.label != before.label else ""
        page = page_name(passage.page, passage.page_label)
        name = passage_name(passage.kind.value, passage.attributes.get("number", ""))
        return PassageBlock(
            number=number,
            page=passage.page,
            page_anchor=passage.page is not None and (not before or passage.page != before.page),
            page_name=self.frame.say(page) if page else "",
            original=at_page(self.original, passage.page) if self.original else "",
            name=self.frame.say(name) if name else "",
            facts=facts(passage.attributes, without=("number",)),
            language=self.frame.foreign(language),
            lines=tuple(_headed([] if table else marked, new_label)),
            rows=tuple(cells for _, cells in marked) if table else (),
        )


_LOWEST = 4


def _headed(marked: Sequence[tuple[str, list[Markup]]], label: str) -> Iterator[Line]:
    """The lines with those that are steps of the label as headings. A new label that
    does not stand in the text comes first, so that no section goes unnamed.
    """
    steps = {step: level for level, step in enumerate(label.split(PATH_SEPARATOR), 2)}
    if label and not any(line in steps for line, _ in marked):
        yield Line(escape(label), 2)
    for line, cells in marked:
        yield Line(Markup("\t").join(cells), min(steps.get(line, 0), _LOWEST))


def facts(attributes: Mapping[str, str], without: tuple[str, ...] = ()) -> Facts:
    """What is stated, each with its name."""
    return tuple(
        (attribute_name(name), value)
        for name, value in attributes.items()
        if value and name not in without
    )
