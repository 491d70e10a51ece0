"""The typefaces of the printed samples."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")


class Face(NamedTuple):
    """A regular face and its bold, by the names the PDF library knows."""

    regular: str
    bold: str


FACES = {
    "times": Face("Times-Roman", "Times-Bold"),
    "helvetica": Face("Helvetica", "Helvetica-Bold"),
    "courier": Face("Courier", "Courier-Bold"),
    "dejavu": Face("DejaVuSans", "DejaVuSans-Bold"),
    "dejavu-serif": Face("DejaVuSerif", "DejaVuSerif-Bold"),
}


def register_faces() -> None:
    """Make the DejaVu faces known to the PDF library; the others are built in."""
    for face in (FACES["dejavu"], FACES["dejavu-serif"]):
        for name in face:
            pdfmetrics.registerFont(TTFont(name, str(DEJAVU / f"{name}.ttf")))
        for italic in (0, 1):
            addMapping(face.regular, 0, italic, face.regular)
            addMapping(face.regular, 1, italic, face.bold)
