"""Undo text that was decoded with the wrong encoding ("grÃ¨ve" → "grève"), when sure.

Sure means two things: ftfy finds a decoding under which the text becomes plausible,
and every character it brings is one that French or English text uses. Quotes and
dashes the author chose are left alone.
"""

import re

import ftfy

_CONFIG = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)

# First letters of what UTF-8 becomes under cp1252, Mac Roman, ISO-8859-2 and -16;
# a text without them costs one search.
_SUSPECT = re.compile("[ÃÂÅâĂĹ√¬‚Ô†][^\\x00-\\x7f]|Ã[ \xa0]|â€|ï¿½|ï»¿")
_PLAUSIBLE = frozenset(
    "éèêëàâäîïôöûùüçœæÿñáíóúìòÉÈÊËÀÂÄÎÏÔÖÛÙÜÇŒÆÑÁÍÓÚ"
    "«»‹›’‘“”„–—‐‑…•·°€£¢$©®™²³½¼¾±×÷§¶ºª№→←√≤≥≠♦■□▪● \xa0\u202f\u2009\ufffd\ufeff"
    "ᵉʳᵐ¹"
)
# Pages of the Centre-du-Québec press read UTF-8 as ISO-8859-16: "grĂšve", "santĂ©".
_ROMANIAN = re.compile("Ă[^\\x00-\\x7f]")


def fix_mojibake(text: str) -> str:
    """`text` read again with the right encoding where that is sure, else unchanged.

    Call it on one paragraph or page: damage is local, and so is the evidence.
    """
    if text.isascii() or not _SUSPECT.search(text):
        return text
    text = _ROMANIAN.sub(_from_romanian, text)
    fixed = ftfy.fix_encoding(text, _CONFIG)
    return fixed if _brings_only_plausible(text, fixed) else text


def _brings_only_plausible(before: str, after: str) -> bool:
    new = set(after) - set(before)
    return all(char.isascii() or char in _PLAUSIBLE for char in new)


def _from_romanian(found: re.Match[str]) -> str:
    try:
        read = found.group().encode("iso8859_16").decode("utf-8")
    except UnicodeError:
        return found.group()
    return read if read in _PLAUSIBLE else found.group()
