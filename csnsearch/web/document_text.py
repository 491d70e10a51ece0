"""The text of a document as the page shows it, passage by passage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.messages import Message
from csnsearch.query.sought import Sought
from csnsearch.search.locate import locate
from csnsearch.web.frame import Frame
from csnsearch.web.links import PASSAGES_SHOWN, at_page
from csnsearch.web.markup import marked, marked_cells
from csnsearch.web.wording import attribute_name, page_name, passage_name

Facts = tuple[tuple[Message, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageBlock:
    """A passage. `page_anchor` is true for the first passage of a page; `heading` is ""
    when it is that of the passage before; `rows` are filled when it is a table.
    `answers` counts the places where words asked for stand.
    """

    number: int
    page: int | None
    page_anchor: bool
    page_name: str
    original: str
    heading: str
    name: str
    facts: Facts
    language: str
    text: Markup
    rows: tuple[list[Markup], ...]
    answers: int


@dataclass(frozen=True, slots=True)
class TextShower:
    """Shows the passages of a document. `original` is the address of its file, or ""."""

    frame: Frame
    document: Document
    sought: Sought
    original: str

    def blocks(self, part: int) -> Iterator[PassageBlock]:
        """The passages of one part, counted from 0."""
        first = part * PASSAGES_SHOWN
        heading, page = "", None
        for number, passage in enumerate(self.document.passages[first:][:PASSAGES_SHOWN], first):
            yield self._block(
                number,
                passage,
                heading=passage.label if passage.label != heading else "",
                new_page=passage.page is not None and passage.page != page,
            )
            heading, page = passage.label, passage.page

    def _block(
        self, number: int, passage: Passage, *, heading: str, new_page: bool
    ) -> PassageBlock:
        language = passage.language or self.document.language
        ranges = locate(passage.text, self.sought, language)
        table = passage.kind is PassageKind.TABLE and "\t" in passage.text
        page = page_name(passage.page, passage.page_label)
        name = passage_name(passage.kind.value, passage.attributes.get("number", ""))
        return PassageBlock(
            number=number,
            page=passage.page,
            page_anchor=new_page,
            page_name=self.frame.say(page) if page else "",
            original=at_page(self.original, passage.page) if self.original else "",
            heading=heading,
            name=self.frame.say(name) if name else "",
            facts=facts(passage.attributes, without=("number",)),
            language=self.frame.foreign(language),
            text=marked(passage.text, ranges),
            rows=tuple(marked_cells(passage.text, ranges)) if table else (),
            answers=len(ranges),
        )


def facts(attributes: Mapping[str, str], without: tuple[str, ...] = ()) -> Facts:
    """What is stated, each with its name."""
    return tuple(
        (attribute_name(name), value)
        for name, value in attributes.items()
        if value and name not in without
    )
