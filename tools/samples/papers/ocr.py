"""Draws a scanned page: the picture of a typed sheet, and under it the text a machine read."""

from __future__ import annotations

import random
import textwrap
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab import rl_config
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .ocr_damage import damage, space_out
from .paper import Heading, Outcome, Paper, Text
from .pdf import describe
from .pdf_style import FONT_FOLDER, use_face

DOTS_PER_INCH = 100
POINT = DOTS_PER_INCH / 72
LINE_WIDTH, LINES_PER_PAGE = 66, 40
TEXT_SIZE, LEADING, LEFT, TOP = 10.5, 16, 84, 84
INVISIBLE = 3
WORTH_CUTTING, SHORTEST_PIECE = 9, 3
PAPER_WHITE, INK_LIMIT = 255, 150


def draw_scan(paper: Paper, target: Path) -> Outcome:
    """Writes a PDF of pictures with a damaged, invisible text layer."""
    rl_config.invariant = 1
    canvas = Canvas(str(target), pagesize=LETTER)
    describe(canvas, paper)
    # Seeded, so that the specks fall at the same places at every build.
    specks = random.Random(1954)
    lines = typed_lines(paper)
    pages = [lines[n : n + LINES_PER_PAGE] for n in range(0, len(lines), LINES_PER_PAGE)]
    for page in pages:
        canvas.drawImage(ImageReader(photograph(page, specks)), 0, 0, *LETTER)
        lay_text(canvas, page, use_face(paper.font))
        canvas.showPage()
    canvas.save()
    return Outcome(len(pages))


def typed_lines(paper: Paper) -> list[str]:
    """Types the paper on lines of a fixed width, words cut at the line's end."""
    lines: list[str] = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            lines += ["", space_out(block.text), ""]
        elif isinstance(block, Text):
            lines += [*textwrap.wrap(cut_words(block.text), LINE_WIDTH), ""]
    return lines


def cut_words(text: str) -> str:
    """Marks long words with a hyphen and a space, so that some are cut across two lines."""
    words = text.split(" ")
    column = 0
    for number, word in enumerate(words):
        column += len(word) + 1
        if column > LINE_WIDTH:
            start = column - len(word) - 1
            room = LINE_WIDTH - start - 1
            if len(word) > WORTH_CUTTING and SHORTEST_PIECE < room < len(word) - SHORTEST_PIECE:
                words[number] = f"{word[:room]}- {word[room:]}"
                column = len(word) - room + 1
            else:
                column = len(word) + 1
    return " ".join(words)


def photograph(lines: list[str], specks: random.Random) -> Image.Image:
    """Draws the sheet as a scanner sees it: slightly turned, speckled, in black and white."""
    width, height = (int(side * POINT) for side in LETTER)
    sheet = Image.new("L", (width, height), PAPER_WHITE)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(
        FONT_FOLDER / "liberation/LiberationMono-Regular.ttf", int(TEXT_SIZE * POINT)
    )
    for number, line in enumerate(lines):
        pen.text((LEFT * POINT, (TOP + number * LEADING - 9) * POINT), line, fill=40, font=font)
    for _ in range(600):
        pen.point((specks.randrange(width), specks.randrange(height)), fill=90)
    turned = sheet.rotate(0.4, fillcolor=PAPER_WHITE)
    return turned.point(lambda level: PAPER_WHITE if level > INK_LIMIT else 0)


def lay_text(canvas: Canvas, lines: list[str], face: str) -> None:
    """Lays the damaged text, invisible, over the picture."""
    text = canvas.beginText(LEFT, LETTER[1] - TOP)
    text.setFont(face, TEXT_SIZE, LEADING)
    text.setTextRenderMode(INVISIBLE)
    for line in lines:
        text.textLine(damage(line))
    canvas.drawText(text)
