"""Measures against their pins: neither may slip, in either direction, unnoticed."""

from collections.abc import Iterator, Mapping

from csnsearch.evaluation import Scores

TOLERANCE = 0.005
"""What a group may lose. Two neighbours that change places at the foot of one top ten
move a group of twenty questions by less than 0.001; a lost document moves it by more
than this.
"""

HEADROOM = 0.03
"""What a group may gain before its pin has to follow: progress that is not pinned can
be lost again without a word.
"""

RAISE = "raise the pin: python -m tests.relevance.measure prints it"


def complaints(measured: Mapping[str, Scores], pins: Mapping[str, Scores]) -> Iterator[str]:
    """One sentence for each measure that left its pin, and for each group without one."""
    for group in dict.fromkeys([*measured, *pins]):
        if group not in pins:
            yield f"{group}: no pin"
        elif group not in measured:
            yield f"{group}: pinned, but no question is left"
        else:
            yield from _moved(group, measured[group].named(), pins[group].named())


def _moved(group: str, measured: Mapping[str, float], pinned: Mapping[str, float]) -> Iterator[str]:
    for name, value in measured.items():
        gap = value - pinned[name]
        if gap < -TOLERANCE:
            yield f"{group}: {name} fell to {value:.4f} from {pinned[name]:.4f} ({gap:+.4f})"
        elif gap > HEADROOM:
            yield f"{group}: {name} rose to {value:.4f} from {pinned[name]:.4f}; {RAISE}"


def pin_lines(measured: Mapping[str, Scores]) -> Iterator[str]:
    """The pins of these measures, as they stand under ``[pins]`` in `queries.toml`."""
    width = max(map(len, measured), default=0)
    for group, scores in measured.items():
        values = ", ".join(f'"{name}" = {value:.4f}' for name, value in scores.named().items())
        yield f"{group:<{width}} = {{ {values} }}"
