"""The faces and paragraph styles of the PDF documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from .paper import Paper
from .pdf_spaces import teach_spaces

FONT_FOLDER = Path("/usr/share/fonts/truetype")

# Debian packages: fonts-liberation, fonts-dejavu-core, fonts-dejavu-extra.
FACES = {
    "serif": ("liberation/LiberationSerif-", "Regular", "Bold", "Italic", "BoldItalic"),
    "sans": ("liberation/LiberationSans-", "Regular", "Bold", "Italic", "BoldItalic"),
    "mono": ("liberation/LiberationMono-", "Regular", "Bold", "Italic", "BoldItalic"),
    "book": ("dejavu/DejaVuSerifCondensed", "", "-Bold", "-Italic", "-BoldItalic"),
    "screen": ("dejavu/DejaVuSansCondensed", "", "-Bold", "-Oblique", "-BoldOblique"),
}

RED = HexColor("#b5121b")
GREY = HexColor("#555555")
PALE = HexColor("#f3eeee")


@cache
def use_face(name: str) -> str:
    """Registers a family of four fonts once and returns its name."""
    stem, *variants = FACES[name]
    for number, variant in enumerate(variants):
        font = TTFont(f"{name}{number}", FONT_FOLDER / f"{stem}{variant}.ttf")
        teach_spaces(font)
        pdfmetrics.registerFont(font)
        addMapping(name, number & 1, number >> 1, f"{name}{number}")
    addMapping(f"{name}0", 0, 0, f"{name}0")
    for number in range(4):
        addMapping(f"{name}0", number & 1, number >> 1, f"{name}{number}")
    return f"{name}0"


@dataclass(frozen=True)
class Look:
    """The styles of one document."""

    face: str
    size: float
    styles: dict[str, ParagraphStyle] = field(repr=False)

    def __getitem__(self, name: str) -> ParagraphStyle:
        return self.styles[name]


def make_look(paper: Paper) -> Look:
    """Derives every style from the face and size of the paper."""
    face, size = use_face(paper.font), paper.size
    narrow = paper.columns > 1
    body = ParagraphStyle(
        "body",
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=size * (1.25 if narrow else 1.45),
        spaceAfter=size * (0.45 if narrow else 0.75),
        alignment=TA_JUSTIFY if paper.font in ("serif", "book") else 0,
    )

    def style(name: str, **changes: object) -> ParagraphStyle:
        return ParagraphStyle(name, parent=body, **changes)

    styles = {
        "body": body,
        "quote": style("quote", leftIndent=28, rightIndent=22, fontSize=size - 0.5),
        "note": style("note", fontSize=size - 2, leading=size * 1.1, textColor=GREY),
        "sign": style("sign", alignment=TA_RIGHT, spaceBefore=6),
        "bullet": style("bullet", leftIndent=18, bulletIndent=5, spaceAfter=size * 0.45),
        "clause": style("clause", leftIndent=46, bulletIndent=0),
        "label": style("label", spaceBefore=8, spaceAfter=2, keepWithNext=1, alignment=0),
        "asked": style("asked", leftIndent=18),
        "caption": style("caption", fontSize=size - 1, keepWithNext=1, spaceBefore=8, alignment=0),
        "cell": style(
            "cell", fontSize=size - 1.5, leading=(size - 1.5) * 1.25, spaceAfter=0, alignment=0
        ),
        "figure": style(
            "figure",
            fontSize=size - 1.5,
            leading=(size - 1.5) * 1.25,
            spaceAfter=0,
            alignment=TA_RIGHT,
        ),
        "foot-note": style(
            "foot-note", fontSize=size - 2.5, leading=(size - 2.5) * 1.2, spaceAfter=1
        ),
        "cover": style("cover", alignment=TA_CENTER, fontSize=13, leading=19, spaceAfter=8),
        "cover-large": style(
            "cover-large", alignment=TA_CENTER, fontSize=19, leading=25, spaceAfter=10
        ),
    }
    styles |= heading_styles(body, size, narrow=narrow, colour=paper.font != "mono")
    return Look(face, size, styles)


def heading_styles(
    body: ParagraphStyle, size: float, *, narrow: bool, colour: bool
) -> dict[str, ParagraphStyle]:
    """Makes the three levels of headings and of the table of contents."""
    grow = (3, 1.5, 0.5) if narrow else (6, 3, 1)
    styles: dict[str, ParagraphStyle] = {}
    for level, more in enumerate(grow, start=1):
        styles[f"heading{level}"] = ParagraphStyle(
            f"heading{level}",
            parent=body,
            alignment=0,
            fontSize=size + more,
            leading=(size + more) * 1.2,
            spaceBefore=size * 1.1,
            spaceAfter=size * 0.6,
            keepWithNext=1,
            textColor=RED if level == 1 and colour else black,
        )
        styles[f"contents{level}"] = ParagraphStyle(
            f"contents{level}",
            parent=body,
            alignment=0,
            leftIndent=16 * (level - 1),
            rightIndent=30,
            spaceAfter=4,
        )
    return styles
