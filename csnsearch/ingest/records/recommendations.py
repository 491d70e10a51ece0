"""Recommendations in a brief: numbered, bulleted under "La CSN recommande", or in a table.

A list at the end often repeats those of the chapters, or a table sums them up: each
recommendation is one passage, where it is made in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.asking import (
    BULLET,
    INTRODUCES,
    LABEL,
    LEAST_WORDS,
    SECTION,
    SENTENCE,
    asks,
    bare,
    number_of,
    says_that,
)
from csnsearch.ingest.records.folding import fold_in_place

_SAME_SHARE = 0.8
_MOST_COMPARED = 300  # a file with more is no brief, and comparing all with all takes long
_ABOUT_RECOMMENDING = re.compile(r"\brecomm[ae]nd|\bdemande")
_WORD = re.compile(r"\w{3,}")
_FIGURES = re.compile(r"\d+|[ivxl]+$")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The blocks first..last (last excluded) that make one recommendation, and its label.

    `label_alone` is true when the first block is nothing but the label.
    """

    first: int
    last: int
    label: str
    label_alone: bool = False


def find_recommendations(blocks: Sequence[Block]) -> list[Recommendation]:
    """The recommendations of a brief, each once, in the order of the text.

    `blocks` come from `split_rows`, so that a row of a table can be one.
    """
    return _once(list(_Finder(blocks).all()), blocks)


