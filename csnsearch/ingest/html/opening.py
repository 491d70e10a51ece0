"""What stands around the title of an article: kicker, date, author, lead."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag

from csnsearch.ingest.boilerplate import (
    fold_line,
    is_known_line,
    is_related_heading,
    known,
)
from csnsearch.ingest.date_lines import DATE, is_date_line, words_around_date
from csnsearch.ingest.html.lines import Line, is_within, line_tags, written
from csnsearch.ingest.repair import repair_line

_KICKER_LENGTH = 80
_LEAD_LENGTH = 40
_AROUND_DATE = 26  # characters: « Mis en ligne le », « — Communiqué »
_NEAR = 6  # lines before the title, and after it inside the body, that may belong to it
_BY = re.compile(
    r"(?:écrit\s+|rédigé\s+|publié\s+|written\s+|posted\s+)?"
    r"\b(?:par|by)\s+([^\W\d_][^|,•·–—\d]{2,60})",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*:\s*")  # « Écrit par : Bruno Castagner »
_CRUMBS = re.compile(r"\S\s*[>›»/→|]\s*\S")


@dataclass(slots=True)
class Opening:
    """Kicker, lead, dates and authors found around a title, in the page's wording."""

    kicker: str = ""
    lead: str = ""
    dates: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)


def take_opening(root: Tag, body: Tag, title: Tag, ignored: frozenset[str]) -> Opening:
    """Read the opening of the page and take it out of the tree, so no body repeats it.

    `ignored` holds folded lines that are never a kicker, such as the site's name.
    """
    opening = Opening()
    before, after = _around(root, body, title)
    for line in reversed(before):
        _take_before(line, title, opening, ignored)
    inside = is_within(title, body)
    leads = [line for line in after if _take_after(line, opening, inside_body=inside)]
    opening.lead = "\n".join(line.text for line in leads)
    for line in leads:
        line.tag.decompose()
    return opening


def _around(root: Tag, body: Tag, title: Tag) -> tuple[list[Line], list[Line]]:
    """The lines before the title, and those after it up to the body or its first text."""
    before: deque[Tag] = deque(maxlen=_NEAR)
    after: list[Tag] = []
    passed = False
    inside = is_within(title, body)
    for tag in line_tags(root, title):
        if is_within(tag, title):
            passed = True
        elif not passed:
            before.append(tag)
        elif (not inside and is_within(tag, body)) or (inside and len(after) >= _NEAR):
            break
        else:
            after.append(tag)
    return written(before, title), written(after, title)


def _take_before(line: Line, title: Tag, opening: Opening, ignored: frozenset[str]) -> None:
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


def _take_after(line: Line, opening: Opening, *, inside_body: bool) -> bool:
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


def _take_fact(line: Line, opening: Opening) -> bool:
    if len(line.text) > _KICKER_LENGTH:
        return False
    byline = _BY.search(line.text)
    author = byline.group(1).strip() if byline else ""
    if is_date_line(line.text):
        opening.dates.append(line.text.strip(" •·|"))
        if words_around_date(line.text) - len(author) > _AROUND_DATE:
            return True  # « Tenue le 14 juin 2007 à la salle paroissiale. » is also text
    elif not (byline and byline.start() == 0) and not line.names & known().author:
        return False
    else:
        author = author or line.text
    if author:
        opening.authors.append(author)
    line.tag.decompose()
    return True


def _sits_on(tag: Tag, title: Tag) -> bool:
    """« Formation » right above the title is its kicker, whatever menus also say so."""
    return tag.parent is not None and tag.parent is title.parent and tag.find("a") is None


def stated_authors(root: Tag) -> Iterator[str]:
    """Authors named as such by the markup."""
    for tag in root.find_all(attrs={"itemprop": "author"}) + root.find_all("a", rel="author"):
        text = repair_line(tag.get_text(" "))
        byline = _BY.fullmatch(_COLON.sub(" ", text, count=1))
        if 0 < len(text) <= _KICKER_LENGTH:
            yield byline.group(1) if byline else text


def stated_times(root: Tag) -> Iterator[str]:
    """Dates in ``time`` elements and in properties of the page, visible wording first."""
    for tag in root.find_all(["time", "meta", "span", "li", "div", "p", "abbr"]):
        if tag.name != "time" and tag.get("itemprop") != "datePublished":
            continue
        for value in (repair_line(tag.get_text(" ")), tag.get("datetime"), tag.get("content")):
            if value and DATE.search(str(value)):
                yield str(value)
