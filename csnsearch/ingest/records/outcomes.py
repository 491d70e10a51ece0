"""What became of a proposition: the wording of the vote, its value, and its counts."""

import re
import tomllib
from functools import cache
from importlib import resources

from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.wording import patterns

_LONGEST_WORDS = 22
_VOTES = patterns("votes")
_ABSENT = frozenset({"aucun", "aucune", "none"})


def is_outcome(text: str) -> bool:
    """Whether a line is the announcement of a vote's result and nothing else.

    "ADOPTÉ À L'UNANIMITÉ", "La proposition est battue à la majorité", "Mise en dépôt
    jusqu'à l'instance de mars"; not "Adoption de l'ordre du jour".
    """
    return len(text.split()) <= _LONGEST_WORDS and bool(
        _VOTES["outcome"].match(fold_in_place(text))
    )


def is_counts(text: str) -> bool:
    """Whether a line gives the votes: "Pour : 40 / Contre : 1 / Abstention : 13"."""
    return len(text.split()) <= _LONGEST_WORDS and bool(
        _VOTES["counts_line"].match(fold_in_place(text))
    )


def normalised_outcome(wording: str) -> str:
    """adopté, rejeté, déposé, reporté, retiré, irrecevable or caduc; "" for anything else."""
    folded = fold_in_place(wording)
    return next((value for value, pattern in _outcomes() if pattern.search(folded)), "")


def resolved_by(text: str) -> str:
    """The words of a proposition that tell its result: "résolu à l'unanimité", or ""."""
    found = _VOTES["resolved_by"].search(fold_in_place(text))
    return " ".join(text[found.start() : found.end()].split()) if found else ""


def shorthand_result(text: str) -> str:
    """« M/S/C » or « M/S/D » with which a line opens, or ""."""
    found = _VOTES["shorthand_result"].match(fold_in_place(text))
    return text[: found.end()] if found else ""


def vote_counts(text: str) -> dict[str, str]:
    """The counted votes, under ``for``, ``against`` and ``abstentions``."""
    folded = fold_in_place(text)
    found = list(_VOTES["counts"].finditer(folded)) or list(
        _VOTES["reversed_counts"].finditer(folded)
    )
    counts: dict[str, str] = {}
    for match in found:
        name = next(name for name in ("for_", "against", "abstentions") if match[name])
        counts.setdefault(name.rstrip("_"), _figure(match["figure"]))
    return counts


def _figure(written: str) -> str:
    if written in _ABSENT:
        return "0"
    return "1" if written == "une" else written.replace(" ", "")


@cache
def _outcomes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    path = resources.files("csnsearch.ingest.records").joinpath("outcomes.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple((entry["value"], re.compile(entry["pattern"])) for entry in data["outcome"])
