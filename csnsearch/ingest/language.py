"""Tell French from English by their function words; say nothing when unsure."""

import re
from functools import cache

from csnsearch.ingest.data_files import load

_WORDS = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters read at each of three places of a long text
_FEWEST = 2  # function words without which a text says nothing
_MARGIN = 1.5  # how many times more of one language than of the other
_ACCENTS = frozenset("éèêàçùâîôûëïœÉÈÊÀÇÂÎÔŒ")
_ACCENT_WEIGHT = 0.5  # an accented word of a short French title is half a function word


def detect(text: str) -> str:
    """The code "fr" or "en", or "" when the text is too short or too mixed to tell.

    « Rapport du comité » is fr, "Report of the committee" is en, "CSN 2024" is "".
    """
    french = english = 0.0
    for word in _WORDS.findall(_sampled(text).lower()):
        if word in _words("fr"):
            french += 1
        elif word in _words("en"):
            english += 1
        elif not word.isascii() and not _ACCENTS.isdisjoint(word):
            french += _ACCENT_WEIGHT
    return _verdict(french, english)


def _verdict(french: float, english: float) -> str:
    if max(french, english) < _FEWEST:
        return ""
    if french >= english * _MARGIN:
        return "fr"
    return "en" if english >= french * _MARGIN else ""


def _sampled(text: str) -> str:
    """The whole of a short text; the beginning, middle and end of a long one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(load("language.toml")[language])
