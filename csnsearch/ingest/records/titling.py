"""The title of a document whose file states none, or states a false one."""

import re
from pathlib import PurePosixPath

from csnsearch.ingest.raw import BlockKind
from csnsearch.ingest.records.reading import Reading, fold

_TITLE_WORDS = 40
# What programs write into the title of a file that nobody gave one.
_FALSE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|sans titre.*|document ?\d*|sans nom"
    r"|titre|title|print|imprimer|page 1|layout 1|mise en page 1|scan.*|numerisation.*|img.?\d.*"
    r"|\S+\.(?:docx?|pdf|odt|indd|qxd|rtf|html?|pub|wpd|tiff?|txt))$"
)
_SEPARATORS = re.compile(r"[-_ ]+")


def document_title(reading: Reading) -> str:
    """The title stated, unless a program wrote it; else the first heading; else the file's name."""
    candidates = [reading.raw.title, reading.raw.first("title"), _heading(reading)]
    for candidate in candidates:
        title = " ".join(candidate.split())
        if title and not is_false_title(title, reading.source.name):
            return title
    return _first_line(reading) or _from_name(reading.source.name)


def is_false_title(title: str, name: str) -> bool:
    """Whether a title was written by a program, or is only the file's name."""
    folded = fold(title)
    stem = fold(PurePosixPath(name).stem)
    return bool(_FALSE.match(folded)) or folded == stem or not re.search(r"[a-z]{2}", folded)


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
