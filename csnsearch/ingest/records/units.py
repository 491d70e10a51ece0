"""The blocks of minutes in units that each do one thing in a resolution.

One paragraph of a typed page holds mover, text and outcome; a printed page sets each on
its own line. After this step both look the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.outcomes import is_counts, is_outcome
from csnsearch.ingest.records.people import MOVED, People, find_people, is_name
from csnsearch.ingest.records.wording import patterns
from csnsearch.ingest.sentences import sentences


class Mark(StrEnum):
    """What a unit does."""

    LABEL = "label"
    PEOPLE = "people"
    NAME = "name"
    WHEREAS = "whereas"
    CLAUSE = "clause"
    COUNTS = "counts"
    OUTCOME = "outcome"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Unit:
    """The characters start..end of a block, what they do, and who they name."""

    block: Block
    start: int
    end: int
    mark: Mark
    people: People | None = None

    @property
    def text(self) -> str:
        """The unit as it is written."""
        return self.block.text[self.start : self.end]


_LINES = patterns("units")
_CODES = patterns("codes")
_LONGEST_LABEL_WORDS = 16
_PROPOSES = frozenset({Mark.PEOPLE, Mark.WHEREAS, Mark.CLAUSE})


def units(blocks: Iterable[Block]) -> list[Unit]:
    """Every block in units, in order; the units of a block cover its text."""
    found = [unit for block in blocks for unit in _block_units(block)]
    return [
        replace(unit, mark=Mark.LABEL) if _labels_next(unit, after) else unit
        for unit, after in zip(found, [*found[1:], None], strict=False)
    ]


def _labels_next(unit: Unit, after: Unit | None) -> bool:
    if after is None or after.mark not in _PROPOSES or unit.mark not in {Mark.HEADING, Mark.TEXT}:
        return False
    line = unit.text.strip(" *\t")
    short = len(line.split()) <= _LONGEST_LABEL_WORDS
    return short and bool(_LINES["weak_label"].match(fold_in_place(line)))


def is_label(text: str) -> bool:
    """Whether a line numbers or names a proposition: "PROPOSITION 1", "[26-CS-04]"."""
    line = text.strip(" *\t")
    if len(line.split()) > _LONGEST_LABEL_WORDS:
        return False
    return bool(_LINES["label"].match(fold_in_place(line)) or _CODES["code"].match(line))


def _block_units(block: Block) -> Iterator[Unit]:
    found = [unit for start, end in _lines(block) for unit in _line_units(block, start, end)]
    if found or not block.text.strip():
        yield from found
    else:
        yield Unit(block, 0, len(block.text), Mark.TEXT)


def _lines(block: Block) -> Iterator[tuple[int, int]]:
    start = 0
    for line in block.text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield start, end
        start = end + 1


def _line_units(block: Block, start: int, end: int) -> Iterator[Unit]:
    line = block.text[start:end]
    if is_label(line):
        yield Unit(block, start, end, Mark.LABEL)
        return
    # A label alone at the foot of a page may be glued to the result above it.
    glued = _LINES["label_after"].search(fold_in_place(line))
    if glued and is_outcome(line[: glued.start()]):
        yield Unit(block, start, start + glued.start(), Mark.OUTCOME)
        yield Unit(block, start + glued.end(), end, Mark.TEXT)
        return
    before = _LINES["label_before"].match(fold_in_place(line)) or _CODES["code_before"].match(line)
    if before:
        yield Unit(block, start, start + before.end(), Mark.LABEL)
        start += before.end()
    yield from _sentence_units(block, start, end)


def _sentence_units(block: Block, start: int, end: int) -> Iterator[Unit]:
    """A line with its clause of names, what stands before it, and what follows."""
    place = _people_place(block.text[start:end])
    people = find_people(block.text[:end], start + place) if place is not None else None
    if place is None or people is None:
        yield from _plain_units(block, start, end)
        return
    lead = fold_in_place(block.text[start : start + place])
    if lead.strip() and not _LINES["prefix"].fullmatch(lead):
        yield from _plain_units(block, start, start + place)
        start += place
    stop = min(people.end, end)
    yield Unit(block, start, stop, Mark.PEOPLE, people)
    rest = block.text[stop:end]
    if rest.strip():
        yield from _sentence_units(block, stop + len(rest) - len(rest.lstrip()), end)


def _people_place(line: str) -> int | None:
    """Where a clause of names begins in a line: at its start, or at strong words inside."""
    folded = fold_in_place(line)
    indent = len(folded) - len(folded.lstrip(" -•–*,"))
    prefix = _LINES["prefix"].match(folded, indent)
    starts = [indent, *([prefix.end()] if prefix else [])]
    for place in starts:
        if find_people(line, place):
            return place
    strong = _LINES["strong"].search(folded)
    return strong.start() if strong and MOVED.match(folded, strong.start()) else None


def _plain_units(block: Block, start: int, end: int) -> Iterator[Unit]:
    """A stretch without names: its trailing announcement of the result set apart."""
    text = block.text[start:end]
    mark = _mark(text, block)
    if mark not in {Mark.TEXT, Mark.CLAUSE, Mark.WHEREAS}:
        yield Unit(block, start, end, mark)
        return
    cut = _closing_place(text)
    if cut:
        yield Unit(block, start, start + cut, mark)
        yield from _plain_units(block, start + cut, end)
    else:
        yield Unit(block, start, end, mark)


def _mark(text: str, block: Block) -> Mark:
    folded = fold_in_place(text.strip())
    if is_counts(text):
        return Mark.COUNTS
    if is_outcome(text):
        return Mark.OUTCOME
    if block.kind is BlockKind.HEADING:
        return Mark.HEADING
    if _LINES["whereas"].match(folded):
        return Mark.WHEREAS
    if _LINES["clause"].match(folded):
        return Mark.CLAUSE
    return Mark.NAME if is_name(text) else Mark.TEXT


def _closing_place(text: str) -> int:
    """Where the last sentences of a paragraph announce the vote, or 0."""
    parts = list(sentences(text))
    place = len(text)
    for part in reversed(parts[1:]):
        if not (is_outcome(part) or is_counts(part)):
            break
        place -= len(part)
    return place if place < len(text) else 0
