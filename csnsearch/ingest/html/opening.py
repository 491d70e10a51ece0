"""What stands around the title of an article: kicker, date, author, lead."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile

from bs4 import NavigableString, Tag

from csnsearch.ingest.boilerplate import (
    fold_line,
    is_known_line,
    is_related_heading,
    known,
    name_words,
)
from csnsearch.ingest.html.tree import BLOCK_TAGS
from csnsearch.ingest.repair import repair_line

_KICKER_LENGTH = 80
_LEAD_LENGTH = 40
_DATE_LENGTH = 60
_AROUND_DATE = 26  # characters: « Mis en ligne le », « — Communiqué »
_NEAR = 6  # lines before the title, and after it inside the body, that may belong to it
_TOGETHER = 6  # levels up from the title within which a kicker stands
_MONTH = (
    "(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?"
    "|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?"
    "|january|february|march|april|may|june|july|august|september|october|november|december)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:er|ᵉʳ)?\s+{_MONTH}\.?,?\s+\d{{4}}|{_MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:par|by)\s+([^\W\d_].{2,60})", re.IGNORECASE)
_CRUMBS = re.compile(r"\S\s*[>›»/→|]\s*\S")


@dataclass(slots=True)
class Opening:
    """Kicker, lead, dates and authors found around a title, in the page's wording."""

    kicker: str = ""
    lead: str = ""
    dates: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    tag: Tag
    text: str
    names: frozenset[str]
    near: bool = False
    """Whether it stands in the title's own part of the page."""


def is_date_line(text: str) -> bool:
    """Whether a short line is there to say a date: « • 30 décembre 2012 », « Publié le… »."""
    return len(text) <= _DATE_LENGTH and DATE.search(text) is not None


def take_opening(root: Tag, body: Tag, title: Tag, ignored: frozenset[str]) -> Opening:
    """Read the opening of the page and take it out of the tree, so no body repeats it.

    `ignored` holds folded lines that are never a kicker, such as the site's name.
    """
    opening = Opening()
    before, after = _around(root, body, title)
    for line in reversed(before):
        _take_before(line, title, opening, ignored)
    inside = _is_within(title, body)
    leads = [line for line in after if _take_after(line, opening, inside_body=inside)]
    opening.lead = "\n".join(line.text for line in leads)
    for line in leads:
        line.tag.decompose()
    return opening


def _around(root: Tag, body: Tag, title: Tag) -> tuple[list[_Line], list[_Line]]:
    """The lines before the title, and those after it up to the body or its first text."""
    before: deque[Tag] = deque(maxlen=_NEAR)
    after: list[Tag] = []
    passed = False
    inside = _is_within(title, body)
    for tag in _line_tags(root, title):
        if _is_within(tag, title):
            passed = True
        elif not passed:
            before.append(tag)
        elif (not inside and _is_within(tag, body)) or (inside and len(after) >= _NEAR):
            break
        else:
            after.append(tag)
    return _written(before, title), _written(after, title)


def _line_tags(root: Tag, title: Tag) -> Iterator[Tag]:
    """The innermost blocks with text, in parts where a block shows several short lines."""
    for tag in root.descendants:
        if not isinstance(tag, Tag) or tag.name not in BLOCK_TAGS:
            continue
        inside = (child.name for child in tag.descendants if isinstance(child, Tag))
        if not any(name in BLOCK_TAGS for name in inside) and tag.get_text(strip=True):
            yield from _parts(tag, title)


def _parts(tag: Tag, title: Tag) -> Iterator[Tag]:
    """Children instead of their block when the title is one, or when it is a line of spans."""
    children = tag.find_all(True, recursive=False)
    if any(_is_within(title, child) for child in children):
        for child in children:
            yield from [child] if child is title or not _is_within(title, child) else _parts(child, title)
        return
    own = any(isinstance(child, NavigableString) and child.strip(" \n\t·|•–—-") for child in tag)
    short = len(tag.get_text(strip=True)) <= 2 * _KICKER_LENGTH
    shown = [child for child in children if child.get_text(strip=True)]
    yield from shown if len(shown) > 1 and short and not own else [tag]


