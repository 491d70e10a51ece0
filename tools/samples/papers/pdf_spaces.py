"""Keeps no-break spaces in the text of PDFs, where reportlab would write ordinary ones.

A no-break space travels as a private character drawn with the glyph of a space; the map from
glyphs to characters, which readers use to extract text, then names the true space.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.ttfonts import TTFont

# Private character drawn → the space it stands for.
STAND_INS = {0xE0A0: 0x00A0, 0xE02F: 0x202F}
TO_STAND_INS = {space: private for private, space in STAND_INS.items()}
ORDINARY_SPACE = 0x20

plain_map = ttfonts.makeToUnicodeCMap


def hold_spaces(text: str) -> str:
    """Replaces no-break spaces by their stand-ins."""
    return text.translate(TO_STAND_INS)


def teach_spaces(font: TTFont) -> None:
    """Gives a font the glyphs of the stand-ins."""
    face = font.face
    for private, space in STAND_INS.items():
        source = space if space in face.charToGlyph else ORDINARY_SPACE
        face.charToGlyph[private] = face.charToGlyph[source]
        face.charWidths[private] = face.charWidths[source]


def true_map(font_name: str, subset: Sequence[int]) -> str:
    """Writes the map from glyphs to characters with the true spaces."""
    return str(plain_map(font_name, [STAND_INS.get(code, code) for code in subset]))


ttfonts.makeToUnicodeCMap = true_map
