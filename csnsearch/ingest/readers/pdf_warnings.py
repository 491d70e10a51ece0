"""What was lost or is doubtful in a PDF file, said to the reader of the report."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from csnsearch.ingest.layout.quality import text_quality, unmapped_share
from csnsearch.ingest.readers.pdf_file import MAX_CHARACTERS, MAX_PAGES, PdfPage
from csnsearch.messages import Message, message, plural

MAX_UNMAPPED = 0.05
"""Share of characters without a known letter from which a text is called damaged."""
MIN_QUALITY = 0.8
"""Share of words that look written under which a text is called doubtful."""
_MIN_WORDS = 50


def warnings(pages: Sequence[PdfPage], stated_pages: int, text: str) -> Iterator[Message]:
    """The warnings of a file of `stated_pages` pages, of which `pages` were read."""
    if len(pages) < stated_pages:
        yield message(
            "lecture arrêtée à la page {read} sur {pages} "
            "(limites : {most} pages, {characters} caractères)",
            read=len(pages), pages=stated_pages, most=MAX_PAGES, characters=MAX_CHARACTERS,
        )  # fmt: skip
    scanned = [number for number, page in enumerate(pages, 1) if page.scanned]
    if scanned:
        yield plural(
            "page {pages} : numérisée sans reconnaissance de texte, elle ne sera pas trouvée",
            "pages {pages} : numérisées sans reconnaissance de texte, elles ne seront pas trouvées",
            len(scanned), pages=page_ranges(scanned),
        )  # fmt: skip
    damaged = [number for number, page in enumerate(pages, 1) if page.damaged]
    if damaged:
        yield plural(
            "page {pages} : endommagée, elle n’a pas pu être lue",
            "pages {pages} : endommagées, elles n’ont pas pu être lues",
            len(damaged), pages=page_ranges(damaged),
        )  # fmt: skip
    yield from _about_text(text)


def _about_text(text: str) -> Iterator[Message]:
    unmapped = unmapped_share(text)
    if unmapped > MAX_UNMAPPED:
        yield message(
            "{share} % des caractères ne correspondent à aucune lettre : les polices du fichier "
            "sont abîmées, passez-le à la reconnaissance de texte",
            share=round(100 * unmapped),
        )
    elif text_quality(text) < MIN_QUALITY and len(text.split()) >= _MIN_WORDS:
        yield message(
            "texte douteux : {share} % des mots seulement ont l’air écrits (qualité de la "
            "numérisation ou des polices)",
            share=round(100 * text_quality(text)),
        )


def page_ranges(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: ``2, 5-9, 12``."""
    parts: list[str] = []
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        pages = [number for _, number in run]
        parts.append(str(pages[0]) if len(pages) == 1 else f"{pages[0]}-{pages[-1]}")
    return ", ".join(parts)
