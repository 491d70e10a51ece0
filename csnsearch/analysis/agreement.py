"""Which endings a masculine word can take in inclusive writing, and what it is alone.

Nothing but French tells ``employé.es`` from ``rapport.es``, ``seul-es`` from ``tu-es``
and ``tel-le`` from ``prends-le``: a feminine is formed from the end of its masculine.
"""

import re
from collections.abc import Mapping
from functools import cache

from csnsearch.analysis.data_files import columns
from csnsearch.analysis.folding import fold

_SHORT = 2
_SHORT_SIGLE = 3
_PLURAL_MARKS = {"s": "", "x": "u", "nt": "e"}
"""How a word ends that takes the mark: « convention(s) », « enjeu(x) », « concerne(nt) »."""


def agrees(base: str, ending: str) -> bool:
    """Whether a word that ends as `base` does can take this feminine ending."""
    ends = _feminine_endings().get(fold(ending).removesuffix("s"), ())
    folded = fold(base)
    return folded.endswith(ends) or folded.rstrip("sx").endswith(ends)


def takes_none(base: str) -> bool:
    """Whether no reader would see an ending after this word, whatever it ends in:
    « BLOC-E », « rapport.es », « art.e », « JEAN-E. »."""
    folded = fold(base)
    singular = folded.rstrip("s")
    if len(folded) <= (_SHORT_SIGLE if base.isupper() else _SHORT):
        return not _is("short", folded)
    return (
        _is("barren", folded)
        or _is("barren", singular)
        or (_is("name", folded) and not base.islower())
        or singular.endswith(tuple(_words()["barren_end"]))
    )


def ends_in_silent_e(base: str) -> bool:
    """Whether a word is feminine or common to both genders, like « annexe »: after such
    an e, « -e » is a letter. « employe » is employé, its accent not typed."""
    singular = base.lower().rstrip("s")
    return singular.endswith("e") and not _is("accentless", fold(singular))


def accented(base: str) -> str:
    """« charge-e-s » is chargés: an e that takes an e is é, typed or not."""
    return re.sub(r"e(s?)$", r"é\1", re.sub(r"E(S?)$", r"É\1", base))


def is_plural(tail: str) -> bool:
    """« ·e·s », « (e)s », « ·e·x·s », « ·s·es »: an s ends the tail, or what precedes an x."""
    letters = "".join(filter(str.isalpha, tail.lower()))
    return letters.rstrip("x").endswith("s")


def masculine(base: str, tail: str) -> str:
    """The masculine word, in the plural when `base` or `tail` is."""
    folded = fold(base)
    if folded in ("tou", "tout"):
        # « tou·te » lacks the letter that tout and toute share.
        return "tous" if is_plural(tail) else "tout"
    if folded[-1] in "sx" or not is_plural(tail):
        return base
    if folded.endswith("al") and not _is("als", folded):
        return base[:-1] + "ux"
    return base + ("x" if folded.endswith("eau") else "s")


def masculine_after(base: str, ending: str, tail: str) -> str | None:
    """The masculine of « travailleuses-eurs », whose feminine comes first: travailleurs.
    None when `ending` is no masculine of `base`."""
    folded = fold(base)
    plural = folded.endswith("s") or is_plural(tail)
    for feminine, alone in _masculine_endings().get(fold(ending), ()):
        for form in (folded, folded.removesuffix("s")):
            stem = base[: len(form.removesuffix(feminine))]
            if 1 < len(stem) < len(form):
                # The lists are folded; « déléguées-és » is délégués.
                word = stem + ("é" if alone == "e" else alone)
                return word + ("s" if plural and alone[-1] not in "sx" else "")
    return None


def with_plural(singular: str, mark: str) -> str | None:
    """« convention(s) » is conventions, « local(aux) » locaux; None when `mark` marks no
    plural of this word."""
    folded, mark = fold(singular), mark.lower()
    if mark == "aux":
        stem = singular[: len(folded.removesuffix("al").removesuffix("ail"))]
        return stem + mark if stem != singular else None
    end = _PLURAL_MARKS.get(mark)
    if end is None or not folded.endswith(end):
        return None
    return singular if folded[-1] in "sx" else singular + mark


def _is(what: str, folded: str) -> bool:
    return folded in _words()[what]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    for what, some in columns("inclusive_words.txt"):
        lists[what] = lists.get(what, frozenset()).union(some.split())
    return lists


@cache
def _feminine_endings() -> Mapping[str, tuple[str, ...]]:
    return {ending: tuple(bases.split()) for ending, bases in columns("inclusive.txt")}


@cache
def _masculine_endings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    endings: dict[str, tuple[tuple[str, str], ...]] = {}
    for ending, pairs in columns("inclusive_masculine.txt"):
        split = tuple(pair.partition("=") for pair in pairs.split())
        endings[ending] = tuple((feminine, alone) for feminine, _, alone in split)
        # « travailleuses-eurs »; « -és » has a row of its own, since « -es » is another.
        if not ending.endswith(("e", "s", "x")):
            endings[ending + "s"] = endings[ending]
    return endings
