"""The labelled facts of an article: Dossier(s), Sujet(s), Région(s), Source(s)…

As text, labels and values alternate and a value may be missing: a label that follows
a label means that the first is empty, so « Région(s) / Source(s) / Pour information /
CSN - Information » states the last one only.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from csnsearch.ingest.boilerplate import fold_line
from csnsearch.ingest.data_files import load
from csnsearch.ingest.repair import repair_line

TERM_FACTS = frozenset(("dossier", "sujet", "region"))
"""Facts whose values are terms of a list; a block of facts states at least one."""

_LONGEST_LABEL = 40
_WITH_VALUE = re.compile(r"([^:]{3,40}?)[\s\xa0]*:[\s\xa0]*(\S.*)", re.DOTALL)
# « Afrique, Aide humanitaire » are two terms, « Mines, forêts et énergie » is one:
# a term begins with a capital or a digit (8 mars).
_BETWEEN_TERMS = re.compile(r"\s*[;|•]\s*|\s*,\s+(?=[\dA-ZÀ-ÖØ-ÞŒ«])")
_WHOLE = frozenset(("information", "author", "date"))


def label_name(text: str) -> str:
    """The name of the fact this whole line labels ("region" for « Région(s) : »), or ""."""
    return _label_name(text) if len(text) <= _LONGEST_LABEL else ""


def labelled(text: str) -> tuple[str, str]:
    """Name and value of a line such as « Sujet(s) : Mine »; the value may be "".

    ("", "") when the line does not begin with a label.
    """
    name = label_name(text)
    if name:
        return name, ""
    found = _WITH_VALUE.fullmatch(text.strip(" \t\n•·-"))
    name = label_name(found.group(1)) if found else ""
    return (name, found.group(2)) if found and name else ("", "")


def terms_of(name: str, text: str) -> tuple[str, ...]:
    """The values written on one line for the fact `name`, mended."""
    line = repair_line(text).strip(" •·,;|")
    values = [line] if name in _WHOLE else _BETWEEN_TERMS.split(line)
    return tuple(value for value in (value.strip(" ,;|") for value in values) if value)


def parse_labelled(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The facts of alternating lines; a label without value gives no entry."""
    facts: dict[str, list[str]] = {}
    current = ""
    for line in lines:
        name, value = labelled(line)
        current = name or current
        rest = value if name else line
        if current and rest.strip():
            add_terms(facts, current, terms_of(current, rest))
    return {name: tuple(values) for name, values in facts.items()}


def add_terms(facts: dict[str, list[str]], name: str, values: Iterable[str]) -> None:
    """Add values to a fact, each once, in the order they are met."""
    known = facts.setdefault(name, [])
    folded = {fold_line(value) for value in known}
    for value in values:
        key = fold_line(value)
        if key and key not in folded and key not in _ignored():
            folded.add(key)
            known.append(value)


def fact_of_address(address: str) -> str:
    """The fact whose terms have pages at such an address ("sujet" for /sujets/mine/), or ""."""
    lowered = address.lower()
    for name, patterns in _addresses().items():
        if any(pattern in lowered for pattern in patterns):
            return name
    return ""


@lru_cache(maxsize=5_000)
def _label_name(text: str) -> str:
    return _labels().get(fold_line(text), "")


@cache
def _labels() -> dict[str, str]:
    return {
        fold_line(label): name for name, labels in _data()["labels"].items() for label in labels
    }


@cache
def _ignored() -> frozenset[str]:
    return frozenset(_data()["ignored"]["terms"])


@cache
def _addresses() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(patterns) for name, patterns in _data()["addresses"].items()}


@cache
def _data() -> Mapping[str, Mapping[str, list[str]]]:
    return load("labels.toml")
