"""Zipped office files are checked before anything opens them."""

import zipfile
from pathlib import Path

import pytest

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest import office_safety
from csnsearch.ingest.office_safety import check_office_file

MAIN = "word/document.xml"
XML = b'<?xml version="1.0" encoding="UTF-8"?><a>texte</a>'


def archive(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "essai.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as writing:
        for name, content in parts.items():
            writing.writestr(name, content)
    return path


def code(path: Path) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        check_office_file(path, MAIN)
    return caught.value.code


def test_a_sound_file_passes(tmp_path: Path) -> None:
    check_office_file(archive(tmp_path, {MAIN: XML, "media/image.png": b"\x89PNG"}), MAIN)


def test_a_file_that_unpacks_to_too_much(tmp_path: Path) -> None:
    assert code(archive(tmp_path, {MAIN: XML, "word/a.bin": bytes(9 * 1024 * 1024)})) == "hostile"


def test_the_total_is_limited_whatever_the_ratio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_safety, "MAX_UNPACKED_BYTES", 40)
    assert code(archive(tmp_path, {MAIN: XML})) == "hostile"


def test_the_number_of_parts_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_safety, "MAX_ENTRIES", 2)
    assert code(archive(tmp_path, {MAIN: XML, "a.xml": XML, "b.xml": XML})) == "hostile"


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<!doctype a><a/>",
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        "<!DOCTYPE a><a/>".encode("utf-16-be"),
        b" " * 65_530 + b"<!DOCTYPE a><a/>",  # across two reads
        b'<?xml version="1.0" encoding="cp037"?><a/>',  # an encoding that could hide one
    ],
)  # fmt: skip
def test_xml_with_a_doctype_is_refused_in_any_part(tmp_path: Path, content: bytes) -> None:
    assert code(archive(tmp_path, {MAIN: XML, "word/styles.xml": content})) == "hostile"


def test_a_file_without_its_main_part_is_damaged(tmp_path: Path) -> None:
    assert code(archive(tmp_path, {"autre.xml": XML})) == "damaged"


def test_an_encrypted_opendocument(tmp_path: Path) -> None:
    manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert code(archive(tmp_path, {MAIN: XML, "META-INF/manifest.xml": manifest})) == "encrypted"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"Du texte brut", "damaged"),
        (b"PK\x03\x04 puis rien", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "encrypted"),  # Word with a password
    ],
)  # fmt: skip
def test_what_is_no_archive(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "essai.docx"
    path.write_bytes(content)
    assert code(path) == expected


def test_the_message_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "essai.docx"
    path.write_bytes(b"Du texte brut")
    with pytest.raises(UnreadableDocument, match="nouvelle copie"):
        check_office_file(path, MAIN)
