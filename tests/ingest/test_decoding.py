"""Bytes are read as the text they most likely are, whatever the file declares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.ingest.decoding import declared_charset, decode

SENTENCE = "La grève a été déclenchée à l’aube ; « on négocie », dit-on à Noël. Œuvre, ça, où ?"
TYPED = "La grève a été déclenchée à l'aube; «on négocie», dit-on à Noël. DÉJÀ, ça, où ?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"])
def test_french_is_read_without_declaration(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize("encoding", ["latin-1", "cp850", "utf-16-le", "utf-16-be"])
def test_older_encodings_are_read(encoding: str) -> None:
    text = TYPED.replace("DÉJÀ, ", "") if encoding == "cp850" else TYPED
    assert decode(text.encode(encoding)) == text


def test_utf8_wins_over_a_false_declaration() -> None:
    page = f'<meta charset="iso-8859-1">{SENTENCE}'
    assert decode(page.encode("utf-8")) == page


def test_latin1_means_cp1252_as_in_browsers() -> None:
    page = f'<meta charset="iso-8859-1">{SENTENCE}'
    assert decode(page.encode("cp1252")) == page


def test_a_few_stray_bytes_do_not_change_the_encoding() -> None:
    text = decode((TYPED * 20).encode("utf-8") + b" caf\xe9 ")
    assert text == TYPED * 20 + " café "


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
            "windows-1252",
        ),
        (b"<meta charset=utf-8>", "utf-8"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', "iso-8859-1"),
        (b"<p>charset=utf-8</p>", ""),
    ],
)
def test_the_declared_charset_is_found(head: bytes, charset: str) -> None:
    assert declared_charset(head) == charset


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    assert isinstance(decode(data, "no-such-charset"), str)
