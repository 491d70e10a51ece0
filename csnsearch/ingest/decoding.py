"""Bytes → text, when the file may lie about its encoding or say nothing.

Order of trust: a byte-order mark; valid UTF-8 (which other encodings hardly ever
form by chance); what the file declares; then the encoding under which the bytes
read most like French. A cp1252 page that declares ISO-8859-1 is read as cp1252,
as browsers do: bytes 0x80–0x9F are quotes and œ there, control characters otherwise.
"""

import codecs
import re
from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
_JUDGED = 200_000  # bytes looked at to choose between single-byte encodings
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-15": "iso8859-15"}

_FRENCH = frozenset("éèêëàâäîïôöûùüçœæÉÈÊËÀÂÎÏÔÛÙÇŒ«»’‘“”–—…•°·\xa0€")
_RARE = frozenset("ñáíóúãõåøßÄÖÜÁÍÓÚÑ©®™²³½¼¾±§ªºš")
_BROKEN_SHARE = 0.1


def declared_charset(data: bytes) -> str:
    """The encoding named in a meta element or an XML declaration, or ""."""
    found = _META.search(data[:_DECLARED_WITHIN])
    return found.group(1).decode("ascii").lower() if found else ""


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`; `declared` is an encoding stated outside it. Never raises."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, declared or declared_charset(data))


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: Latin text then has a zero in every second byte."""
    sample = data[:_DECLARED_WITHIN]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if odd > len(sample) // 4 and even < odd // 8:
        return "utf-16-le"
    if even > len(sample) // 4 and odd < even // 8:
        return "utf-16-be"
    return ""


def _decode_other(data: bytes, declared: str) -> str:
    if _mostly_utf8(data):
        return data.decode("utf-8", _STRAY)
    names = dict.fromkeys((*_honest(declared), *_SINGLE_BYTE))
    sample = data[:_JUDGED]
    best = max(names, key=lambda name: _likeness(sample.decode(name, "replace")))
    return data.decode(best, "replace")


def _honest(declared: str) -> Iterator[str]:
    """The declared encoding, when Python knows it and it was not just refuted."""
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return
    if name != "utf-8":
        yield _AS_BROWSERS_READ.get(name, name)


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few stray bytes, as when a page quotes a source in another encoding."""
    text = data[:_JUDGED].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = sum(map(text.count, "éèêàçùôîûœ’«»"))
    return foreign > 0 and broken <= foreign * _BROKEN_SHARE + 1 and foreign > broken


def _likeness(text: str) -> int:
    """How much the characters beyond ASCII look like those of French text."""
    score = 0
    for before, char in zip(" " + text, text, strict=False):
        if char.isascii():
            continue
        if char in _FRENCH:
            # A capital inside a word ("GrËve") is how Mac text looks when read as cp1252.
            score += -2 if char.isupper() and before.islower() else 2
        elif char not in _RARE:
            score -= 3 if not char.isalpha() or not char.isprintable() else 2
    return score


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes UTF-8 refuses as cp1252; those it lacks too become U+FFFD."""
    assert isinstance(error, UnicodeDecodeError)
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "replace"), error.end


_STRAY = "csnsearch-stray-cp1252"
codecs.register_error(_STRAY, _as_cp1252)
