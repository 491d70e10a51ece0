"""The title of a document whose file states none, or states a false one."""

import re
from pathlib import PurePosixPath

from csnsearch.dates import parse_period
from csnsearch.ingest.raw import BlockKind
from csnsearch.ingest.records.reading import Reading, fold

_TITLE_WORDS = 40
# What programs write into the title of a file that nobody gave one.
_FALSE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|sans titre.*|document ?\d*|sans nom"
    r"|titre|title|print|imprimer|page 1|layout 1|mise en page 1|scan.*|numerisation.*|img.?\d.*"
    r"|table des matieres|sommaire|ordre du jour|contents|table of contents|avant-propos|introduction"
    r"|\S+\.(?:docx?|pdf|odt|indd|qxd|rtf|html?|pub|wpd|tiff?|txt))$"
)
_GENERIC = re.compile(
    r"^(?:etats? financiers?|statuts(?: et reglements)?|convention collective|rapport(?: annuel| moral| d'activites?)?"
    r"|guide|bulletin|memoire|avis|proces-verbal|plateforme|manifeste|entente de principe|collective agreement"
    r"|financial statements|annual report|bylaws)$"
)
_BODY = re.compile(
    r"^(?:syndicat|stt|federation|conseil central|confederation|association|alliance)\b"
)
_FILLER = re.compile(r"^(?:entre|et|et le|et la|d'une part|between|and)$")
_CONTINUES = re.compile(r"^(?:du|de la|de l['’]|des|d['’]|sur|of|on)\b")
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
    whose = bool(_BODY.match(fold(title)))
    if not (whose or _GENERIC.match(fold(title))):
        return title
    cover = [" ".join(block.text.split()) for block in reading.cover]
    place = next((n for n, line in enumerate(cover) if fold(line) == fold(title)), None)
    if place is None:
        return title
    following = [line for line in cover[place + 1 :] if not _FILLER.match(fold(line))]
    rest = next((line for line in following if parse_period(line) is None), "")
    if not rest or len(rest.split()) > _SUBTITLE_WORDS:
        return title
    if whose:
        return f"{rest} – {title}"
    return f"{title} {rest}" if _CONTINUES.match(rest) else f"{title} – {rest}"


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
