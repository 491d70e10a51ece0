"""A web article saved as plain text: menu lines, date, title, body, labelled facts.

What tells it is its block of labels (Dossier(s), Sujet(s)…); from there, the article
is what stands above, back to its date. The same facts come out as from the HTML page.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from csnsearch.ingest.boilerplate import (
    fold_line,
    is_known_line,
    is_more_link,
    is_related_heading,
)
from csnsearch.ingest.date_lines import is_date_line
from csnsearch.ingest.labels import TERM_FACTS, label_name, parse_labelled
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import fold_spaces

_BULLET = re.compile(r"[•·▪*][ \t\xa0]*")
_FACTS = frozenset(("dossier", "sujet", "region", "source", "information"))
_FEWEST_LABELS = 2
_NEAR = 12  # lines within which labels stand together
_KICKER_LENGTH = 80
_LEAD_LENGTH = 40
_HEADING_LENGTH = 90
_ADDRESS = re.compile(r"https?://\S+")


def read_saved_page(text: str) -> RawDocument | None:
    """The article of a page saved as text, or None when the text is no such page."""
    lines = [line for line in (fold_spaces(line) for line in text.split("\n")) if line]
    facts_at = _facts_at(lines)
    if facts_at is None:
        return None
    opens_at = _date_at(lines, facts_at)
    if opens_at is None or opens_at + 1 >= facts_at:
        return None
    article = list(_without_related(lines[opens_at + 1 : facts_at]))
    if not article:
        return None
    metadata = parse_labelled(map(_bare, _facts_lines(lines[facts_at:])))
    metadata["date"] = (_bare(lines[opens_at]), *metadata.get("date", ()))
    title, lead, body = _opening(article)
    kicker = _kicker(lines[:opens_at])
    for name, value in (("surtitre", kicker), ("chapeau", lead), ("shortlink", _address(lines))):
        if value:
            metadata[name] = (value,)
    return RawDocument(blocks=tuple(_blocks(body)), title=title, metadata=metadata)


def _bare(line: str) -> str:
    return _BULLET.sub("", line, count=1) if _BULLET.match(line) else line


def _facts_at(lines: Sequence[str]) -> int | None:
    """Where the block of labels begins: most different labels within a few lines.

    A menu also has a line « Dossiers », but its neighbours are no labels.
    """
    labels = {
        number: name
        for number, line in enumerate(lines)
        if (name := label_name(_bare(line))) in _FACTS
    }
    groups = {
        number: {labels[near] for near in range(number, number + _NEAR) if near in labels}
        for number in labels
    }
    counts = {number: len(names) for number, names in groups.items() if names & TERM_FACTS}
    best = max(counts, key=lambda number: (counts[number], -number), default=None)
    return best if best is not None and counts[best] >= _FEWEST_LABELS else None


def _facts_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines of labels and values: up to a share line, a menu line, or one line of value."""
    seen_last = 0
    for line in lines:
        bare = _bare(line)
        if label_name(bare):
            seen_last = 0
        elif is_known_line(bare) or is_related_heading(bare) or seen_last >= _FEWEST_LABELS:
            return
        else:
            seen_last += 1
        yield line


def _date_at(lines: Sequence[str], end: int) -> int | None:
    """The date line that opens the article: the one with most text up to the next date."""
    dates = [number for number in range(end) if is_date_line(_bare(lines[number]))]
    spans = pairwise([*dates, end])
    sizes = {start: sum(map(len, lines[start + 1 : stop])) for start, stop in spans}
    return max(sizes, key=lambda start: sizes[start], default=None)


def _without_related(lines: Sequence[str]) -> Iterator[str]:
    """« Du même SUJET » and its titles, each printed twice (image and heading), with excerpts."""
    skip_to = 0
    for number, line in enumerate(lines):
        if number < skip_to:
            continue
        if is_related_heading(_bare(line)):
            skip_to = _related_end(lines, number + 1)
        elif not is_known_line(_bare(line)):
            yield line


def _related_end(lines: Sequence[str], start: int) -> int:
    """The line after the last teaser that follows a related heading."""
    doubles = [
        number for number in range(start, len(lines) - 1)
        if fold_line(lines[number]) == fold_line(lines[number + 1])
    ]  # fmt: skip
    gap = max((after - before - 2 for before, after in pairwise(doubles)), default=0)
    end = start
    for double in doubles:
        if double - end <= max(gap, 1):
            end = double + 2
    for number in range(end, min(end + gap, len(lines))):
        end = number + 1
    while end < len(lines) and is_more_link(_bare(lines[end])):
        end += 1
    return end


def _kicker(before: Sequence[str]) -> str:
    """The line above the date, unless it belongs to the menu, whose lines have bullets."""
    if not before:
        return ""
    line = before[-1]
    fits = len(line) <= _KICKER_LENGTH and not is_known_line(line) and not label_name(line)
    return line if fits and not _BULLET.match(line) else ""


def _opening(article: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """Title, lead (a bullet of a sentence or more), and the lines of the body."""
    title, rest = _bare(article[0]), article[1:]
    if rest and _BULLET.match(rest[0]) and len(rest[0]) >= _LEAD_LENGTH:
        return title, _bare(rest[0]), rest[1:]
    return title, "", rest


def _address(lines: Sequence[str]) -> str:
    """The page's own short address when the text states it (…/?p=55837)."""
    found = (_ADDRESS.search(line) for line in lines if "?p=" in line)
    return next((address.group() for address in found if address), "")


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    for number, line in enumerate(lines):
        if _BULLET.match(line):
            yield Block(_bare(line), BlockKind.ITEM)
        elif _is_heading(line) and number + 1 < len(lines):
            yield Block(line, BlockKind.HEADING, 2)
        else:
            yield Block(line)


def _is_heading(line: str) -> bool:
    return len(line) <= _HEADING_LENGTH and line[-1] not in ".!?:;,…»)"
