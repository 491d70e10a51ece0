"""The title of a document whose file states none, or states a false one."""

import re
from pathlib import PurePosixPath

from csnsearch.dates import parse_period
from csnsearch.ingest.raw import BlockKind
from csnsearch.ingest.records.reading import Reading, fold
from csnsearch.ingest.records.wording import patterns

_TITLE_WORDS = 40
_PATTERNS = patterns("titles")
_SUBTITLE_WORDS = 30
_SEPARATORS = re.compile(r"[-_ ]+")


def document_title(reading: Reading) -> str:
    """The title stated, unless a program wrote it; else the first heading; else the file's name."""
    candidates = [reading.raw.title, reading.raw.first("title"), _heading(reading)]
    for candidate in candidates:
        title = " ".join(candidate.split())
        if title and not is_false_title(title, reading.source.name):
            return _completed(title, reading)
    return _first_line(reading) or _from_name(reading.source.name)


def _completed(title: str, reading: Reading) -> str:
    """« États financiers » is said of many, and a union signs many papers: the next line
    of the cover says whose, or what."""
    whose = bool(_PATTERNS["organisation"].match(fold(title)))
    if not (whose or _PATTERNS["generic"].match(fold(title))):
        return title
    cover = [" ".join(block.text.split()) for block in reading.cover]
    place = next((n for n, line in enumerate(cover) if fold(line) == fold(title)), None)
    if place is None:
        return title
    following = [line for line in cover[place + 1 :] if not _PATTERNS["filler"].match(fold(line))]
    rest = next((line for line in following if parse_period(line) is None), "")
    if not rest or len(rest.split()) > _SUBTITLE_WORDS:
        return title
    if whose:
        return f"{rest} – {title}"
    return f"{title} {rest}" if _PATTERNS["continues"].match(fold(rest)) else f"{title} – {rest}"


def is_false_title(title: str, name: str) -> bool:
    """Whether a title was written by a program, or is only the file's name."""
    folded = fold(title)
    stem = fold(PurePosixPath(name).stem)
    return (
        bool(_PATTERNS["false_title"].match(folded))
        or folded == stem
        or not re.search(r"[a-z]{2}", folded)
    )


def _heading(reading: Reading) -> str:
    headings = [block for block in reading.opening if block.kind is BlockKind.HEADING]
    top = min((block.level for block in headings), default=0)
    return next((block.text for block in headings if block.level == top), "")


def _first_line(reading: Reading) -> str:
    for block in reading.opening:
        words = block.text.split()
        if 1 < len(words) <= _TITLE_WORDS and not is_false_title(block.text, reading.source.name):
            return " ".join(words)
    return ""


def _from_name(name: str) -> str:
    return _SEPARATORS.sub(" ", PurePosixPath(name).stem).strip()
