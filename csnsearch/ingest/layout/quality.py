"""How much of a text reads as text: broken font tables and poor optical reading show here."""

import re
import unicodedata
from collections import Counter
from itertools import islice

_SAMPLE = 200_000
_WORDS = re.compile(r"\S+")
_EDGES = "«»\"“”'’()[]{}.,;:!?…-–—*•/%$"
_NUMBER = re.compile(r"[\d\W]*\d[\d\W]*(?:[a-zA-Zéèᵉ$%]{0,3})")
_WRITTEN = re.compile(
    r"""(?x) [^\W\d_]+ (?: ['’\-\u2010\u2011–—./()·•&+] [^\W\d_]* | \d{1,4} )*""",
)
_VOWEL = re.compile(r"(?i)[aeiouyàâäéèêëîïôöùûüœæ]")
_MIXED_CASE = re.compile(r"[a-zà-ÿ]{2}[A-ZÀ-Þ]{2}[a-zà-ÿ]")
_SHORT = 6
_LONGEST = 60
_DASH = re.compile(r"[-\u2010\u2011–—./&+]")
_UNMAPPED = {"Co", "Cn", "Cc", "Cs"}
_KNOWN = "\t\n\r\ufffe\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e"


def text_quality(text: str) -> float:
    """The share of words that look written, 0 to 1; 1 for an empty text.

    A word looks written when it is made of letters with a vowel among them, or is a
    number, or a sigle.
    """
    words = [found.group() for found in islice(_WORDS.finditer(text[:_SAMPLE]), _SAMPLE)]
    kept = [word for word in (word.strip(_EDGES) for word in words) if _counts(word)]
    return sum(map(_looks_written, kept)) / len(kept) if kept else 1.0


def unmapped_share(text: str) -> float:
    """The share of characters that stand for no known letter, 0 to 1."""
    counts = Counter(text[:_SAMPLE])
    total = sum(count for char, count in counts.items() if not char.isspace())
    lost = sum(count for char, count in counts.items() if _is_unmapped(char))
    return lost / total if total else 0.0


def _is_unmapped(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in _UNMAPPED and char not in _KNOWN)


def _counts(word: str) -> bool:
    """A letter alone says nothing: « h », « y », « n »."""
    return len(word) > 1 or word.isdigit()


def _looks_written(word: str) -> bool:
    if len(word) > _LONGEST:
        return False
    if _NUMBER.fullmatch(word):
        return True
    if not _WRITTEN.fullmatch(word) or _MIXED_CASE.search(word):
        return False
    return bool(_VOWEL.search(word)) or all(map(_is_sigle, _DASH.split(word)))


def _is_sigle(part: str) -> bool:
    return part.isupper() and len(part) <= _SHORT
