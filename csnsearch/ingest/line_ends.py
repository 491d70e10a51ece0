"""Join the lines of a paragraph, and decide what a hyphen at a line's end meant."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from csnsearch.ingest.data_files import load

# What stands for a hyphen at a line's end: the hyphens, the soft hyphen, PDFium's
# U+FFFE and U+0002, and the ¬ of some word processors.
_SOFT = "\u00ad\ufffe\x02\xac"
_BREAK = "-\u2010\u2011" + _SOFT
_LETTERS = r"[^\W\d_]+"
_WORD = rf"{_LETTERS}(?:['’]{_LETTERS})*(?:[-\u2010\u2011]{_LETTERS}(?:['’]{_LETTERS})*)*"
_WORDS = re.compile(_WORD)
_LAST_WORD = re.compile(rf"(?:.*[^\w'’\u2010\u2011-])?({_WORD})", re.DOTALL)
_TAIL = 60  # characters looked at before a cut: longer than any word of French
_HYPHENS = str.maketrans("\u2010\u2011’", "--'")


def attested_words(text: str) -> frozenset[str]:
    """The words of a document as `join_line_ends` looks them up: lower case, hyphens kept.

    Words cut by a line's end are left out: they are what is in question.
    """
    return frozenset(_key(word) for line in _whole_lines(text) for word in _WORDS.findall(line))


def _whole_lines(text: str) -> Iterator[str]:
    after_cut = False
    for line in text.splitlines():
        stripped = line.strip()
        cut = stripped.endswith(tuple(_BREAK))
        words = stripped.split()
        yield " ".join(words[after_cut : len(words) - cut])
        after_cut = cut


def join_line_ends(lines: Iterable[str], attested: Collection[str] = ()) -> str:
    """One line of text from the lines of a paragraph.

    A word cut by a hyphen is joined when the document writes it whole elsewhere
    (« tra-/vailleurs ») and keeps its hyphen when the document writes it so, when its
    parts call for one (« vice-/présidente », « doit-/elle », « employé-/es »), or when
    both parts are words of the document. Otherwise the cut was the typesetter's.
    `attested` comes from `attested_words`.
    """
    pieces: list[str] = []
    for line in map(str.strip, lines):
        if not line:
            continue
        if pieces:
            pieces[-1], glue = _link(pieces[-1], line, attested)
            pieces.append(glue)
        pieces.append(line)
    return "".join(pieces)


def _link(text: str, line: str, attested: Collection[str]) -> tuple[str, str]:
    """The text before a line's end without its cut mark, and what joins it to `line`."""
    stem = text.rstrip(_BREAK)
    mark = text[len(stem) : len(stem) + 1]
    if not mark or not stem[-1:].isalnum() or not line[0].isalnum():
        return text.rstrip(_SOFT), " "
    left, right = _LAST_WORD.fullmatch(stem[-_TAIL:]), _WORDS.match(line)
    if left and right and not _keeps_hyphen(left.group(1), right.group(), attested):
        return stem, ""
    return stem, "-" if mark in _SOFT else mark


def _keeps_hyphen(left: str, right: str, attested: Collection[str]) -> bool:
    first, second = _key(left), _key(right)
    bare = first.rpartition("'")[2]
    if first + second in attested or bare + second in attested:
        return False
    if f"{first}-{second}" in attested or f"{bare}-{second}" in attested:
        return True
    if right[0].isupper() or _calls_for_hyphen(bare, second):
        return True
    return bare in attested and second in attested


def _calls_for_hyphen(first: str, second: str) -> bool:
    parts = _parts()
    return (
        first.rpartition("-")[2] in parts.first
        or second in parts.second
        or second.startswith(("d'", "t-"))
        or first.endswith(parts.after.get(second.partition("-")[0], ()))
    )


def _key(word: str) -> str:
    return word.lower().translate(_HYPHENS)


@dataclass(frozen=True, slots=True)
class _Parts:
    first: frozenset[str]
    second: frozenset[str]
    after: dict[str, tuple[str, ...]]


@cache
def _parts() -> _Parts:
    data = load("line_ends.toml")
    after = {second: tuple(endings) for second, endings in data["after"].items()}
    return _Parts(frozenset(data["first"]), frozenset(data["second"]), after)
