"""From the wording of an outcome to one of six values."""

from __future__ import annotations

import unicodedata

# Order matters: "rejetée à la majorité" must be seen before any word of adoption,
# and "mise en dépôt" before "reportée", which may stand in the same sentence.
STEMS: tuple[tuple[str, str], ...] = (
    ("irrecevable", "irrecevable"),
    ("hors d'ordre", "irrecevable"),
    ("caduc", "caduc"),
    ("caduque", "caduc"),
    ("retire", "retiré"),
    ("rejete", "rejeté"),
    ("battu", "rejeté"),
    ("defait", "rejeté"),
    ("defeated", "rejeté"),
    ("mise en depot", "déposé"),
    ("mis en depot", "déposé"),
    ("depose", "déposé"),
    ("tabled", "déposé"),
    ("reporte", "reporté"),
    ("remis", "reporté"),
    ("refere", "reporté"),
    ("renvoye", "reporté"),
    ("adopte", "adopté"),
    ("unanim", "adopté"),
    ("elu", "adopté"),
    ("carried", "adopté"),
)


def fold(text: str) -> str:
    """Lower the case, drop accents and straighten apostrophes."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def normalised(wording: str) -> str:
    """Give the value behind a wording; an unknown wording is an error in the data."""
    folded = fold(wording)
    for stem, value in STEMS:
        if stem in folded:
            return value
    raise ValueError(f"issue inconnue : {wording!r}")
