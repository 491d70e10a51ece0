"""What the pages of one site repeat: menus, promotions, footers that no list knows.

Learnt from a sample of pages by counting lines, because campaigns and congresses change
a menu several times a year and other organisations have menus of their own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.boilerplate import fold_line
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.html.prune import drop_invisible
from csnsearch.ingest.html.tree import BLOCK_TAGS, parse_html

_SAMPLE = 60
_FEWEST_PAGES = 4  # on which a line must stand before it says anything
_COMMON = 0.2
_EVERYWHERE = 0.5
_LARGEST = 2_000_000  # bytes; a larger page teaches nothing more


@dataclass(frozen=True, slots=True)
class SiteTemplate:
    """Folded lines that a site repeats; made by `learn`.

    `common` stand on a fifth of the pages or more (a site may have had several
    templates), `everywhere` on half of them. `suffixes` are what follows the last
    separator of most page titles: the site's name.
    """

    common: frozenset[str] = frozenset()
    everywhere: frozenset[str] = frozenset()
    site_names: frozenset[str] = frozenset()

    def repeats(self, text: str) -> bool:
        """Whether the site repeats this line or paragraph on many pages."""
        return fold_line(text) in self.common

    def repeats_everywhere(self, text: str) -> bool:
        """Whether this line or paragraph stands on most pages of the site."""
        return fold_line(text) in self.everywhere


NO_TEMPLATE = SiteTemplate()


def learn(paths: Sequence[Path]) -> SiteTemplate:
    """The template of the site these pages come from; reads 60 of them at most.

    A page that cannot be read teaches nothing here and is reported when it is read
    for itself. Fewer than four pages teach nothing.
    """
    step = max(1, -(-len(paths) // _SAMPLE))
    lines: Counter[str] = Counter()
    names: Counter[str] = Counter()
    pages = 0
    for path in paths[::step]:
        root = _page(path)
        if root is None:
            continue
        pages += 1
        lines.update(set(filter(None, map(fold_line, lines_of(root)))))
        names.update(_title_ends(root))
    return SiteTemplate(
        common=_seen(lines, pages, _COMMON),
        everywhere=_seen(lines, pages, _EVERYWHERE),
        site_names=_seen(names, pages, _EVERYWHERE),
    )


def _seen(counts: Counter[str], pages: int, share: float) -> frozenset[str]:
    needed = max(_FEWEST_PAGES, pages * share)
    return frozenset(line for line, count in counts.items() if count >= needed)


def _page(path: Path) -> HtmlElement | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        root = parse_html(decode(path.read_bytes()))
    except (OSError, UnreadableDocument):
        return None
    drop_invisible(root)
    return root


def lines_of(root: HtmlElement) -> Iterator[str]:
    """The text of a page line by line: one line for each stretch between block elements."""
    body = root.find("body")
    if body is None:
        return
    buffer: list[str] = []
    stack: list[tuple[HtmlElement, bool]] = [(body, False)]
    while stack:
        element, closing = stack.pop()
        if element.tag in BLOCK_TAGS and buffer:
            yield " ".join(buffer)
            buffer = []
        if closing:
            if element.tail and element.tail.strip():
                buffer.append(element.tail.strip())
            continue
        if element.text and element.text.strip():
            buffer.append(element.text.strip())
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    if buffer:
        yield " ".join(buffer)


def _title_ends(root: HtmlElement) -> set[str]:
    """The first and last parts of the page's title, one of which is often the site's name."""
    title = root.findtext(".//title") or ""
    for separator in (" | ", " – ", " — ", " - ", " » ", " :: ", " • ", "|"):
        head, found, tail = title.rpartition(separator)
        if found:
            return {fold_line(tail), fold_line(head.partition(separator)[0])} - {""}
    return set()
