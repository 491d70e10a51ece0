"""Where sentences end in French and English text, well enough to cut a long paragraph."""

import re
from collections.abc import Iterator

# A point after one of these ends no sentence: "M. Tremblay", "art. 12", "no. 4", "p. ex.".
_WRITTEN = """
    m mm mme mmes mlle me mes dr dre pr st ste no nos art al cf p pp ex éd env etc vol t ch chap
    fig tabl ann jr sr inc ltée ltd mr mrs ms prof hon adj av boul janv févr avr juil sept oct
    nov déc tél réf min max
"""
_ABBREVIATIONS = frozenset(_WRITTEN.split())
_END = re.compile(r"(?P<mark>[.!?…]{1,9})(?:[”\")\]]|[\s\u00a0]?»)?[\s\u00a0]+")
_LAST_WORD = re.compile(r"[^\s.!?…]*\Z")
_LONGEST_WORD = 40
_OPENING = re.compile(r"[«“\"(\[\s\u00a0–—-]{0,9}[A-ZÀ-ÖØ-Þ0-9]")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, in order; joined together they are the text itself."""
    start = 0
    for match in _END.finditer(text):
        if _ends(match, text):
            yield text[start : match.end()]
            start = match.end()
    if start < len(text):
        yield text[start:]


def _ends(match: re.Match[str], text: str) -> bool:
    if not _OPENING.match(text, match.end()):
        return False
    if match["mark"] != ".":
        return True
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    last = _LAST_WORD.search(before)
    word = last[0] if last else ""
    bare = word.lstrip("(«“\"'").rpartition("’")[2].rpartition("'")[2]
    # "J. Tremblay" and "C.S.N." end with a lone capital.
    return bare.lower() not in _ABBREVIATIONS and not (len(bare) == 1 and bare.isupper())
