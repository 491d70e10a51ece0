"""Text of documents on its way into a file that other programs read."""

import unicodedata

# Controls, unassigned and lone halves of characters, and the marks that turn the direction
# of writing (they can make a line read as another): none of them is what an author wrote.
_DROPPED = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str) -> str:
    r"""The text on one line, without control characters, for formats that go by lines.

    >>> one_line("Grève\r\nER  - \x00")
    'Grève ER -'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join("".join(map(_kept, text)).split())


def _kept(character: str) -> str:
    if character in _TURNING:
        return ""
    return " " if unicodedata.category(character) in _DROPPED else character


def slug(text: str, longest: int = 40) -> str:
    """A short name in plain letters, digits and hyphens, fit for a file; may be "".

    >>> slug("Grève à l'hôpital ?")
    'greve-a-l-hopital'
    """
    bare = unicodedata.normalize("NFKD", text.lower())
    letters = (c if c.isascii() and c.isalnum() else " " for c in bare if not _is_accent(c))
    return "-".join("".join(letters).split())[:longest].strip("-")


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) != 0
