"""What became of a proposition: the wording of the vote, its value, and its counts."""

import re
import tomllib
from functools import cache
from importlib import resources

from csnsearch.ingest.records.folding import fold_in_place

_LONGEST_WORDS = 22
_SUBJECT = (
    r"(?:(?:la |l'|le |les |the |cette )?"
    r"(?:propositions?|resolutions?|motions?|amendements?|sous-amendements?|question prealable|amendment"
    r"|recommandations?|appel|renvoi|main motion|vote)\b[^.:!\n]{0,70}?)"
)
_AUXILIARY = r"(?:\s*(?::|-|,)?\s*(?:est|sont|a ete|ont ete|is|are|was|were)?(?: (?:donc|alors|ainsi|declaree?s?|jugee?s?|duly|dument|ensuite))?\s*)"
_WORDS = (
    r"(?:adopt(?:e|es|ed)|non adopte|rejet(?:e|es)|battu|defait|mise?s? en depot|depos(?:e|es)|report(?:e|es)"
    r"|remise?s?|refer(?:e|es)|renvoy(?:e|es)|retir(?:e|es)|irrecevable|caduc|caduque|hors d'ordre"
    r"|unanimite|unanimement|unanime|carried|defeated|lost|tabled|withdrawn|postponed|referred|deferred"
    r"|elue?s?|approuv(?:e|es)|accept(?:e|es)|ajourn(?:e|es))(?:e?s?|\(e\)s?|\.e|-e|·e)\b"
)
_OUTCOME = re.compile(
    rf"^[\s*\"(\[]*(?:{_SUBJECT}{_AUXILIARY})?(?:a l'|declaree? |jugee? |devenue?s? |duly |unanimously )?{_WORDS}"
)
_COUNTS = re.compile(
    r"(?:\b(?P<for_>pour|en faveur|in favou?r|for|oui)\b|\b(?P<against>contre|opposed|against|non)\b"
    r"|\b(?P<abstentions>abstentions?|abstained|abst)\b)\.?\s*(?::|-|=)?\s*(?P<figure>\d{1,3}(?: \d{3})*|aucune?|none)\b"
)
_REVERSED = re.compile(
    r"(?P<figure>\d{1,3}(?: \d{3})*|aucune?|une)\s+(?:voix |votes? |personnes? )?"
    r"(?:(?P<for_>pour|en faveur|in favou?r)|(?P<against>contre|against|opposed)|(?P<abstentions>abstentions?))\b"
)
_COUNTS_LINE = re.compile(
    r"^[\s(\[]*(?:vote\s*:?\s*|resultat(?: du vote)?\s*:?\s*)?(?:pour|en faveur|in favou?r|for|contre|abstentions?|\d{1,4} (?:voix |votes? )?(?:pour|contre))\b[^a-z]*\d"
    r"|^[\s(\[]*(?:vote\s*:?\s*)?\d[\d ]{0,6} (?:voix |votes? )?(?:pour|contre|en faveur)\b"
)
_ABSENT = frozenset({"aucun", "aucune", "none"})


def is_outcome(text: str) -> bool:
    """Whether a line is the announcement of a vote's result and nothing else.

    "ADOPTÉ À L'UNANIMITÉ", "La proposition est battue à la majorité", "Mise en dépôt
    jusqu'à l'instance de mars"; not "Adoption de l'ordre du jour".
    """
    return len(text.split()) <= _LONGEST_WORDS and bool(_OUTCOME.match(fold_in_place(text)))


def is_counts(text: str) -> bool:
    """Whether a line gives the votes: "Pour : 40 / Contre : 1 / Abstention : 13"."""
    return len(text.split()) <= _LONGEST_WORDS and bool(_COUNTS_LINE.match(fold_in_place(text)))


def normalised_outcome(wording: str) -> str:
    """adopté, rejeté, déposé, reporté, retiré, irrecevable or caduc; "" for anything else."""
    folded = fold_in_place(wording)
    return next((value for value, pattern in _outcomes() if pattern.search(folded)), "")


def vote_counts(text: str) -> dict[str, str]:
    """The counted votes, under ``for``, ``against`` and ``abstentions``."""
    folded = fold_in_place(text)
    found = list(_COUNTS.finditer(folded)) or list(_REVERSED.finditer(folded))
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
