"""The title of a page: its heading, what it states in its head, less the site's name."""

import re
from collections.abc import Collection

from bs4 import Tag

from csnsearch.ingest.boilerplate import fold_line
from csnsearch.ingest.repair import repair_line

_SEPARATOR = re.compile(r"\s+(?:[|–—•·-]|::)\s+|\s*[|»]\s+")
_LONGEST = 400
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
    for tag in usable:
        folded = fold_line(repair_line(tag.get_text(" ")))
        if folded and any(text.startswith(folded) or folded.startswith(text) for text in wanted if text):
            return tag
    shown = None if usable else _shown(root, max(wanted, key=len, default=""), set(wanted))
    return usable[-1] if usable else shown


def _shown(root: Tag, longest: str, wanted: set[str]) -> Tag | None:
    """The first element whose whole text is the title, or its main part."""
    fits = {text for text in wanted if len(text) * 2 >= len(longest) > 0}
    for string in root.find_all(string=lambda text: bool(text and text.strip())):
        for tag in list(string.parents)[:_WRAPPERS]:
            if fold_line(repair_line(tag.get_text(" "))) in fits and tag.name != "a":
                return tag
    return None


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
