"""Blocks of a plain text: by blank lines, or by the lengths of its lines."""

import re
from collections.abc import Iterator, Sequence
from statistics import quantiles

from csnsearch.ingest.line_ends import attested_words, join_line_ends
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.repair import fold_spaces

_BULLET = re.compile(r"[•·▪■◦‣●*–-][ \t\xa0]+(?=\S)")
_COLUMNS = re.compile(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t[ \xa0\t]*)(?=\S)")  # set side by side
_UNDERLINE = re.compile(r"([=\-~_])\1{2,}")
_TITLE_LENGTH = 120
_STOPS = ".!?…:;,"
_WRAPPED = (45, 110)  # characters: the width of a text cut by an editor or a typewriter
_SLACK = 0.75  # a line shorter than that share of the width ends its paragraph
_FEWEST_LINES = 5


def paragraphs(
    text: str, page: int | None = None, attested: frozenset[str] | None = None
) -> Iterator[Block]:
    """The blocks of a mended text: headings, list items, paragraphs.

    Blank lines part paragraphs. Without them, a text cut at a regular width is joined
    again up to each short line; otherwise a line goes on when it has no stop and the next
    begins without a capital. `attested` are the words of the whole document, when `text`
    is one page of it.
    """
    known = attested_words(text) if attested is None else attested
    for group in _groups(text):
        yield from _blocks(group, known, page)


def _groups(text: str) -> Iterator[list[str]]:
    lines = [line.strip(" \t\xa0") for line in text.split("\n")]
    width = _width(lines)
    group: list[str] = []
    for number, line in enumerate(lines):
        if not line or (group and _BULLET.match(line)):
            yield from _wrapped(group, width)
            group = []
        if line:
            group.append(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if following and line and _ends_paragraph(line, following, width):
            yield from _wrapped(group, width)
            group = []
    yield from _wrapped(group, width)


def _wrapped(group: list[str], width: int) -> Iterator[list[str]]:
    """A group whose lines were cut by a width stays one; otherwise each line is one."""
    if not group:
        return
    if width or _is_underlined(group):
        yield group
        return
    joined = [group[0]]
    for line in group[1:]:
        both_columns = _COLUMNS.search(joined[-1]) and _COLUMNS.search(line)
        if not both_columns and (joined[-1][-1] in _STOPS or not line[0].islower()):
            yield joined
            joined = []
        joined.append(line)
    yield joined


def _is_underlined(group: Sequence[str]) -> bool:
    return len(group) > 1 and _UNDERLINE.fullmatch(group[1]) is not None


def _width(lines: Sequence[str]) -> int:
    """The width at which the text was cut, or 0 when lines end where their authors ended them."""
    lengths = [len(line) for line in lines if line]
    if len(lengths) < _FEWEST_LINES:
        return 0
    high = round(quantiles(lengths, n=20)[-2])
    near = sum(1 for length in lengths if high * _SLACK <= length <= high + 2)
    low_edge, high_edge = _WRAPPED
    return high if low_edge <= high <= high_edge and near * 3 >= len(lengths) else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    """A line well short of the width ends its paragraph, stopped or before a capital."""
    in_columns, goes_on = _COLUMNS.search(line), _COLUMNS.search(following)
    if in_columns or goes_on:
        return not (in_columns and goes_on)
    if not width or len(line) >= width * _SLACK:
        return False
    return line[-1] in ".!?…:»" or not following[0].islower()


def _blocks(group: list[str], attested: frozenset[str], page: int | None) -> Iterator[Block]:
    if _is_underlined(group) and len(group[0]) <= _TITLE_LENGTH:
        yield Block(fold_spaces(group[0]), BlockKind.HEADING, 1 if group[1][0] == "=" else 2, page)
        group = group[2:]
    if not group or all(_UNDERLINE.fullmatch(line) for line in group):
        return
    if len(group) > 1 and all(map(_COLUMNS.search, group)):
        rows = ("\t".join(map(fold_spaces, _COLUMNS.split(line))) for line in group)
        yield Block("\n".join(rows), BlockKind.TABLE, 0, page)
        return
    text = fold_spaces(join_line_ends(group, attested))
    bullet = _BULLET.match(text)
    if bullet:
        yield Block(text[bullet.end() :], BlockKind.ITEM, 0, page)
    elif len(group) <= 2 and _is_title(text):  # noqa: PLR2004  a title may take two lines
        yield Block(text, BlockKind.HEADING, 2, page)
    elif text:
        yield Block(text, BlockKind.PARAGRAPH, 0, page)


def _is_title(text: str) -> bool:
    """« ORDRE DU JOUR »: a short line in capitals, without a stop."""
    letters = sum(map(str.isalpha, text))
    return len(text) <= _TITLE_LENGTH and letters > 3 and text.isupper() and text[-1] not in _STOPS  # noqa: PLR2004
