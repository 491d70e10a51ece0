"""A page as lines, around its title: what each says and what its markup calls it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from bs4 import NavigableString, Tag

from csnsearch.ingest.boilerplate import name_words
from csnsearch.ingest.html.tree import BLOCK_TAGS, HEADINGS
from csnsearch.ingest.repair import repair_line

_LINE_LENGTH = 160  # characters of a block that may show several short lines
_TOGETHER = 6  # levels up from the title within which its kicker stands
_NEXT = 3  # the same for a heading, which may be that of another box


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its element, its words, and the class names that speak of it."""

    tag: Tag
    text: str
    names: frozenset[str]
    near: bool = False
    """Whether it stands in the title's own part of the page."""


def is_within(tag: Tag, container: Tag) -> bool:
    """Whether `tag` is `container` or stands in it."""
    return tag is container or any(above is container for above in tag.parents)


def line_tags(root: Tag, title: Tag) -> Iterator[Tag]:
    """The innermost blocks with text, in parts where a block shows several short lines."""
    for tag in root.descendants:
        if not isinstance(tag, Tag) or tag.name not in BLOCK_TAGS:
            continue
        inside = (child.name for child in tag.descendants if isinstance(child, Tag))
        if not any(name in BLOCK_TAGS for name in inside) and tag.get_text(strip=True):
            yield from _parts(tag, title)


def _parts(tag: Tag, title: Tag) -> Iterator[Tag]:
    """Children instead of their block when the title is one, or when it is a line of spans."""
    children = [child for child in tag.children if isinstance(child, Tag)]
    if any(is_within(title, child) for child in children):
        for child in children:
            holds = child is not title and is_within(title, child)
            yield from _parts(child, title) if holds else [child]
        return
    own = any(isinstance(child, NavigableString) and child.strip(" \n\t·|•–—-") for child in tag)
    short = len(tag.get_text(strip=True)) <= _LINE_LENGTH
    shown = [child for child in children if child.get_text(strip=True)]
    yield from shown if len(shown) > 1 and short and not own else [tag]


def written(tags: Iterable[Tag], title: Tag) -> list[Line]:
    """What lines of the page say, with what tells their part in it."""
    return [line for tag in tags for line in _lines(tag, title)]


def _lines(tag: Tag, title: Tag) -> Iterator[Line]:
    names, near = _names(tag), _stands_with(tag, title)
    whole = repair_line(tag.get_text(" "))
    if tag.find("br") and len(whole) <= _LINE_LENGTH:
        texts = [repair_line(text) for text in _with_breaks(tag).split("\n")]
    else:
        texts = [whole]
    yield from (Line(tag, text, names, near) for text in texts if text)


def _with_breaks(tag: Tag) -> str:
    pieces: list[str] = []
    for piece in tag.descendants:
        if isinstance(piece, NavigableString):
            pieces.append(piece.replace("\n", " "))
        elif isinstance(piece, Tag) and piece.name == "br":
            pieces.append("\n")
    return "".join(pieces)


def _names(tag: Tag) -> frozenset[str]:
    """Class names of a line and of the blocks that hold nothing else, as wholes and words."""
    found: set[str] = set()
    wrappers = takewhile(_holds_one, islice(tag.parents, 3))
    for each in (tag, *wrappers, *tag.find_all(class_=True, limit=2)):
        for name in each.get("class") or ():
            found |= {name.lower(), *name_words(name)}
    return frozenset(found)


def _holds_one(tag: Tag) -> bool:
    """Whether an element holds one other only: a wrapper speaks for what it wraps."""
    return len(list(islice((child for child in tag.children if isinstance(child, Tag)), 2))) < 2  # noqa: PLR2004


def _stands_with(tag: Tag, title: Tag) -> bool:
    """Whether a line shares a near ancestor with the title that is not the whole page.

    On a flat page, where both stand directly in it, that will do.
    """
    if tag.parent is title.parent:
        return True
    levels = _NEXT if tag.name in HEADINGS else _TOGETHER
    near = {id(above) for above in islice(title.parents, levels) if above.name not in _PAGE}
    return any(id(above) in near for above in tag.parents)


_PAGE = frozenset(("body", "html", "[document]"))
