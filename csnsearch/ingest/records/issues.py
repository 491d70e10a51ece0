"""The title of an issue of a bulletin or review: its name and number, then what leads it."""

from csnsearch.ingest.records.reading import Reading, fold
from csnsearch.ingest.records.wording import patterns

_ISSUE = patterns("covers")["issue"]
_NAME_WORDS = 12


def issue_title(reading: Reading, title: str) -> str:
    """« Info-Négo, volume 3, numéro 7 – L'entente expliquée »; without a number, the title."""
    lines = [" ".join(block.text.split()) for block in reading.cover]
    for line in lines:
        found = _ISSUE.search(line)
        if found:
            before = line[: found.start()].strip(" ,–-|")
            return _joined(before or lines[0], found[0], title)
    return title


def _joined(name: str, issue: str, title: str) -> str:
    if len(name.split()) > _NAME_WORDS or _ISSUE.search(name):
        return title
    named = f"{name}, {issue[:1].lower()}{issue[1:]}"
    if fold(title) in {fold(name), fold(named)} or _ISSUE.search(title):
        return named if fold(title) == fold(name) else title
    return f"{named} – {title}"
