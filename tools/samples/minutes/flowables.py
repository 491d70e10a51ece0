"""Page elements the PDF library does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from .fonts import Face
from .typography import break_points, ligatures

Measure = Callable[[str], float]
FEWEST_LINES = 2  # left at the foot of a page


class Mark(Flowable):
    """Takes no room; remembers on which page it was drawn."""

    def __init__(
        self, key: str, pages: dict[str, int], outline: tuple[str, int] | None = None
    ) -> None:
        super().__init__()
        self.key = key
        self.pages = pages
        self.outline = outline
        self.keepWithNext = 1

    def wrap(self, *_: float) -> tuple[float, float]:
        """Ask for no room."""
        return 0, 0

    def draw(self) -> None:
        """Note the page, and add a bookmark when one is wanted."""
        self.pages[self.key] = self.canv.getPageNumber()
        if self.outline:
            title, level = self.outline
            self.canv.bookmarkPage(self.key)
            self.canv.addOutlineEntry(title, self.key, level, closed=level > 0)


class SideBySide(Flowable):
    """Labels at the left and names at the right; all labels are drawn first."""

    def __init__(
        self, left: tuple[str, ...], right: tuple[str, ...], face: Face, size: float
    ) -> None:
        super().__init__()
        self.columns = (left, right)
        self.face = face
        self.size = size
        self.keepWithNext = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Ask for the full width and the longer of the two columns."""
        self.width = width
        self.height = max(map(len, self.columns)) * self.size * 1.35 + self.size
        return width, self.height

    def draw(self) -> None:
        """Draw the left column whole, then the right one."""
        for column, offset in zip(self.columns, (0, self.width * 0.42), strict=True):
            self.canv.setFont(self.face.regular, self.size)
            for row, text in enumerate(column):
                baseline = self.height - self.size * (1.35 * row + 1.1)
                self.canv.drawString(offset, baseline, text)


class Leader(Flowable):
    """One line of a table of contents: title, dots, page, all in one string."""

    def __init__(self, text: str, page: int, level: int, face: Face, size: float) -> None:
        super().__init__()
        self.text = text
        self.page = page
        self.level = level
        self.font = face.bold if level == 0 else face.regular
        self.size = size

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Ask for one line, with air above a day."""
        self.width = width
        return width, self.size * (2.2 if self.level == 0 else 1.45)

    def draw(self) -> None:
        """Fill the space between title and page with dots."""
        indent = self.level * 14
        room = self.width - indent
        title, page = self.text, str(self.page)
        while stringWidth(f"{title}...{page}", self.font, self.size) > room:
            title = title.rsplit(" ", 1)[0]
        used = stringWidth(title + page, self.font, self.size)
        dots = int((room - used) / stringWidth(".", self.font, self.size))
        self.canv.setFont(self.font, self.size)
        self.canv.drawString(indent, 3, title + "." * dots + page)


class BrokenParagraph(Flowable):
    """A paragraph whose words are cut at line ends, with ligatures.

    A sign ¬ in the text asks for a cut at that place. The cut is written with
    the hyphen given, ordinary or soft.
    """

    def __init__(self, text: str, face: Face, size: float, hyphen: str, indent: float = 0) -> None:
        super().__init__()
        self.text = text
        self.face = face
        self.size = size
        self.hyphen = hyphen
        self.indent = indent
        self.lines: list[str] = []

    def _measure(self, text: str) -> float:
        return float(stringWidth(ligatures(text), self.face.regular, self.size))

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Cut the text into lines for this width."""
        self.width = width
        if not self.lines:
            room = width - self.indent
            self.lines = lines_with_cuts(self.text, room, self._measure, self.hyphen)
        return width, (len(self.lines) + 0.5) * self.size * 1.35

    def split(self, width: float, height: float) -> list[Flowable]:
        """Carry the lines that do not fit to the next page."""
        self.wrap(width, height)
        fitting = int(height / (self.size * 1.35) - 0.5)
        if fitting < FEWEST_LINES or fitting >= len(self.lines):
            return []
        parts = []
        for lines in (self.lines[:fitting], self.lines[fitting:]):
            part = BrokenParagraph("", self.face, self.size, self.hyphen, self.indent)
            part.lines = lines
            parts.append(part)
        return parts

    def draw(self) -> None:
        """Draw each line as one string."""
        height = (len(self.lines) + 0.5) * self.size * 1.35
        self.canv.setFont(self.face.regular, self.size)
        for row, line in enumerate(self.lines):
            baseline = height - self.size * (1.35 * row + 1.05)
            self.canv.drawString(self.indent, baseline, ligatures(line))


def lines_with_cuts(text: str, room: float, measure: Measure, hyphen: str) -> list[str]:
    """Cut into lines, narrowing the paragraph until each ¬ falls at a line end."""
    narrowest = room * 0.7
    width = room
    while width > narrowest:
        lines = broken_lines(text, width, measure, hyphen)
        if not any("¬" in line for line in lines):
            return lines
        width -= 0.25
    raise ValueError(f"aucune largeur ne coupe comme demandé : {text[:60]}…")


def broken_lines(text: str, room: float, measure: Measure, hyphen: str) -> list[str]:
    """Fill lines greedily, cutting the word that does not fit."""
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        candidate = f"{current} {word}".strip()
        if measure(candidate) <= room:
            current = candidate
        else:
            head, current = _cut(current, word, room, measure, hyphen)
            lines.append(head)
    return [*lines, current] if current else lines


def _cut(current: str, word: str, room: float, measure: Measure, hyphen: str) -> tuple[str, str]:
    """Give the finished line and the start of the next one."""
    for head, tail in _halves(word, hyphen):
        line = f"{current} {head}".strip()
        if measure(line) <= room:
            return line, tail
    return current, word


def _halves(word: str, hyphen: str) -> Iterator[tuple[str, str]]:
    """Give the ways to cut a word, the longest first part first."""
    if "¬" in word:
        head, _, tail = word.partition("¬")
        # A compound keeps its own hyphen; only a cut inside a word adds one.
        yield (head if head.endswith("-") else head + hyphen), tail
        return
    for at in reversed(break_points(word)):
        yield word[:at] + hyphen, word[at:]
