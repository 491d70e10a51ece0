"""Guards before a zipped office file is opened: what it would unpack to, and what its XML holds.

Limits follow the usual defence against decompression bombs; XML with a DOCTYPE is refused
because entities can be made to grow without end or to read other files (design §7).
"""

import re
import zipfile
from pathlib import Path
from typing import IO

from csnsearch.errors import UnreadableDocument
from csnsearch.messages import Message, message

_MIB = 1024 * 1024
MAX_ENTRIES = 10_000
MAX_UNPACKED_BYTES = 200 * _MIB
MAX_PART_BYTES = 100 * _MIB
# Text packs 5 to 20 times; a hundredfold is reached by padding only. Small files may.
MAX_RATIO = 150
_RATIO_FROM_BYTES = 8 * _MIB

_CHUNK = 64 * 1024
_OVERLAP = 64
_ENCRYPTED_FLAG = 0x1
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML_PARTS = (".xml", ".rels", ".rdf")
_DOCTYPE = re.compile(rb"<\0?!\0?[Dd]\0?[Oo]\0?[Cc]\0?[Tt]\0?[Yy]\0?[Pp]\0?[Ee]")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_KNOWN_ENCODINGS = {b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1",
                    b"windows-1252", b"iso-8859-15"}  # fmt: skip
_ENCRYPTION = b"encryption-data"


def check_office_file(path: Path, main_part: str) -> None:
    """Let through a zipped office file that is safe to open and holds `main_part`.

    Raises UnreadableDocument: `empty`, `damaged`, `encrypted` or `hostile`.
    """
    _check_kind(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_size(archive, path.stat().st_size)
            _check_members(archive, main_part)
            _check_parts(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError) as error:
        raise damaged() from error
    except (ValueError, OSError, RuntimeError) as error:
        raise damaged() from error


def damaged() -> UnreadableDocument:
    """The error for a file that stops making sense while it is read."""
    return UnreadableDocument(
        message(
            "le fichier est endommagé ou incomplet : ouvrez-le dans un traitement de texte, "
            "puis enregistrez-en une nouvelle copie"
        ),
        "damaged",
    )


def encrypted() -> UnreadableDocument:
    """The error for a file that asks for a password."""
    return UnreadableDocument(
        message(
            "le fichier est protégé par un mot de passe : "
            "enregistrez-en une copie sans mot de passe"
        ),
        "encrypted",
    )


def _hostile(reason: Message) -> UnreadableDocument:
    return UnreadableDocument(
        message("fichier refusé par prudence : {reason}", reason=reason), "hostile"
    )


def _check_kind(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(8)
    if not head:
        raise UnreadableDocument(message("le fichier est vide"), "empty")
    if head == _OLD_OFFICE:
        raise UnreadableDocument(
            message(
                "le fichier est protégé par un mot de passe, ou dans l’ancien format de Word "
                "(.doc) : enregistrez-en une copie .docx sans mot de passe"
            ),
            "encrypted",
        )


def _check_size(archive: zipfile.ZipFile, size: int) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise _hostile(message("il contient {count} parties", count=len(entries)))
    if unpacked > MAX_UNPACKED_BYTES or (
        unpacked > _RATIO_FROM_BYTES and unpacked > MAX_RATIO * size
    ):
        raise _hostile(
            message("il occuperait {size} Mo une fois décompressé", size=unpacked // _MIB)
        )


def _check_members(archive: zipfile.ZipFile, main_part: str) -> None:
    names = set(archive.namelist())
    if main_part not in names:
        raise damaged()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in archive.infolist()):
        raise encrypted()
    manifest = "META-INF/manifest.xml"
    if manifest in names:
        with archive.open(manifest) as stream:
            if _ENCRYPTION in stream.read(_MIB):
                raise encrypted()


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Unpack every XML part once, counting as it goes: what is declared may be a lie."""
    for entry in archive.infolist():
        if entry.filename.lower().endswith(_XML_PARTS):
            with archive.open(entry) as stream:
                _check_xml(stream)


def _check_xml(stream: IO[bytes]) -> None:
    tail, read = b"", 0
    while chunk := stream.read(_CHUNK):
        if not read:
            _check_encoding(chunk)
        read += len(chunk)
        if read > MAX_PART_BYTES:
            raise _hostile(message("une de ses parties est démesurée"))
        if _DOCTYPE.search(tail + chunk):
            raise _hostile(message("son XML contient un DOCTYPE"))
        tail = chunk[-_OVERLAP:]


def _check_encoding(head: bytes) -> None:
    """Refuse encodings in which a DOCTYPE could hide from the search for its letters."""
    found = _ENCODING.search(head[:200].replace(b"\0", b""))
    if found and found[1].lower() not in _KNOWN_ENCODINGS:
        raise _hostile(message("son XML est dans un encodage inattendu"))
