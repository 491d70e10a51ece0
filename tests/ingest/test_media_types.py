"""Formats told from content, then from the name."""

import zipfile
from pathlib import Path

import pytest

from csnsearch.errors import UnreadableDocument, UnsupportedFormat
from csnsearch.ingest.media_types import DOCX, FEED, HTML, JSONL, MARKDOWN, ODT, PDF, TEXT, sniff


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.html", b"<!DOCTYPE html><html><body>x", HTML),
        ("page", b"\n\n<html lang=fr>", HTML),
        ("index.html?p=55837", b"<!doctype html>", HTML),
        ("fragment.html", b"Un paragraphe sans balises.", HTML),
        ("ancienne.HTM", "<HTML><BODY>Gr\xe8ve".encode("cp1252"), HTML),
        ("commentee.txt", b"<!-- sauvegarde --><html>", HTML),
        ("fil.xml", b'<?xml version="1.0"?><rss version="2.0">', FEED),
        ("fil", b"<feed xmlns='http://www.w3.org/2005/Atom'>", FEED),
        ("note.txt", b"Bonjour", TEXT),
        ("note.txt", "Gr\xe8ve".encode("cp1252"), TEXT),
        ("note.txt", "Grève".encode("utf-16"), TEXT),
        ("LISEZMOI", b"Bonjour", TEXT),
        ("note.md", b"# Titre", MARKDOWN),
        ("liste.jsonl", b'{"id": 1}', JSONL),
        ("liste.jsonl", b'<html>{"id": 1}', JSONL),
        ("a.pdf", b"%PDF-1.7\n", PDF),
        ("sans-suffixe", b"%PDF-1.7\n", PDF),
        ("pdf-nomme.docx", b"\n%PDF-1.4", PDF),
        ("abime.docx", b"PK\x03\x04tronqu\xe9", DOCX),
    ],
)
def test_the_format_of_a_file(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    assert sniff(put(tmp_path, name, content)) == expected


@pytest.mark.parametrize(
    ("name", "members", "expected"),
    [
        ("a.docx", ["[Content_Types].xml", "word/document.xml"], DOCX),
        ("a.bin", ["word/document.xml"], DOCX),
        ("a.odt", ["content.xml", "META-INF/manifest.xml"], ODT),
    ],
)
def test_a_zip_is_known_by_its_members(
    tmp_path: Path, name: str, members: list[str], expected: str
) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    assert sniff(tmp_path / name) == expected


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"\x89PNG\r\n", "le fichier s'appelle .pdf mais contient une image PNG"),
        ("a.docx", b"Bonjour", "le fichier s'appelle .docx mais contient du texte"),
        (
            "a.pdf",
            b"<!doctype html><html>",
            "le fichier s'appelle .pdf mais contient une page HTML",
        ),
        ("a.odt", b"\xd0\xcf\x11\xe0", "contient un ancien document Microsoft Office"),
        ("a.txt", b"\x00\x01\x02\x03", "contient des données qui ne sont pas du texte"),
        ("a.html", b"\x1f\x8b\x08", "contient une archive gzip"),
        ("a.pdf", b"", "le fichier est vide"),
    ],
)
def test_a_name_that_lies_is_said_so(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        sniff(put(tmp_path, name, content))
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0"),
        ("script.py", b"print()"),
        ("tableau.xlsx", b"PK\x05\x06" + b"\0" * 18),
        ("ancien.doc", b"\xd0\xcf\x11\xe0"),
    ],
)
def test_what_no_reader_takes_is_unsupported(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(UnsupportedFormat) as caught:
        sniff(put(tmp_path, name, content))
    assert "formats lus" in str(caught.value)
