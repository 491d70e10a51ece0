"""Write `tests/broken`: damaged files, and two sound ones among them.

Run from the root of the repository: python -m tools.samples.broken.build_broken
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

from . import archives, pdfs, texts

TARGET = Path(__file__).parents[3] / "tests" / "broken"


def png() -> bytes:
    """A small picture."""
    image = Image.new("RGB", (120, 60), "white")
    ImageDraw.Draw(image).rectangle((10, 10, 110, 50), fill="firebrick")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "archive_docx_bombe.docx": archives.docx_bomb,
    "archive_odt_bombe.odt": archives.odt_bomb,
    "entites_en_cascade.odt": archives.odt_with_entities,
    "entites_en_cascade.xml": archives.xml_with_entities,
    "extension_inconnue.xyz": texts.unknown_extension,
    "html_imbrique.html": texts.nested_html,
    "image_nommee.pdf": png,
    "notices_une_ligne_brisee.jsonl": texts.notices_with_one_bad_line,
    "octets_au_hasard.pdf": pdfs.random_bytes,
    "pdf_arbre_recursif.pdf": pdfs.recursive_page_tree,
    "pdf_chiffre.pdf": pdfs.encrypted,
    "pdf_nomme.docx": pdfs.sound_pdf,
    "pdf_tronque.pdf": pdfs.truncated,
    "sain.html": texts.SOUND_ARTICLE.encode,
    "sain.txt": texts.SOUND_TEXT.encode,
    "texte_nomme.docx": texts.text_as_docx,
    "vide.docx": bytes,
    "vide.html": bytes,
    "vide.pdf": bytes,
    "xml_brise.docx": archives.docx_with_damaged_xml,
}


def main() -> None:
    """Write every file."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, content in FILES.items():
        (TARGET / name).write_bytes(content())


if __name__ == "__main__":
    main()
