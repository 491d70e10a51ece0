"""Mend what encoding, fonts and conversions broke; keep what the author wrote.

Stored text keeps its apostrophes, hyphens, no-break spaces and inclusive marks:
folding what is equivalent is the business of analysis, not of this room.
Every function here is idempotent.
"""

import re
import unicodedata

from csnsearch.ingest.line_ends import attested_words, join_line_ends
from csnsearch.ingest.mojibake import fix_mojibake

__all__ = ["attested_words", "fold_spaces", "join_line_ends", "repair", "repair_line"]

_DELETED = (
    "\u00ad"  # soft hyphen: "modi\u00adfication"
    "\u200b\u200c\u200d\u2060\ufeff"  # zero-width characters and stray byte-order marks
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # direction marks
    "\ufffe\uffff"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SYMBOL_FONT = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e", "•")


def _c1_as_cp1252() -> dict[str, str]:
    """0x80–0x9F are quotes and œ of cp1252 when a page claimed ISO-8859-1."""
    kept = {}
    for code in range(0x80, 0xA0):
        read = bytes([code]).decode("cp1252", "ignore")
        kept[chr(code)] = read
    return kept


_TABLE = str.maketrans(
    {
        **dict.fromkeys(_DELETED, ""),
        **{chr(code): "" for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n"},
        **_c1_as_cp1252(),
        **_LIGATURES,
        **_SYMBOL_FONT,
        "\x0b": "\n",
        "\x0c": "\n",
        "\r": "\n",
        "\x1f": "",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)
_TOUCHED = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u200b-\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069"
    "\\ud800-\\udfff\\uf000-\\uf0ff\\ufb00-\\ufb06\\ufeff\\ufffe\\uffff]"
)
_SURROGATE = re.compile("[\\ud800-\\udfff]")
# A font without the ligature's width leaves a space behind it: "Pﬁ zer", "modiﬁ cation".
_SPACED_LIGATURE = re.compile("([ﬀﬁﬂﬃﬄ]) (?=[a-zéèêàâîôûç])")
_SOFT_BREAK = re.compile("[\u00ad\ufffe\x02][ \t]*\r?\n[ \t]*")
# "2006plus": the space after a year was lost when lines were joined (not 1990ième).
_GLUED = re.compile(r"\d[a-zéèêàâîôûç]{3}")
_GLUED_YEAR = re.compile(r"\b((?:19|20)\d\d)(?!i?[eè]me)([a-zéèêàâîôûç]{3,})\b")

_BLANKS = " \t\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_SPACES = re.compile(f"[{_BLANKS}]{{2,}}")
_HARD_SPACE = re.compile(f"[{_BLANKS[2:]}]")
_BLANK_LINES = re.compile(r"\n{3,}")


def repair(text: str) -> str:
    """Mend the characters of one page or paragraph; lines and tabs stay.

    Wrong encodings are undone when sure, soft hyphens and zero-width characters go
    ("modi\u00adfication"), ligatures become letters ("ﬁn" → "fin"), control characters
    go or become what cp1252 meant by them, letters and accents are composed (NFC).
    Superscripts stay as written: "67ᵉ".
    """
    # One loss may hide another: a soft hyphen inside « Ã » must go before « à » is read.
    for _ in range(_PASSES):
        before, text = text, _repair_once(text)
        if text == before:
            break
    return text


_PASSES = 8


def _repair_once(text: str) -> str:
    text = _compose(_mend_characters(fix_mojibake(text)))
    return _GLUED_YEAR.sub(r"\1 \2", text) if _GLUED.search(text) else text


def repair_line(text: str) -> str:
    """`text` mended and on one line, with single spaces: a title, a label, a cell."""
    return " ".join(repair(text).split()) if text else ""


def fold_spaces(text: str) -> str:
    """Single spaces inside lines, none at their ends, at most one blank line in a row.

    A lone no-break space stays (330 000, « mot »): it says what must not be parted.
    """
    if "  " in text or "\t" in text or _HARD_SPACE.search(text):
        text = _SPACES.sub(_one_space, text)
    if "\n" not in text:
        return text.strip()
    text = "\n".join(line.strip(_BLANKS) for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _mend_characters(text: str) -> str:
    if not _TOUCHED.search(text):
        return text
    text = _SOFT_BREAK.sub("", text)
    text = _SPACED_LIGATURE.sub(r"\1", text)
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n"))
    return text.translate(_TABLE)


def _compose(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _one_space(found: re.Match[str]) -> str:
    run = found.group()
    return "\t" if "\t" in run else " "
