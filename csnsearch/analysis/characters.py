"""The characters of French: which ones are one and the same, and where each came from.

Editors, word processors and PDFs write one hyphen in many ways, and an apostrophe, and
a space (``employé‑es`` with U+2011, ``FSSS–CSN`` with U+2013, ``330 000`` with U+00A0).
Here they become one, and the place of each is kept.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Bodies of character classes, to stand between brackets in a pattern.
SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
HYPHENS = "\\-\u2010-\u2015\u2212\ufe63\uff0d"
APOSTROPHES = "'`\u00b4\u02bc\u2018\u2019\u2032\uff07"
POINTS = "\u00b7\u0387\u16eb\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65"
"""The points of inclusive writing, whatever the keyboard or font offered: · ᛫ • ‧ ∙ ⋅ ⸱ ・"""
MARKS = "\u0300-\u036f"
"""Accents that follow their letter, in decomposed text."""
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, byte-order mark: they print nothing."""

_MEMBER = re.compile(r"(?P<first>[^\\])-(?P<last>.)|\\?(?P<one>.)")


def _members(body: str) -> Iterator[int]:
    for found in _MEMBER.finditer(body):
        first, last = found["first"] or found["one"], found["last"] or found["one"]
        yield from range(ord(first), ord(last) + 1)


_FAMILIES = ((SPACES, " "), (HYPHENS, "-"), (APOSTROPHES, "'"), (POINTS, "·"), ("_", "-"))
_CANONICAL = {point: one for family, one in _FAMILIES for point in _members(family)}
# NFKC keeps these two, which French writes either way: œuvre, oeuvre.
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})
_REWRITTEN = re.compile(f"[œŒæÆ{INVISIBLE}]")
_INVISIBLE = frozenset(map(chr, _members(INVISIBLE)))
_CLUSTER = re.compile(f".[{MARKS}]*", re.DOTALL)


class Clean(NamedTuple):
    """Text in canonical characters; character i came from `starts[i]` to `ends[i]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def clean(raw: str) -> Clean:
    """`raw` in canonical characters: NFKC, one space, hyphen, apostrophe and point,
    ligatures opened, invisible characters gone."""
    plain = raw.translate(_CANONICAL)
    if unicodedata.is_normalized("NFKC", plain) and not _REWRITTEN.search(plain):
        return Clean(plain, range(len(plain)), range(1, len(plain) + 1))
    return _rewrite(plain)


def _rewrite(plain: str) -> Clean:
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(plain):
        if cluster.group() in _INVISIBLE:
            continue
        written = unicodedata.normalize("NFKC", cluster.group()).translate(_LIGATURES)
        chars.append(written)
        starts.extend([cluster.start()] * len(written))
        ends.extend([cluster.end()] * len(written))
    return Clean("".join(chars), starts, ends)
