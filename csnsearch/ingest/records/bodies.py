"""Which fédération, conseil central or comité a document comes from.

Read on its title page and in what it states, never in passing mentions: every text of
the confederation names several fédérations.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from csnsearch.ingest.media_types import HTML
from csnsearch.ingest.records.reading import Reading

_VOCABULARIES = {
    "federation": "federations",
    "conseil_central": "conseils_centraux",
    "comite": "comites",
}
_STARTS = {
    "federation": re.compile(
        r"\bFédération\b|\b(?:[A-Z]{2,5}(?:-SACC)?|CSN)[\s–—‑-]{1,3}(?:CSN|Construction)\b",
        re.IGNORECASE,
    ),
    "conseil_central": re.compile(r"\bConseil central\b|\bCC[A-Z]{1,6}\b", re.IGNORECASE),
    "comite": re.compile(r"\bComité (?:confédéral|national)\b", re.IGNORECASE),
}
_SIGLES = re.compile(
    r"\b(?:CSN-Construction|FC|FEESP|FIM|FNCC|FNC|FNEEQ|FP|FSSS)\b(?=[ .,):;–-]|$)"
)
_END = re.compile(r"[\n.;:()«»|]")
_LONGEST = 14  # words
_LONGEST_NAME = 200  # characters


def body_facets(reading: Reading, *texts: str) -> dict[str, list[str]]:
    """The bodies named by the sources, the author, the title page and the given texts."""
    metadata = reading.raw.metadata
    stated = [*metadata.get("source", ()), *metadata.get("author", ()), reading.raw.title, *texts]
    found = named_bodies(reading, stated)
    if not any(found.values()) and reading.source.media_type != HTML:
        found = named_bodies(reading, [block.text for block in reading.cover])
    return {name: values[:1] for name, values in found.items() if values}


def named_bodies(reading: Reading, texts: Iterable[str]) -> dict[str, list[str]]:
    """Every known body that the texts name, in order."""
    kept = [text for text in texts if text]
    return {
        name: list(dict.fromkeys(
            value for text in kept for value in _known(reading, vocabulary, _STARTS[name], text)
        ))
        for name, vocabulary in _VOCABULARIES.items()
    }  # fmt: skip


def merge(*facets: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """All the values of several sets of facets."""
    merged: dict[str, list[str]] = {}
    for some in facets:
        for name, values in some.items():
            merged.setdefault(name, []).extend(values)
    return {name: list(dict.fromkeys(values)) for name, values in merged.items()}


def _known(reading: Reading, vocabulary: str, starts: re.Pattern[str], text: str) -> Iterator[str]:
    patterns = [starts, _SIGLES] if vocabulary == "federations" else [starts]
    places = sorted({match.start() for pattern in patterns for match in pattern.finditer(text)})
    whole = reading.taxonomy.resolve(vocabulary, text) if len(text) < _LONGEST_NAME else None
    if whole:
        yield whole
        return
    for place in places:
        if value := longest_known(reading, vocabulary, text[place:]):
            yield value


def longest_known(reading: Reading, vocabulary: str, text: str) -> str | None:
    """The value named by the longest beginning of `text` that names one."""
    end = _END.search(text)
    words = text[: end.start() if end else len(text)].split()[:_LONGEST]
    for count in range(len(words), 0, -1):
        if value := reading.taxonomy.resolve(vocabulary, " ".join(words[:count]).strip(" ,'’-–")):
            return value
    return None
