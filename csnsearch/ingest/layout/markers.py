"""What begins a list item or a numbered heading."""

import re
from typing import NamedTuple

_SYMBOLS = "•·▪▫◦●○■□◆◇►▶➢➤✓✔❖*\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e"
_MARKER = re.compile(
    rf"""(?P<symbol>[{_SYMBOLS}]|[-–—](?=\s))\s*(?=\S)
    | (?P<number>(?:\d{{1,3}}-)?\d{{1,3}}(?:\.\d{{1,3}})+|\d{{1,3}}(?=[.)°\-–]))[.)°\-–]?\s+(?=\S)
    | \(?(?P<letter>[a-zA-Z]|[ivxIVX]{{1,5}})(?:\)|\.(?=\s))\s*(?=\S)
    """,
    re.VERBOSE,
)
# M. Tremblay, L. Dubé: a capital and a point is rather a title or an initial.
_INITIAL = re.compile(r"[A-Z]\.\s")


class Marker(NamedTuple):
    """The mark at the head of an item: a symbol, a number (``6.2``) or a letter."""

    symbol: str
    number: str
    letter: str
    length: int

    @property
    def depth(self) -> int:
        """How many numbers it strings together: 2 for ``6.2``, 0 without number."""
        return self.number.count(".") + 1 if self.number else 0


def marker(text: str) -> Marker | None:
    """The mark with which `text` begins, if any."""
    found = _MARKER.match(text)
    if found is None or _INITIAL.match(text):
        return None
    return Marker(found["symbol"] or "", found["number"] or "", found["letter"] or "", found.end())
