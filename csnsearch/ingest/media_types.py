"""Which format a file is in: told from its content first, then from its name."""

import zipfile
from pathlib import Path

from csnsearch.errors import UnreadableDocument, UnsupportedFormat
from csnsearch.messages import Message, message

HTML = "text/html"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
FEED = "application/rss+xml"
JSONL = "application/x-ndjson"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"

SUFFIXES = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".php": HTML, ".aspx": HTML,
    ".txt": TEXT, ".text": TEXT, "": TEXT,
    ".md": MARKDOWN, ".markdown": MARKDOWN,
    ".rss": FEED, ".atom": FEED, ".xml": FEED,
    ".jsonl": JSONL, ".ndjson": JSONL,
    ".pdf": PDF, ".docx": DOCX, ".odt": ODT,
}  # fmt: skip
FORMATS = "HTML, RSS, PDF, DOCX, ODT, texte, Markdown, JSONL"

# What is not text and not read, named so that a report says what a file really is.
_OTHERS = (
    (b"\x89PNG", message("une image PNG")),
    (b"\xff\xd8\xff", message("une image JPEG")),
    (b"GIF8", message("une image GIF")),
    (b"II*\x00", message("une image TIFF")),
    (b"MM\x00*", message("une image TIFF")),
    (b"\x1f\x8b", message("une archive gzip")),
    (b"Rar!", message("une archive RAR")),
    (b"7z\xbc\xaf", message("une archive 7-Zip")),
    (b"{\\rtf", message("un document RTF")),
    (b"\xd0\xcf\x11\xe0", message("un ancien document Microsoft Office")),
    (b"\x7fELF", message("un programme")),
    (b"MZ", message("un programme")),
    (b"ID3", message("un enregistrement sonore")),
    (b"SQLite format 3", message("une base de données SQLite")),
)
_BINARY = {PDF, DOCX, ODT}
_HEAD = 65_536
_FEED_MARKS = ("<rss", "<feed", "<rdf:rdf")
_HTML_MARKS = ("<!doctype html", "<html", "<head", "<body")
# A control character other than these does not occur in text.
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27, 26})
_CONTROL_SHARE = 0.01


def sniff(path: Path) -> str:
    """The media type of a file.

    Raises UnsupportedFormat for what no reader takes, and UnreadableDocument for an
    empty file, or one whose name and content disagree; OSError when it cannot be opened.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        raise UnreadableDocument(message("le fichier est vide"), code="empty")
    named = SUFFIXES.get(path.suffix.lower())
    return _binary(head, path, named) or _textual(head, path, named)


def _binary(head: bytes, path: Path, named: str | None) -> str | None:
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path, named)
    for magic, label in _OTHERS:
        if head.startswith(magic):
            raise _refusal(path, named, label)
    return None


def _zipped(path: Path, named: str | None) -> str:
    """Which kind of document a zip holds; its list of members is read, nothing is unpacked."""
    fallback = named if named in _BINARY - {PDF} else None
    try:
        with zipfile.ZipFile(path) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        members = set()
    if "word/document.xml" in members:
        return DOCX
    if "content.xml" in members and "META-INF/manifest.xml" in members and named in {ODT, None}:
        return ODT
    # A damaged archive is for the reader its name announces to report.
    if fallback and not members:
        return fallback
    raise _refusal(path, named, message("une archive ZIP"))


def _textual(head: bytes, path: Path, named: str | None) -> str:
    text = _decoded(head)
    if text is None:
        raise _refusal(path, named, message("des données qui ne sont pas du texte"))
    look = _look(text)
    if named in _BINARY:
        raise _mismatch(path, message("une page HTML") if look == HTML else message("du texte"))
    if look and named != JSONL:
        return look
    if named is None:
        raise UnsupportedFormat(_unsupported(path))
    return named


def _decoded(head: bytes) -> str | None:
    """The beginning of a text in any of the usual encodings, or None when it is not text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", errors="replace")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls > len(head) * _CONTROL_SHARE:
        return None
    return head.decode("utf-8", errors="replace")


def _look(text: str) -> str | None:
    start = text.lstrip("\ufeff \t\r\n")[:4096].lower()
    if not start.startswith("<"):
        return None
    first = {mark: start.find(mark) for mark in (*_FEED_MARKS, *_HTML_MARKS)}
    present = {mark: place for mark, place in first.items() if place >= 0}
    if not present:
        return None
    return FEED if min(present, key=present.__getitem__) in _FEED_MARKS else HTML


def _refusal(
    path: Path, named: str | None, label: Message
) -> UnreadableDocument | UnsupportedFormat:
    if named is not None and path.suffix:
        return _mismatch(path, label)
    return UnsupportedFormat(_unsupported(path, label))


def _mismatch(path: Path, label: Message) -> UnreadableDocument:
    sentence = message(
        "le fichier s'appelle {suffix} mais contient {content}",
        suffix=path.suffix.lower(),
        content=label,
    )
    return UnreadableDocument(sentence, code="mismatch")


def _unsupported(path: Path, label: Message | None = None) -> Message:
    if label is not None:
        return message("{content} : aucun lecteur (formats lus : {formats})",
                       content=label, formats=FORMATS)  # fmt: skip
    return message("format {suffix} : aucun lecteur (formats lus : {formats})",
                   suffix=path.suffix.lower() or path.name, formats=FORMATS)  # fmt: skip
