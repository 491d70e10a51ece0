"""Minutes as page images only, like a file scanned without recognition."""

from __future__ import annotations

import random
import textwrap
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .fonts import DEJAVU
from .forms import FORMS, Piece
from .model import Columns, Heading, Line, Minutes, Printed, Resolution

PAGE = (935, 1210)
DOTS_PER_INCH = 110
MARGIN = 95
LINE_HEIGHT = 27
COLUMNS = 74
ROWS = 37
SCANNED_ON = time.gmtime(1_236_000_000)


def write_scan(minutes: Minutes, target: Path) -> Printed:
    """Write the images as a PDF without any text."""
    lines, starts = typed_lines(minutes)
    sheets = [lines[at : at + ROWS] for at in range(0, len(lines), ROWS)]
    images = [_sheet(rows, number) for number, rows in enumerate(sheets, 1)]
    images[0].save(
        target,
        "PDF",
        save_all=True,
        append_images=images[1:],
        resolution=DOTS_PER_INCH,
        quality=38,
        creationDate=SCANNED_ON,
        modDate=SCANNED_ON,
        producer="KMBT_C224",
        title="",
    )
    return Printed(len(sheets), tuple(start // ROWS + 1 for start in starts))


def typed_lines(minutes: Minutes) -> tuple[list[str], list[int]]:
    """Give the typed lines, and the line on which each resolution begins."""
    lines = [text.center(COLUMNS).rstrip() for text in minutes.heading] + [""]
    starts: list[int] = []
    for block in minutes.blocks:
        if isinstance(block, Resolution):
            starts.append(len(lines))
            for piece in FORMS[minutes.layout.form](block):
                lines.extend(_wrapped(piece))
        elif isinstance(block, Heading):
            lines.extend([block.text.upper(), "-" * len(block.text)])
        elif isinstance(block, Line):
            lines.extend(_wrapped(block))
    return lines, starts


def _wrapped(piece: Piece) -> list[str]:
    if isinstance(piece, Columns):
        return [f"{label} {name}" for label, name in zip(piece.left, piece.right, strict=True)]
    text = piece.text.replace("**", "")
    if piece.style == "droite":
        return [text.rjust(COLUMNS), ""]
    indent = "     " if piece.style == "retrait" else ""
    wrapped = textwrap.wrap(text, COLUMNS, initial_indent=indent, subsequent_indent=indent)
    return [*wrapped, ""]


def _sheet(rows: list[str], number: int) -> Image.Image:
    """Draw one page, a little crooked and a little dirty, the same at each run."""
    chance = random.Random(number)
    image = Image.new("L", PAGE, 246)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(DEJAVU / "DejaVuSansMono.ttf"), 16)
    pen.text((PAGE[0] // 2, 45), f"-{number}-", font=font, fill=60)
    for row, text in enumerate(rows):
        position = (MARGIN + chance.random() * 1.5, MARGIN + row * LINE_HEIGHT)
        pen.text(position, text, font=font, fill=chance.randint(30, 75))
    for _ in range(260):
        spot = (chance.randrange(PAGE[0]), chance.randrange(PAGE[1]))
        pen.point(spot, fill=chance.randint(90, 200))
    return image.rotate(chance.uniform(-0.7, 0.7), fillcolor=235)
