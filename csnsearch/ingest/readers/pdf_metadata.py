"""What a PDF file says of itself."""

import re

from pypdfium2 import PdfDocument

from csnsearch.ingest.repair import repair_line
from csnsearch.ingest.titles import is_programs_own

_DATE = re.compile(r"(?:D:)?((?:1[89]|20)\d\d)-?(?:(0[1-9]|1[0-2])-?(?:(0[1-9]|[12]\d|3[01]))?)?")
_FIELDS = (("Author", "author"), ("Subject", "description"), ("Producer", "producer"))
# Programs that read scans: their text is a guess, the image is the document.
_OCR = re.compile(
    r"(?i)paper capture|abbyy|finereader|ocrmypdf|tesseract|readiris|omnipage|clearscan|"
    r"scansoft|hocr|\bocr\b|luradocument|recognition"
)
# What libraries write when their user says nothing.
_NOTHING_SAID = {"", "anonymous", "unspecified", "unknown", "inconnu", "none"}
_LONGEST = 2_000
_SEPARATOR = re.compile(r"[,;]")


def metadata_of(document: PdfDocument) -> dict[str, tuple[str, ...]]:
    """The metadata of an open file, under the names all readers share.

    A title that a program left goes under `pdf_title`: it is kept, but no one should show
    it as the title of the document. `ocr` is there when the producer reads scans.
    """
    stated = {
        key: repair_line(value[:_LONGEST])
        for key, value in document.get_metadata_dict().items()
        if value.strip().lower() not in _NOTHING_SAID
    }
    found: dict[str, tuple[str, ...]] = {}
    title = stated.get("Title", "")
    if title:
        found["pdf_title" if is_programs_own(title) else "title"] = (title,)
    for key, name in _FIELDS:
        if stated.get(key):
            found[name] = (stated[key],)
    keywords = tuple(filter(None, map(str.strip, _SEPARATOR.split(stated.get("Keywords", "")))))
    if keywords:
        found["keywords"] = keywords
    for key, name in (("CreationDate", "date"), ("ModDate", "modified")):
        day = iso_date(stated.get(key, ""))
        if day:
            found[name] = (day,)
    if _OCR.search(f"{stated.get('Producer', '')} {stated.get('Creator', '')}"):
        found["ocr"] = ("true",)
    return found


def iso_date(text: str) -> str:
    """ISO text for a date of PDF, as precise as written; "" when it is none.

    >>> iso_date("D:20190402101500-04'00'")
    '2019-04-02'
    """
    found = _DATE.match(text)
    return "-".join(part for part in found.groups() if part) if found else ""
