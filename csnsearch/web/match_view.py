"""Where in a document the words asked for stand, from one place to the next."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from csnsearch.document import Document, Passage
from csnsearch.query.sought import Sought
from csnsearch.search.locate import Range, locate
from csnsearch.search.snippets import snippet
from csnsearch.web.frame import Frame
from csnsearch.web.links import PASSAGES_SHOWN
from csnsearch.web.markup import marked
from csnsearch.web.wording import page_name, passage_name

Found = Mapping[int, list[Range]]
"""The ranges to mark in the passages that hold some, by number."""

LISTED = 60
"""Places listed at the head of a document; the others are reached one after the other."""

_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that answers: the `place`-th. `before` and `after` lead to its neighbours."""

    place: int
    number: int
    name: str
    href: str
    snippet: Markup
    language: str
    before: str = ""
    after: str = ""


def find_all(document: Document, sought: Sought) -> Found:
    """Every passage that holds words asked for."""
    found = (
        (number, locate(passage.text, sought, passage.language or document.language))
        for number, passage in enumerate(document.passages)
    )
    return {number: ranges for number, ranges in found if ranges}


def matches(
    frame: Frame, document: Document, query: str, found: Found, part: int
) -> tuple[Match, ...]:
    """The passages that answer, in the order of the text. Those of the part shown are
    reached within the page.
    """
    numbers = list(found)
    hrefs = [_href(frame, document, query, number, part) for number in numbers]
    around = ["", *hrefs, ""]
    return tuple(
        Match(
            place=place + 1,
            number=number,
            name=_name(frame, passage, number),
            href=hrefs[place],
            snippet=_snippet(document.passages[number], found[number])
            if place < LISTED
            else Markup(),
            language=frame.foreign(document.passages[number].language or document.language),
            before=around[place],
            after=around[place + 2],
        )
        for place, number in enumerate(numbers)
        for passage in [document.passages[number]]
    )


def _href(frame: Frame, document: Document, query: str, number: int, part: int) -> str:
    if number // PASSAGES_SHOWN == part:
        return f"#passage-{number}"
    return frame.links.document(document.id, query, number)


def _name(frame: Frame, passage: Passage, number: int) -> str:
    page = page_name(passage.page, passage.page_label)
    name = passage_name(passage.kind.value, passage.attributes.get("number", ""))
    said = [frame.say(part) for part in (page, name) if part]
    return ", ".join(said) or frame.t("passage {number}", number=frame.figure(number + 1))


def _snippet(passage: Passage, ranges: list[Range]) -> Markup:
    shown = snippet(passage.text, ranges, _WIDTH)
    return marked(shown.text, shown.highlights)
