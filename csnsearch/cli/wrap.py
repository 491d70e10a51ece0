"""Marked text on a terminal: highlights as styles, lines that fit."""

import textwrap
from collections.abc import Iterator, Sequence

import click

_MARK, _UNMARK = "\x01", "\x02"
"""Stand for the styles while lines are measured, since styles take no room."""

_WIDTH = 96


def marked(text: str, ranges: Sequence[tuple[int, int]], *, bold: bool = False) -> str:
    """The text with its ranges in reverse of the rest: bold yellow, or yellow in a bold title."""
    pieces: list[str] = []
    done = 0
    for start, end in ranges:
        pieces += [text[done:start], _MARK, text[start:end], _UNMARK]
        done = end
    whole = "".join([*pieces, text[done:]])
    return _styled(whole, bold=bold) if bold else whole


def indented(text: str, margin: int) -> Iterator[str]:
    """The lines of a text that `marked` gave, each after `margin` spaces."""
    pad = " " * margin
    for line in textwrap.wrap(text, _WIDTH - margin, break_long_words=False):
        yield pad + _styled(line)


def _styled(text: str, *, bold: bool = False) -> str:
    pieces = text.replace(_UNMARK, _MARK).split(_MARK)
    return "".join(
        click.style(piece, fg="yellow", bold=True) if index % 2 else _plain(piece, bold=bold)
        for index, piece in enumerate(pieces)
    )


def _plain(text: str, *, bold: bool) -> str:
    return click.style(text, bold=True) if bold and text else text