def split_rows(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, each table row that is a recommendation as a block of its own."""
    return [part for block in blocks for part in _rows(block)]


def _rows(block: Block) -> Iterator[Block]:
    rows = block.text.split("\n")
    sums_up = bool(_ABOUT_RECOMMENDING.search(fold_in_place(rows[0])))
    if block.kind is not BlockKind.TABLE or not any(
        _row_label(row, sums_up=sums_up) for row in rows
    ):
        yield block
        return
    others: list[str] = []
    for row in rows:
        if not _row_label(row, sums_up=sums_up):
            others.append(row)
            continue
        if others:
            yield Block("\n".join(others), block.kind, block.level, block.page)
            others = []
        yield Block(row, BlockKind.TABLE, block.level, block.page)
    if others:
        yield Block("\n".join(others), block.kind, block.level, block.page)


def _row_label(row: str, *, sums_up: bool) -> str:
    """The number of a row that asks for something, or ""."""
    first, *cells = (cell.strip() for cell in row.split("\t"))
    labelled = LABEL.match(fold_in_place(first))
    numbered = number_of(first) == first or first.isdigit()
    if not first or not (labelled or numbered):
        return ""
    wording = asks if labelled or sums_up else says_that
    found = any(wording(cell) and len(cell.split()) >= LEAST_WORDS for cell in cells)
    return first if found else ""


class _Finder:
    """Goes through the blocks once, knowing whether a list of recommendations is open."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._section = 0
        self._introduced = False

    def all(self) -> Iterator[Recommendation]:
        place = 0
        while place < len(self._blocks):
            found = self._at(place)
            if found:
                yield found
            place = found.last if found else place + 1

    def _at(self, place: int) -> Recommendation | None:
        block = self._blocks[place]
        folded = fold_in_place(block.text)
        if block.kind is BlockKind.TABLE:
            label = "" if "\n" in block.text else _row_label(block.text, sums_up=True)
            return Recommendation(place, place + 1, label) if label else None
        label_found = LABEL.match(folded)
        if label_found and self._labels(block, label_found):
            return self._labelled(place, label_found)
        if block.kind is BlockKind.HEADING:
            self._enter(block, folded)
            return None
        return self._unlabelled(place, folded)

    def _unlabelled(self, place: int, folded: str) -> Recommendation | None:
        """An entry of a list, or a sentence that recommends; else the list is closed."""
        if INTRODUCES.search(folded.strip()):
            self._introduced = True
            return None
        if self._listed(self._blocks[place]):
            return Recommendation(place, place + 1, number_of(self._blocks[place].text))
        if SENTENCE.match(folded) and len(folded.split()) > LEAST_WORDS * 2:
            return Recommendation(place, self._items_end(place + 1), "")
        self._introduced = False
        return None

    def _enter(self, heading: Block, folded: str) -> None:
        """A section of recommendations lasts through its themes, to a heading of its rank."""
        if SECTION.match(" ".join(folded.split())):
            self._section = heading.level or 1
        elif heading.level <= self._section:
            self._section = 0
        self._introduced = False

    def _labels(self, block: Block, label: re.Match[str]) -> bool:
        """Not "Recommandation 4 du rapport Untel": after the label comes a mark, or the end."""
        rest = block.text[label.end() :]
        return bool(label["mark"]) or not rest.strip() or asks(rest)

    def _labelled(self, place: int, label: re.Match[str]) -> Recommendation:
        block = self._blocks[place]
        written = " ".join(block.text[label.start("label") : label.end("label")].split())
        alone = len(block.text[label.end() :].split()) < LEAST_WORDS
        last = self._text_end(place + 1) if alone else place + 1
        return Recommendation(place, self._items_end(last), written, label_alone=alone)

    def _text_end(self, place: int) -> int:
        """The label stands alone: the next block is the text."""
        if place >= len(self._blocks) or self._blocks[place].kind is BlockKind.TABLE:
            return place
        return place if LABEL.match(fold_in_place(self._blocks[place].text)) else place + 1

    def _items_end(self, place: int) -> int:
        """A recommendation that ends with a colon goes on in the list below it."""
        if not self._blocks[place - 1].text.rstrip().endswith(":"):
            return place
        while place < len(self._blocks) and self._blocks[place].kind is BlockKind.ITEM:
            if LABEL.match(fold_in_place(self._blocks[place].text)):
                break
            place += 1
        return place

    def _listed(self, block: Block) -> bool:
        """An entry of the open list: a bullet or number, or a clause that says what to do."""
        if not (self._section or self._introduced):
            return False
        if len(bare(block.text).split()) < LEAST_WORDS:
            return False
        marked = (
            block.kind is BlockKind.ITEM
            or bool(BULLET.match(block.text))
            or bool(number_of(block.text))
        )
        return says_that(block.text) or (marked and (self._introduced or asks(block.text)))


def _once(found: list[Recommendation], blocks: Sequence[Block]) -> list[Recommendation]:
    """Each recommendation once: the one in full before the one in a summary."""
    kept: list[tuple[Recommendation, frozenset[str]]] = []
    for one in found:
        words = _words(one, blocks)
        twin = next((n for n, (other, seen) in enumerate(kept[:_MOST_COMPARED])
                     if _same_label(one, other) or _same(words, seen)), None)  # fmt: skip
        if twin is None:
            kept.append((one, words))
        elif _better(one, words, *kept[twin]):
            kept[twin] = (one, words)
    return sorted((one for one, _ in kept), key=lambda one: one.first)


def _better(
    one: Recommendation, words: frozenset[str], other: Recommendation, seen: frozenset[str]
) -> bool:
    if bool(one.label) is not bool(other.label):
        return bool(one.label)
    return len(words) > len(seen) / _SAME_SHARE


def _words(one: Recommendation, blocks: Sequence[Block]) -> frozenset[str]:
    text = fold_in_place("\n".join(block.text for block in blocks[one.first : one.last]))
    label = LABEL.match(text)
    return frozenset(_WORD.findall(text[label.end() :] if label else text))


def _same_label(one: Recommendation, other: Recommendation) -> bool:
    """Recommandation 3 of a summary is recommandation 3; item 3 of a list may be another."""
    named = [fold_in_place(found.label) for found in (one, other)]
    if not all(LABEL.match(label) for label in named):
        return False
    figures = [_FIGURES.findall(label) for label in named]
    return bool(figures[0]) and figures[0] == figures[1]


def _same(words: frozenset[str], seen: frozenset[str]) -> bool:
    """Whether two recommendations are one, perhaps shortened in a summary."""
    smaller = min(len(words), len(seen))
    return smaller >= LEAST_WORDS and len(words & seen) >= _SAME_SHARE * smaller
