"""What is not the document: known lines, headings and names of a web page.

The lists live in ``boilerplate.toml`` with their sources. What no list can know, a
menu that changes with each campaign, `site_template` learns by repetition.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from csnsearch.ingest.data_files import load

_AROUND = " \t\n\xa0•·»«›‹→←↑↓|/\\-–—:;,.…!?>*[]()"
_SHORT = 90  # characters: a heading over links is short


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The lists of ``boilerplate.toml``, folded as `fold_line` folds a line."""

    lines: frozenset[str]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    start_limit: int
    related: frozenset[str]
    more: frozenset[str]
    about: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    elements: frozenset[str]
    roles: frozenset[str]
    article_parts: frozenset[str]
    itemprops: frozenset[str]
    content: tuple[str, ...]
    kicker: frozenset[str]
    lead: frozenset[str]
    author: frozenset[str]


@cache
def known() -> Boilerplate:
    """The lists, read once."""
    data = load("boilerplate.toml")
    lines, related, markup, content = (
        data[name] for name in ("lines", "related", "markup", "content")
    )
    return Boilerplate(
        lines=_folded([*lines["csn"], *lines["usual"]]),
        starts=tuple(fold_line(start) or start for start in lines["starts"]),
        holds=tuple(lines["holds"]),
        start_limit=lines["start_limit"],
        related=_folded(related["headings"]),
        more=_folded(related["more"]),
        about=tuple(data["about"]["headings"]),
        content=tuple(content["names"]),
        itemprops=frozenset(content["itemprops"]),
        **{
            key: frozenset(markup[key])
            for key in ("words", "names", "elements", "roles", "article_parts")
        },
        **{key: frozenset(content[key]) for key in ("kicker", "lead", "author")},
    )


def fold_line(text: str) -> str:
    """A line as the lists hold it: no case, no accents, nothing around it, single spaces."""
    return _fold(text) if len(text) <= _FOLDED_WITHIN else _fold_now(text)


_FOLDED_WITHIN = 300


def _fold_now(text: str) -> str:
    plain = text if text.isascii() else _plain(text)
    return " ".join(plain.lower().split()).strip(_AROUND)


def _plain(text: str) -> str:
    """ASCII letters for French ones; other marks go."""
    apart = unicodedata.normalize("NFKD", text.translate(_SPELT))
    return apart.encode("ascii", "ignore").decode("ascii")


_SPELT = str.maketrans(
    {"’": "'", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "©": "copyright "}
    | dict.fromkeys("\u2010\u2011\u2012–—―−", "-")
)
_fold = lru_cache(maxsize=20_000)(_fold_now)


def is_known_line(text: str) -> bool:
    """Whether a whole line is a menu entry, a share line, a copyright notice…"""
    lists = known()
    if len(text) > lists.start_limit:
        return False
    line = fold_line(text)
    if line in lists.lines or line in lists.more or line.startswith(lists.starts):
        return True
    return any(words in line for words in lists.holds)


def is_related_heading(text: str) -> bool:
    """Whether a line announces other pages: « Articles récents », « Du même SUJET »."""
    if len(text) > _SHORT:
        return False
    return fold_line(text) in known().related


def is_more_link(text: str) -> bool:
    """Whether a link's text is « Lire la suite → » or its like."""
    return len(text) <= _SHORT and fold_line(text) in known().more


def is_about_heading(text: str) -> bool:
    """Whether a heading opens the closing self-description: « À propos de la FC–CSN »."""
    line = fold_line(text)
    if len(text) > _SHORT:
        return False
    return any(
        line == about or line.startswith((f"{about} de", f"{about} du", f"{about} the"))
        for about in known().about
    )


_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


@lru_cache(maxsize=20_000)
def name_words(name: str) -> frozenset[str]:
    """The words of a class or id name: ``shareButtons-top`` → share, buttons, top."""
    return frozenset(word.lower() for word in _PARTS.findall(name))


@lru_cache(maxsize=20_000)
def is_known_name(name: str) -> bool:
    """Whether a class or id name is that of a menu, a share bar, a newsletter box…"""
    lists = known()
    lowered = name.lower()
    if lowered in lists.article_parts:
        return False
    return (
        lowered in lists.names
        or lowered in lists.words
        or not lists.words.isdisjoint(name_words(name))
    )


def _folded(values: list[str]) -> frozenset[str]:
    return frozenset(fold_line(value) for value in values)
