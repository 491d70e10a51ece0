"""What a sigle looks like: ``CSN``, ``C.S.N.``, ``FSSS–CSN``, ``CRÉ``, ``SoDÉC``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from csnsearch.analysis.data_files import words as analysis_words
from csnsearch.analysis.folding import fold

CAPITALS = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ"
_SMALL = "a-zàâäçéèêëîïôöùûü"
DASHES = "-‐‑‒–—"
_BLOCK = rf"[{CAPITALS}][{CAPITALS}{_SMALL}&]{{1,13}}"
_DOTTED = rf"[{CAPITALS}]\.(?:[ \u00a0]?[{CAPITALS}]\.){{1,11}}"
_JOINED = rf"[{DASHES}](?:{_DOTTED}|[{CAPITALS}\d]{{2,12}})"
WRITTEN = (
    rf"(?=[{CAPITALS}](?:[{CAPITALS}.&]|[{_SMALL}]{{1,2}}[{CAPITALS}]))"
    rf"(?:{_DOTTED}|{_BLOCK})(?:{_JOINED}){{0,3}}"
)
"""How a sigle may be written; `read_sigle` decides whether it is one."""

_DOTS = str.maketrans("", "", ". \u00a0&")
_ROMAN = frozenset("IVX")
MIN_LETTERS, MAX_LETTERS = 2, 12


@dataclass(frozen=True, slots=True)
class Sigle:
    """A sigle without its dots. `affiliation` is the central it is followed by, if any.

    `letters` are those its name must give, folded. For each, `inner` tells whether it is a
    small one, as the o of SoDÉC, which goes on with the word of the letter before it.
    """

    text: str
    affiliation: str = ""
    letters: str = field(init=False)
    inner: tuple[bool, ...] = field(init=False)

    def __post_init__(self) -> None:
        bare = "".join(filter(str.isalpha, self.text))
        object.__setattr__(self, "letters", fold(bare))
        object.__setattr__(self, "inner", tuple(letter.islower() for letter in bare))

    def __len__(self) -> int:
        return len(self.letters)


@lru_cache(maxsize=4_096)
def read_sigle(written: str) -> tuple[Sigle, ...]:
    """The sigles that `written` may stand for, the likeliest first; none when it is a word.

    « FSSS–CSN » is FSSS of the CSN; « UCCO-SACC–CSN » is UCCO-SACC, or either of them.
    """
    return tuple(_readings(written))


def _readings(written: str) -> Iterator[Sigle]:
    blocks = [block.translate(_DOTS) for block in re.split(rf"[{DASHES}]", written)]
    affiliation = ""
    while len(blocks) > 1 and _is_appended(blocks[-1]):
        affiliation = blocks.pop()
    candidates = ["-".join(blocks), *(reversed(blocks) if len(blocks) > 1 else ())]
    for text in candidates:
        if _is_sigle(text := _singular(text)):
            yield Sigle(text, affiliation)


def is_affiliation(text: str) -> bool:
    """Whether a sigle is that of a central, which names of unions are followed by."""
    return fold(text) in _centrals()


@cache
def _centrals() -> frozenset[str]:
    return analysis_words("affiliations.txt")


def _is_appended(block: str) -> bool:
    # A number is that of a local: « SQEES-298 ».
    return is_affiliation(block) or block.isdigit()


def _singular(text: str) -> str:
    """« CHSLDs » is the plural of CHSLD."""
    return text[:-1] if text.endswith("s") and text[:-1].isupper() else text


def _is_sigle(text: str) -> bool:
    letters = text.replace("-", "")
    if not (MIN_LETTERS <= len(letters) <= MAX_LETTERS and letters.isalpha()):
        return False
    capitals = sum(letter.isupper() for letter in letters)
    if capitals < MIN_LETTERS or 2 * capitals <= len(letters):
        return False  # « McDonald », « LaSalle »
    return not _ROMAN.issuperset(letters)
