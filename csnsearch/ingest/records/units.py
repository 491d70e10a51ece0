"""The blocks of minutes in units that each do one thing in a resolution.

One paragraph of a typed page holds mover, text and outcome; a printed page sets each on
its own line. After this step both look the same.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.outcomes import is_counts, is_outcome
from csnsearch.ingest.records.people import MOVED, People, find_people, is_name
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


_KIND = (
    r"(?:proposition|resolution|motion|(?:sous-)?amendement|question prealable|question de privilege"
    r"|avis de motion|appel de la decision|recommandation)"
)
_QUALIFIER = (
    r"(?: (?:principale|privilegiee|dilatoire|incidente|prealable|d'amendement|de sous-amendement|d'urgence"
    r"|de renvoi(?: en comite)?|de depot|de la presidence|speciale))*"
)
_FIGURE = r"(?:\s?(?:no\.?|n°|numero|#)?\s?(?:[a-z]{1,6}[-./ ]?)?\d[\w./-]{0,18})"
_ASIDE = r"(?:\s?\([^()\n]{0,100}\))?"
_DECIMAL = r"(?:\d{1,3}\.){1,5}\d{0,3}\.?\s+"
_LABEL = re.compile(rf"^(?:{_DECIMAL})?{_KIND}{_QUALIFIER}{_FIGURE}?{_ASIDE}\s*[:.]?$")
_CODE = re.compile(
    r"^\[?(?=[^\]]*\d)(?=[^\]]*[A-Z])[A-ZÀ-Ý\d]{1,8}(?:[-–/.][A-Z\d]{1,8}){1,4}\]?(?:\s?\([^()\n]{0,100}\))?\s*:?$"
)
_LABEL_BEFORE = re.compile(rf"^{_KIND}{_FIGURE}\s*[:.–-]\s+(?=\S)")
_CODE_BEFORE = re.compile(
    r"^(?:\[[A-Z\d][\w./-]{2,18}\]|[A-Z]{1,6}-\d{2,6}-\d{1,4})\s*[:.–-]?\s+(?=\S)"
)
_LABEL_AFTER = re.compile(rf"\s+(?={_KIND}\b[^.]{{0,60}}$)")
_LONGEST_LABEL_WORDS = 16

_STRONG = re.compile(
    r"\b(?:[il1]{2} est (?:dument |regulierement |ensuite |alors |egalement )?pr[o0]p[o0]s[e6]\S{0,4}(?: et (?:dument )?resolu)? par\b"
    r"|sur (?:une |la )?proposition (?:de|d'|du) ?(?=\S)|it (?:is|was) moved by\b)"
)
_PREFIX = re.compile(
    r"^(?:en (?:sous-)?amendement|(?:sous-)?amendement|proposition \w+(?: en comite)?|proposition de renvoi(?: en comite)?"
    r"|la question prealable est|question prealable|motion(?: de \w+)?|proposition)\b[\s,:-]*"
)
_WHEREAS = re.compile(r"^[\s\-•–]*(?:attendu|considerant|vu que|whereas|etant donne)\b")
_NOT_INFINITIVES = r"(?!notre|votre|leur|leurs|autre|encore|entre|maniere|nature|autour)"
_CLAUSE = re.compile(
    r"^[\s\"(]*(?:\d{1,2}[.)]\s*|[a-z]\)\s*|[-•–]\s*)?(?:que?\b|qu'|d'[a-z]+(?:er|ir|re|oir)\b|de (?:ne pas |n'|se |s'|nous )?"
    rf"{_NOT_INFINITIVES}[a-z]+(?:er|ir|oir|re)\b|(?:et )?(?:il est )?(?:unanimement |egalement |de plus )?resolu\b"
    r"|that\b|be it resolved|to [a-z]+)"
)


# "Amendement à la proposition no 3", "Résolution d'usage", "1.1": labels when names follow.
_WEAK_LABEL = re.compile(
    rf"^(?:{_KIND}\b(?!.*\w{{3}}\.\s).*[^.]|\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}\.?)$"
)
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
    return short and bool(_WEAK_LABEL.match(fold_in_place(line)))


def is_label(text: str) -> bool:
    """Whether a line numbers or names a proposition: "PROPOSITION 1", "[26-CS-04]"."""
    line = text.strip(" *\t")
    if len(line.split()) > _LONGEST_LABEL_WORDS:
        return False
    return bool(_LABEL.match(fold_in_place(line)) or _CODE.match(line))


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
    glued = _LABEL_AFTER.search(fold_in_place(line))
    if glued and is_outcome(line[: glued.start()]):
        yield Unit(block, start, start + glued.start(), Mark.OUTCOME)
        yield Unit(block, start + glued.end(), end, Mark.TEXT)
        return
    before = _LABEL_BEFORE.match(fold_in_place(line)) or _CODE_BEFORE.match(line)
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
    if lead.strip() and not _PREFIX.fullmatch(lead):
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
    prefix = _PREFIX.match(folded, indent)
    starts = [indent, *([prefix.end()] if prefix else [])]
    for place in starts:
        if find_people(line, place):
            return place
    strong = _STRONG.search(folded)
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
    if _WHEREAS.match(folded):
        return Mark.WHEREAS
    if _CLAUSE.match(folded):
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
