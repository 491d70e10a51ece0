"""Damaged PDF files."""

from __future__ import annotations

import io
import random

from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "Procès-verbal de l'assemblée du Syndicat de la Tuilerie du Coteau",
    "Il est proposé par Ernest Vaillant, appuyé par Clara Dumouchel :",
    "Que la cotisation demeure à 1,5 % du salaire.",
    "ADOPTÉ",
)
PASSWORD = "tuilerie"
RANDOM_SIZE = 8_192


def sound_pdf(pages: int = 3, encryption: StandardEncryption | None = None) -> bytes:
    """Give a small readable PDF."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=1, encrypt=encryption)
    for page in range(1, pages + 1):
        for row, line in enumerate((*LINES, f"Page {page} sur {pages}")):
            canvas.drawString(72, 700 - 18 * row, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def truncated() -> bytes:
    """Half of a PDF: the copy stopped on the way."""
    whole = sound_pdf()
    return whole[: len(whole) // 2]


def encrypted() -> bytes:
    """A PDF that opens only with its password."""
    return sound_pdf(1, StandardEncryption(PASSWORD, ownerPassword=PASSWORD, strength=128))


def random_bytes() -> bytes:
    """Bytes without any form, the same at each run."""
    return random.Random(1985).randbytes(RANDOM_SIZE)


def recursive_page_tree() -> bytes:
    """A PDF whose page tree has itself as its child."""
    return assembled(
        (
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>",
        )
    )


def assembled(objects: tuple[str, ...]) -> bytes:
    """Write numbered objects with a true cross-reference table."""
    content = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    start = len(content)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    tail += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return content + tail.encode("ascii")
