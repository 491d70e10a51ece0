"""What is usual in a document: the size of its body text, the distance between lines."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from csnsearch.ingest.layout.line import Line

_USUAL_LEADING = 1.2
# A distance is that of lines, not of paragraphs, when it is the smallest of those often seen.
_OFTEN = 0.1
_MIN_GAPS = 6


@dataclass(frozen=True, slots=True)
class Metrics:
    """`body` is the size in points of most of the text; `bold` whether most of it is bold."""

    body: float
    bold: bool
    leadings: dict[float, float] = field(default_factory=dict)

    def leading(self, size: float) -> float:
        """The usual distance between two baselines of text of this size, in points."""
        known = self.leadings.get(_rounded(size))
        if known:
            return known
        ratio = self.leadings.get(_rounded(self.body), _USUAL_LEADING * self.body) / self.body
        return ratio * size


def measure(lines: Sequence[Line]) -> Metrics:
    """The metrics of a document, from all its lines."""
    sizes: Counter[float] = Counter()
    heavy = total = 0
    for line in lines:
        weight = len(line.text)
        sizes[_rounded(line.size)] += weight
        total += weight
        heavy += weight if line.bold else 0
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    return Metrics(body, 2 * heavy > total, _leadings(lines))


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    gaps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for above, below in pairwise(lines):
        size = _rounded(above.size)
        if above.column == below.column and size == _rounded(below.size):
            gap = below.y - above.y
            if 0.8 * size < gap < 3 * size:
                gaps[size][_rounded(gap)] += 1
    return {
        size: _smallest_frequent(found)
        for size, found in gaps.items()
        if found.total() >= _MIN_GAPS
    }


def _smallest_frequent(gaps: Counter[float]) -> float:
    floor = max(2.0, _OFTEN * gaps.total())
    return min((gap for gap, count in gaps.items() if count >= floor), default=min(gaps))


def _rounded(points: float) -> float:
    return round(2 * points) / 2