def _written(tags: Iterable[Tag], title: Tag) -> list[_Line]:
    return [line for tag in tags for line in _lines(tag, title)]


def _lines(tag: Tag, title: Tag) -> Iterator[_Line]:
    names, near = _names(tag), _stands_with(tag, title)
    whole = repair_line(tag.get_text(" "))
    if tag.find("br") and len(whole) <= 2 * _KICKER_LENGTH:
        texts = [repair_line(text) for text in _with_breaks(tag).split("\n")]
    else:
        texts = [whole]
    yield from (_Line(tag, text, names, near) for text in texts if text)


def _with_breaks(tag: Tag) -> str:
    pieces = ("\n" if isinstance(piece, Tag) else piece.replace("\n", " ") for piece in tag.descendants
              if not isinstance(piece, Tag) or piece.name == "br")
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


def _take_before(line: _Line, title: Tag, opening: Opening, ignored: frozenset[str]) -> None:
    if _take_fact(line, opening):
        return
    folded = fold_line(line.text)
    fits = (
        len(line.text) <= _KICKER_LENGTH
        and folded not in ignored
        and (not is_known_line(line.text) or _sits_on(line.tag, title))
        and not is_related_heading(line.text)
        and not _CRUMBS.search(line.text)
    )
    named = bool(line.names & known().kicker)
    if fits and not opening.kicker and (named or line.near):
        opening.kicker = line.text.strip(" •·:")
    if len(line.text) <= _KICKER_LENGTH:
        line.tag.decompose()


def _take_after(line: _Line, opening: Opening, *, inside_body: bool) -> bool:
    """Whether the line belongs to the lead; dates and authors are taken on the way."""
    if _take_fact(line, opening):
        return False
    if not opening.kicker and line.names & known().kicker and len(line.text) <= _KICKER_LENGTH:
        opening.kicker = line.text
        line.tag.decompose()
        return False
    if line.names & known().lead:
        return True
    return not inside_body and len(line.text) >= _LEAD_LENGTH and not is_known_line(line.text)


def _take_fact(line: _Line, opening: Opening) -> bool:
    lists = known()
    if is_date_line(line.text):
        opening.dates.append(line.text.strip(" •·|"))
        if len(DATE.sub("", line.text)) > _AROUND_DATE:
            return True  # « Tenue le 14 juin 2007 à la salle paroissiale. » is also text
    elif len(line.text) <= _KICKER_LENGTH and _BY.fullmatch(line.text):
        opening.authors.append(line.text.partition(" ")[2])
    elif len(line.text) <= _KICKER_LENGTH and line.names & lists.author:
        opening.authors.append(line.text)
    else:
        return False
    line.tag.decompose()
    return True


def _stands_with(tag: Tag, title: Tag) -> bool:
    """Whether a line shares a near ancestor with the title that is not the whole page.

    On a flat page, where both stand directly in it, that will do.
    """
    if tag.parent is title.parent:
        return True
    near = {id(above) for above in islice(title.parents, _TOGETHER) if above.name not in _PAGE}
    return any(id(above) in near for above in tag.parents)


def _sits_on(tag: Tag, title: Tag) -> bool:
    """« Formation » right above the title is its kicker, whatever menus also say so."""
    return tag.parent is not None and tag.parent is title.parent and tag.find("a") is None


_PAGE = frozenset(("body", "html", "[document]"))


def _is_within(tag: Tag, container: Tag) -> bool:
    return tag is container or any(above is container for above in tag.parents)


def stated_times(root: Tag) -> Iterator[str]:
    """Dates in ``time`` elements and in properties of the page, visible wording first."""
    for tag in root.find_all(["time", "meta", "span", "li", "div", "p", "abbr"]):
        if tag.name != "time" and tag.get("itemprop") != "datePublished":
            continue
        for value in (repair_line(tag.get_text(" ")), tag.get("datetime"), tag.get("content")):
            if value and DATE.search(str(value)):
                yield str(value)
