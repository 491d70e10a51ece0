"""The fine net: a segment cut into pieces, each read by the rule that caught it."""

import re
from collections.abc import Iterator, Sequence

from csnsearch.analysis.characters import MARKS, Clean
from csnsearch.analysis.piece import Cutter, Piece, Reading

_WORD = re.compile(rf"[\w{MARKS}]+")
_ADDRESS = re.compile(
    r"://|@|^www\.|\.(?:ca|com|org|net|info|fr|coop|quebec|html?|php|pdf|docx?)(?:/|$)"
)


class Scissors:
    """Cuts segments with a list of rules, the first that matches at a place wins."""

    def __init__(self, cutters: Sequence[Cutter]) -> None:
        self.cutters = {cutter.group: cutter for cutter in cutters}
        self._net = re.compile(
            "|".join(f"(?P<{cutter.group}>{cutter.pattern})" for cutter in cutters)
            + f"|{_WORD.pattern}"
        )

    def pieces(self, segment: Clean) -> Iterator[Piece]:
        """The pieces of a segment in canonical characters, in order; offsets are those
        of the text it came from and never overlap."""
        edge = 0
        for piece in self._cut(segment.text):
            # « ½ » is two pieces of one character: the second has no length.
            start = max(edge, segment.starts[piece.start])
            edge = max(edge, segment.ends[piece.end - 1])
            yield piece._replace(start=start, end=edge)

    def _cut(self, text: str) -> Iterator[Piece]:
        # « courriel@csn.qc.ca » : no inclusive form, no sigle, no bill in an address.
        if _ADDRESS.search(text):
            yield from _words(text, 0, len(text))
            return
        for found in self._net.finditer(text):
            group = found.lastgroup or ""
            reading = self.cutters[group].read(found) if group else Reading((found.group(),))
            if reading is None:
                yield from _words(text, *found.span())
            else:
                yield Piece(*found.span(), reading, group)


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    for found in _WORD.finditer(text, start, end):
        yield Piece(*found.span(), Reading((found.group(),)))
