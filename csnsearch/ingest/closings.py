"""The closing self-description of a communiqué: « À propos », « À propos de la FC–CSN »."""

from collections.abc import Sequence

from csnsearch.ingest.boilerplate import is_about_heading
from csnsearch.ingest.raw import Block, BlockKind

_LONGEST = 3_000  # characters: a longer section is a chapter about something
_BEFORE = 1  # blocks that must stand before: a page that begins so is itself about that


def about_start(blocks: Sequence[Block]) -> int | None:
    """Where the closing self-description begins, or None.

    It is the last section, or the last few when several bodies present themselves, and
    it is short: « À propos du projet de loi 89 » inside an article is no closing.
    """
    start = None
    for number in range(len(blocks) - 1, _BEFORE - 1, -1):
        if blocks[number].kind is BlockKind.HEADING:
            if not is_about_heading(blocks[number].text):
                break
            start = number
    if start is None or sum(len(block.text) for block in blocks[start:]) > _LONGEST:
        return None
    return start
