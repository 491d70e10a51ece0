"""What kind of article an article is, when it says so."""

import re

from csnsearch.ingest.records.reading import Reading, fold

# Pages print "18 juin 2009 — Communiqué" in one element.
_STATED = ("genre", "section", "category", "kind", "date")
_GENRES = (
    (re.compile(r"\bcommuniques?\b|\bpress release\b|\bpour diffusion immediate\b"), "Communiqué"),
    (re.compile(r"\breportages?\b"), "Reportage"),
    (re.compile(r"\blettres? ouvertes?\b|\bopen letter\b"), "Lettre ouverte"),
    (
        re.compile(r"\bmots? (du president|de la presidente?|de la presidence)\b"),
        "Mot de la présidence",
    ),
    (re.compile(r"\bentrevues?\b|\binterview\b"), "Entrevue"),
    (re.compile(r"\bchroniques?\b"), "Chronique"),
    (re.compile(r"\bdossiers?\b"), "Dossier"),
)
_HEAD = 3


def article_genre(reading: Reading) -> str:
    """The genre stated by the page, its surtitre or its first lines, or ""."""
    raw = reading.raw
    stated = [value for name in _STATED for value in raw.metadata.get(name, ())]
    head = [block.text for block in raw.blocks[:_HEAD] if len(block.text.split()) <= _HEAD * 2]
    address = "/".join([*raw.metadata.get("canonical", ())])
    for text in [*stated, raw.first("surtitre"), address, *head]:
        folded = fold(re.sub(r"[-_/]+", " ", text))
        for pattern, label in _GENRES[: None if text in stated else 5]:
            if pattern.search(folded):
                return label
    return ""
