"""Last look at the blocks of a body: menu lines and repeated lines that came along."""

from collections.abc import Sequence

from csnsearch.ingest.boilerplate import fold_line, is_known_line, is_related_heading
from csnsearch.ingest.closings import about_start
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.site_template import SiteTemplate

_SHARE_LINE = ("partager", "share", "imprimer", "facebook")


def kept_blocks(
    blocks: Sequence[Block], template: SiteTemplate, title: str, *, trusted: bool
) -> tuple[Block, ...]:
    """The blocks that are the document.

    In a `trusted` body, one the page names as such, only share lines and lines that
    most pages repeat go; elsewhere known menu lines go too, whole lines only. The
    closing « À propos » stays, repeated as it is. The title is not said twice.
    """
    closing = about_start(blocks)
    kept = [
        block
        for number, block in enumerate(blocks)
        if (closing is not None and number >= closing) or not _is_left(block, template, trusted)
    ]
    if kept and title and fold_line(kept[0].text) == fold_line(title):
        kept = kept[1:]
    return tuple(_without_empty_headings(kept))


def _is_left(block: Block, template: SiteTemplate, trusted: bool) -> bool:  # noqa: FBT001  private
    if block.kind is BlockKind.TABLE:
        return False
    if block.kind is not BlockKind.HEADING and template.repeats_everywhere(block.text):
        return True
    if is_known_line(block.text):
        shares = fold_line(block.text).startswith(_SHARE_LINE)
        return shares or (not trusted and block.kind is not BlockKind.HEADING)
    return False


def _without_empty_headings(blocks: list[Block]) -> list[Block]:
    """A related heading or a menu title at the end announces nothing any more."""
    while blocks and blocks[-1].kind is BlockKind.HEADING:
        last = blocks[-1].text
        if not (is_related_heading(last) or is_known_line(last)):
            break
        blocks = blocks[:-1]
    return blocks
