"""What an organisation says of itself in the foreword of each of its briefs.

"Composée de près de 1 600 syndicats, la CSN réunit plus de 330 000 membres": kept
apart, it does not answer every question.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from csnsearch.document import PassageKind
from csnsearch.ingest.passages import Stretch
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.reading import fold
from csnsearch.ingest.records.wording import patterns

_PATTERNS = patterns("forewords")


def foreword_stretches(blocks: Sequence[Block]) -> list[Stretch]:
    """The text, and the paragraphs of a foreword in which the author describes itself."""
    flags: list[bool] = []
    inside = False
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            inside = bool(_PATTERNS["heading"].match(fold(block.text)))
        flags.append(
            inside and block.kind is not BlockKind.HEADING and describes_itself(block.text)
        )
    return list(_runs(blocks, flags))


def describes_itself(text: str) -> bool:
    """Whether a paragraph says what an organisation is and how many members it has."""
    return bool(_PATTERNS["describes"].search(fold(text)))


def _runs(blocks: Sequence[Block], flags: Sequence[bool]) -> Iterator[Stretch]:
    pairs = zip(flags, blocks, strict=True)
    for about, run in groupby(pairs, key=lambda pair: pair[0]):
        kind = PassageKind.ABOUT if about else PassageKind.TEXT
        yield Stretch(tuple(block for _, block in run), kind)
