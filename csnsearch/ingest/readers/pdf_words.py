"""Words of a PDF page with their places, at few calls of the library per word.

The text of a page is taken at once; only the first and last character of each word are
asked for their place, which keeps a page near 2 ms.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from csnsearch.ingest.layout.fragment import Fragment, Word, follows, fragment

LINE_END_HYPHEN = "\ufffe"
"""What PDFium writes in place of a hyphen, hard or soft, that ends a line."""

# A no-break space holds a word together: 330 000 is one.
_WORD = re.compile(f"[^ \t\r\n{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy|(?<![a-z])(?:semi|demi)", re.IGNORECASE)
_NAME_BYTES = 128
# A baseline that moves more than this within a word: a raised sign, or sideways writing.
_LEVEL = 0.12
_SIDEWAYS = 0.2


@dataclass(slots=True)
class TextPage:
    """The open text of one page, and the memory into which the library answers."""

    handle: Any
    width: float
    height: float
    _x: ctypes.c_double = field(default_factory=ctypes.c_double)
    _y: ctypes.c_double = field(default_factory=ctypes.c_double)
    _box: Any = field(default_factory=pdfium.FS_RECTF)
    _matrix: Any = field(default_factory=pdfium.FS_MATRIX)
    _name: Any = field(default_factory=lambda: ctypes.create_string_buffer(_NAME_BYTES))
    _flags: ctypes.c_int = field(default_factory=ctypes.c_int)

    def text(self) -> str:
        """All characters of the page, in the order in which the file draws them."""
        count = max(pdfium.FPDFText_CountChars(self.handle), 0)
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = pdfium.FPDFText_GetText(self.handle, 0, count, buffer)
        units = memoryview(buffer).cast("B")[: 2 * max(written - 1, 0)]
        return units.tobytes().decode("utf-16-le", "replace")

    def index(self, place: int) -> int:
        """The library's own index of the character at `place` in the text."""
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, place))

    def origin(self, index: int) -> tuple[float, float]:
        """Where the character stands on its baseline, y counted downwards."""
        pdfium.FPDFText_GetCharOrigin(self.handle, index, self._x, self._y)
        return self._x.value, self.height - self._y.value

    def end(self, index: int) -> float:
        """Where the room of the character ends, rightwards."""
        pdfium.FPDFText_GetLooseCharBox(self.handle, index, self._box)
        return float(self._box.right)

    def size(self, index: int) -> float:
        """The size of the letter in points, once scaled as it is printed."""
        size = pdfium.FPDFText_GetFontSize(self.handle, index)
        if pdfium.FPDFText_GetMatrix(self.handle, index, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5 or 1.0
        return abs(float(size)) or 1.0

    def is_bold(self, index: int) -> bool:
        """Whether the font calls itself bold, or is heavy."""
        length = pdfium.FPDFText_GetFontInfo(
            self.handle, index, self._name, _NAME_BYTES, self._flags
        )
        if 0 < length <= _NAME_BYTES and _BOLD_NAME.search(self._name.value):
            return True
        return bool(pdfium.FPDFText_GetFontWeight(self.handle, index) >= _BOLD_WEIGHT)


class _Placed(NamedTuple):
    """A word, the place of its first character, and which way it is written.

    `turn` is 0 for upright words, 1 for words that climb the page, -1 for those that go down.
    """

    word: Word
    place: int
    turn: int


def read_fragments(page: TextPage, text: str) -> tuple[Fragment, ...]:
    """The fragments of a page whose characters are `text`.

    Words written sideways come after the others, as if on lines of their own; when they
    are the greater part, the page is read in their direction.
    """
    placed = list(_placed_words(page, text))
    found: list[Fragment] = []
    below = 0.0
    for turn in sorted({each.turn for each in placed}, key=abs):
        words = [each for each in placed if each.turn == turn]
        fragments = list(_fragments(page, words))
        shift = below - min(piece.y for piece in fragments) if found else 0.0
        found.extend(replace(piece, y=piece.y + shift) for piece in fragments)
        below = max(piece.y for piece in found) + page.height
    return tuple(found)


def _placed_words(page: TextPage, text: str) -> Iterator[_Placed]:
    same = len(text) == pdfium.FPDFText_CountChars(page.handle)
    turn = 0
    for found in _WORD.finditer(text):
        first, last = found.start(), found.end() - 1
        if not same:
            first, last = page.index(first), page.index(last)
        if first < 0 or last < first:
            continue
        x, y = page.origin(first)
        size = page.size(first)
        x_last, y_last = page.origin(last) if last > first else (x, y)
        rise = y - y_last
        if last > first:
            turn = _turn(x_last - x, rise, size)
        if turn:
            word = Word(found.group(), *_turned(turn, x, y, y_last, size))
            yield _Placed(word, first, turn)
        elif abs(rise) > _LEVEL * size and same:
            yield from _split(page, found)
        else:
            yield _Placed(Word(found.group(), x, page.end(last), y, size), first, 0)


def _turn(run: float, rise: float, size: float) -> int:
    if abs(rise) < _SIDEWAYS * size or abs(rise) < 2 * abs(run):
        return 0
    return 1 if rise > 0 else -1


def _turned(
    turn: int, x: float, y: float, y_last: float, size: float
) -> tuple[float, float, float, float]:
    """Left, right and baseline of a sideways word once the page is turned, and its size."""
    return -turn * y, -turn * y_last + 0.5 * size, turn * x, size


def _split(page: TextPage, found: re.Match[str]) -> Iterator[_Placed]:
    """The parts of a word that stand at different heights: ``67`` and its raised ``e``."""
    places = [page.origin(index) for index in range(found.start(), found.end())]
    start = 0
    for end in range(1, len(places) + 1):
        index = found.start() + start
        size = page.size(index)
        if end < len(places) and abs(places[end][1] - places[start][1]) <= _LEVEL * size:
            continue
        x, y = places[start]
        right = page.end(found.start() + end - 1)
        yield _Placed(Word(found.group()[start:end], x, right, y, size), index, 0)
        start = end


def _fragments(page: TextPage, placed: list[_Placed]) -> Iterator[Fragment]:
    run: list[_Placed] = []
    for each in placed:
        if run and not follows(each.word, run[-1].word):
            yield _fragment(page, run)
            run = []
        run.append(each)
    if run:
        yield _fragment(page, run)


def _fragment(page: TextPage, run: list[_Placed]) -> Fragment:
    bold = page.is_bold(run[0].place) and (len(run) == 1 or page.is_bold(run[-1].place))
    return fragment([each.word for each in run], bold=bold)
