"""The title of a page: its heading, what it states in its head, less the site's name."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from bs4 import NavigableString, Tag

from csnsearch.ingest.boilerplate import fold_line
from csnsearch.ingest.repair import repair_line

_SEPARATOR = re.compile(r"\s+(?:[|–—•·-]|::)\s+|\s*[|»]\s+")
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+|accueil\.\w+|fr/?)?")
_LONGEST = 400
_SENTENCES = 120
_LOOKED_AT = 500  # strings of the page: a title stands near its beginning
_WRAPPERS = 2  # <font><b>title</b></font>


_TITLE_NAMES = frozenset((
    "entry-title", "post-title", "article-title", "page-title", "titre-article", "article__title",
    "titre", "node-title",
))  # fmt: skip


def title_tags(root: Tag) -> list[Tag]:
    """Headings of the first rank in the page, then what is named as its title."""
    named = root.find_all(class_=lambda name: name in _TITLE_NAMES)
    tags = root.find_all("h1") + root.find_all(attrs={"itemprop": "headline"}) + named
    return [tag for tag in tags if tag.get_text(strip=True)]


def choose_title(root: Tag, stated: list[str]) -> Tag | None:
    """The element that shows the page's title.

    A heading of the first rank that the head repeats; else any short element whose
    whole text the head's title holds, as pages without ``h1`` set theirs in bold; else
    the last heading of the first rank, since a site that sets its own name as ``h1``
    does so before the article's.
    """
    usable = [tag for tag in title_tags(root) if len(tag.get_text()) <= _LONGEST]
    wanted = [fold_line(part) for text in stated for part in (text, *_SEPARATOR.split(text))]
    repeated = [tag for tag in usable if _is_stated(tag, wanted)]
    if repeated:
        return next((tag for tag in repeated if not _leads_home(tag)), repeated[0])
    shown = None if usable else _shown(root, set(wanted) - {""})
    return usable[-1] if usable else shown


def _is_stated(tag: Tag, wanted: list[str]) -> bool:
    folded = fold_line(repair_line(tag.get_text(" ")))
    return any(text.startswith(folded) or folded.startswith(text) for text in wanted if text)


def _leads_home(tag: Tag) -> bool:
    """Whether a heading is the site's name: a link to its first page."""
    link = tag.find("a", href=True) or tag.find_parent("a", href=True)
    return isinstance(link, Tag) and bool(_HOME.fullmatch(str(link["href"])))


def _shown(root: Tag, wanted: set[str]) -> Tag | None:
    """The last element above the first sentences whose whole text is a part of the title.

    Above stands the site's name, which the title may hold as well.
    """
    shown = None
    for string in islice(_strings(root), _LOOKED_AT):
        if len(string) >= _SENTENCES:
            break
        folded = fold_line(string)
        if not folded or not any(folded in text for text in wanted):
            continue
        for tag in list(string.parents)[:_WRAPPERS]:
            if tag.name != "a" and fold_line(_short_text(tag)) in wanted:
                shown = tag
                break
    return shown


def _strings(root: Tag) -> Iterator[NavigableString]:
    for element in root.descendants:
        if isinstance(element, NavigableString) and element.strip():
            yield element


def _short_text(tag: Tag) -> str:
    """The text of an element, or "" when it is longer than a title."""
    pieces: list[str] = []
    for string in tag.strings:
        pieces.append(string)
        if sum(map(len, pieces)) > _LONGEST:
            return ""
    return repair_line(" ".join(pieces))


def page_title(html_title: str, site_names: Collection[str]) -> str:
    """The content of ``title`` without the site's name before or behind it.

    `site_names` are folded; without any, only what follows the last bar goes.
    """
    parts = [part.strip() for part in _SEPARATOR.split(html_title) if part.strip()]
    if len(parts) < 2:  # noqa: PLR2004  nothing to part
        return html_title
    if fold_line(parts[-1]) in site_names:
        return html_title[: html_title.rindex(parts[-1])].rstrip(" |–—-•·:»")
    if fold_line(parts[0]) in site_names:
        return html_title[html_title.index(parts[0]) + len(parts[0]) :].lstrip(" |–—-•·:»")
    head, bar, tail = html_title.rpartition("|")
    return head.strip() if bar and tail.strip() else html_title
