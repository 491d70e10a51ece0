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
from csnsearch.ingest.records.people import People, find_people, find_support, is_name
from csnsearch.ingest.records.wording import patterns
from csnsearch.ingest.sentences import sentences


class Mark(StrEnum):
    """What a unit does."""

    LABEL = "label"
    PEOPLE = "people"
    NAME = "name"
    WHEREAS = "whereas"
    CLAUSE = "clause"
    CONSULTED = "consulted"
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
_PROSE_WORDS = 6
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
        for cell in _cells(line) if block.kind is BlockKind.TABLE else [line]:
            end = start + len(cell)
            if cell.strip():
                yield start, end
            start = end + 1


def _cells(row: str) -> list[str]:
    """The cells of a row that holds prose, as minutes kept in a table do; else the row."""
    cells = row.split("\t")
    return cells if any(len(cell.split()) > _PROSE_WORDS for cell in cells) else [row]


def _line_units(block: Block, start: int, end: int) -> Iterator[Unit]:
    line = block.text[start:end]
    if is_label(line):
        yield Unit(block, start, end, Mark.LABEL)
        return
    folded = fold_in_place(line)
    # A label alone at the foot of a page may be glued to the result above it.
    glued = _LINES["label_after"].search(folded)
    if glued and is_outcome(line[: glued.start()]):
        yield Unit(block, start, start + glued.start(), Mark.OUTCOME)
        yield Unit(block, start + glued.end(), end, Mark.TEXT)
        return
    if before := _LINES["label_before"].match(folded):
        yield Unit(block, start, start + before.end(), Mark.LABEL)
        for unit in _sentence_units(block, start, line, before.end()):
            # What follows its label is what is proposed, however it is set.
            yield replace(unit, mark=Mark.TEXT) if unit.mark is Mark.HEADING else unit
        return
    if numbered := _CODES["code_before"].match(line):
        yield Unit(block, start, start + numbered.end(), Mark.LABEL)
    yield from _sentence_units(block, start, line, numbered.end() if numbered else 0)


def _sentence_units(block: Block, offset: int, line: str, place: int) -> Iterator[Unit]:
    """A line from `place` on: its clauses of names, what stands before, and what follows.

    `offset` is where the line begins in its block.
    """
    folded = fold_in_place(line)
    while place < len(line):
        people = _next_people(line, folded, place)
        if people is None:
            break
        lead = folded[place : people.start]
        begins = people.start
        if lead.strip() and not _LINES["prefix"].fullmatch(lead.lstrip()):
            led = _plain_units(block, offset + place, offset + people.start)
            proposed = lead.rstrip().endswith(",") and people.mover and people.seconder
            # "Levée de l'assemblée, proposée par Lise Tanguay, appuyée par Thomas Lachute."
            yield from (replace(u, mark=Mark.CLAUSE) if proposed else u for u in led)
        else:
            begins = place
        shifted = replace(people, start=offset + people.start, end=offset + people.end)
        yield Unit(block, offset + begins, offset + people.end, Mark.PEOPLE, shifted)
        rest = line[people.end :]
        place = people.end + len(rest) - len(rest.lstrip())
    if place < len(line):
        yield from _plain_units(block, offset + place, offset + len(line))


def _next_people(line: str, folded: str, place: int) -> People | None:
    """The next clause of names: at `place`, after a prefix, or at strong words further on."""
    indent = len(folded) - len(folded[place:].lstrip(" -•–*,"))
    prefix = _LINES["prefix_here"].match(folded, indent)
    for start in [indent, *([prefix.end()] if prefix else [])]:
        if found := find_people(line, folded, start):
            return found
    if strong := _LINES["strong"].search(folded, place):
        return find_people(line, folded, strong.start())
    if trailing := _LINES["trailing"].search(folded, place):
        return find_people(line, folded, trailing.end())
    return find_support(line, place)


def _plain_units(block: Block, start: int, end: int) -> Iterator[Unit]:
    """A stretch without names: its trailing announcements of the result set apart."""
    text = block.text[start:end]
    mark = _mark(text, block)
    closing: list[str] = []
    if mark in {Mark.TEXT, Mark.CLAUSE, Mark.WHEREAS, Mark.CONSULTED}:
        closing = _closing(text)
    body_end = end - sum(len(part) for part in closing)
    yield Unit(block, start, body_end, mark)
    for part in closing:
        said = Mark.COUNTS if is_counts(part) else Mark.OUTCOME
        yield Unit(block, body_end, body_end + len(part), said)
        body_end += len(part)


def _mark(text: str, block: Block) -> Mark:
    folded = fold_in_place(text.strip())
    if is_counts(text):
        return Mark.COUNTS
    if is_outcome(text):
        return Mark.OUTCOME
    if block.kind is BlockKind.HEADING:
        return Mark.CONSULTED if _LINES["consulted"].match(folded) else Mark.HEADING
    for mark in (Mark.CONSULTED, Mark.WHEREAS, Mark.CLAUSE):
        if _LINES[mark].match(folded):
            return mark
    return Mark.NAME if is_name(text) else Mark.TEXT


def _closing(text: str) -> list[str]:
    """The last sentences of a paragraph that announce the vote."""
    parts = list(sentences(text))
    place = len(parts)
    while place > 1 and (is_outcome(parts[place - 1]) or is_counts(parts[place - 1])):
        place -= 1
    return parts[place:]
