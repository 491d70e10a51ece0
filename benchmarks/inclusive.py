"""Inclusive writing beside off-the-shelf words and Snowball stems.

``python -m benchmarks.inclusive SPELLINGS`` (JSON lines ``{"input", "must_match"}``)

A spelling is right when whoever asks for one of its forms finds it, and whoever asks for
it finds each of its forms. The traps are those of the tests: texts that hold no inclusive
writing. One is sprung when a word of it is lost.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import snowballstemmer

from benchmarks.peers.words import folded
from benchmarks.table import number, table
from benchmarks.timing import machine
from csnsearch.analysis import FRENCH

TRAPS = Path(__file__).parents[1] / "tests" / "analysis" / "data" / "inclusive_traps.txt"

_SPLIT = re.compile(r"[^\W_]+")
# Unicode's word boundaries (UAX 29), as Lucene has them: these signs join two letters.
_UNICODE = re.compile(r"\w+(?:[.'’‘:·\u0387\u2024\u2027]\w+)*")
_BETWEEN = frozenset(("et", "ou"))
"""In « travailleuses et travailleurs », what links the two words is no part of them."""


class Spelling(NamedTuple):
    """An inclusive spelling, and the forms that say the same."""

    text: str
    forms: Sequence[str]

    @property
    def kind(self) -> str:
        """Its first sign, or the words between the two of a doublet."""
        if " " in self.text:
            return "doublet"
        sign = re.search(r"\W", self.text)
        return sign.group() if sign else "capital"


class Reader(NamedTuple):
    """One way to read: the terms of a text, those of a question, and the plain words."""

    name: str
    held: Callable[[str], set[str]]
    asked: Callable[[str], set[str]]
    words: Callable[[str], set[str]]

    def finds(self, spelling: Spelling) -> bool:
        """Whether each form finds the spelling."""
        held = self.held(spelling.text)
        return all(self.asked(form) <= held for form in spelling.forms)

    def is_found(self, spelling: Spelling) -> bool:
        """Whether the spelling finds each form."""
        asked = self.asked(spelling.text) - _BETWEEN
        return all(asked <= self.held(form) for form in spelling.forms)

    def joins(self, forms: Sequence[str]) -> bool:
        """Whether the two genders are one word for it: without that, no spelling is right."""
        first, *others = map(self.held, forms)
        return all(first == other for other in others)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.inclusive")
    parser.add_argument("spellings", type=Path, help='JSON lines {"input", "must_match"}')
    asked = parser.parse_args(arguments)
    lines = asked.spellings.read_text(encoding="utf-8").splitlines()
    rows = [Spelling(row["input"], row["must_match"]) for row in map(json.loads, lines)]
    kinds: dict[str, list[Spelling]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    readers = _readers()
    print("\n".join(machine()), end="\n\n")
    heads = ("reading", "right", "found by forms", "finds forms", "genders joined", "traps sprung")
    print("\n".join(table(heads, [_row(reader, rows) for reader in readers])), end="\n\n")
    print("\n".join(table(("right, by sign", *kinds), list(_by_kind(readers, kinds)))))


def _row(reader: Reader, rows: Sequence[Spelling]) -> tuple[str, ...]:
    finds, found = list(map(reader.finds, rows)), list(map(reader.is_found, rows))
    both = [one and other for one, other in zip(finds, found, strict=True)]
    joined = [reader.joins(row.forms) for row in rows]
    sprung = [not expected <= reader.words(text) for text, expected in _traps()]
    return (reader.name, *map(_share, (both, finds, found, joined, sprung)))


def _by_kind(
    readers: Sequence[Reader], kinds: Mapping[str, Sequence[Spelling]]
) -> Iterator[tuple[str, ...]]:
    for reader in readers:
        right = ([reader.finds(row) and reader.is_found(row) for row in kinds[k]] for k in kinds)
        yield (reader.name, *map(_share, right))
    yield ("spellings", *(number(len(rows)) for rows in kinds.values()))


def _share(answers: Sequence[bool]) -> str:
    return f"{100 * sum(answers) / (len(answers) or 1):.1f} %"


def _traps() -> Iterator[tuple[str, set[str]]]:
    for line in TRAPS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, exact = line.partition("\t")
            yield text, set(exact.split())


def _readers() -> tuple[Reader, ...]:
    return (
        Reader("csnsearch", _our_terms, _our_question, _our_words),
        _snowball("letters and digits, Snowball", _SPLIT),
        _snowball("Unicode words, Snowball", _UNICODE),
    )


def _our_terms(text: str) -> set[str]:
    return set(FRENCH.twin(text).inflected.split())


def _our_question(text: str) -> set[str]:
    return {term for part in FRENCH.query_segments(text) for term in part.inflected}


def _our_words(text: str) -> set[str]:
    return set(FRENCH.twin(text).exact.split())


def _snowball(name: str, word: re.Pattern[str]) -> Reader:
    stem = lru_cache(2**17)(snowballstemmer.stemmer("french").stemWord)

    def terms(text: str) -> set[str]:
        return {stem(found) for found in word.findall(text.lower())}

    def words(text: str) -> set[str]:
        return {folded(found) for found in word.findall(text)}

    return Reader(name, terms, terms, words)


if __name__ == "__main__":
    main()
