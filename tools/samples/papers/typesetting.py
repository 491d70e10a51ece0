"""Puts the spaces and apostrophes of French typography into text typed on a keyboard."""

from __future__ import annotations

import re

NBSP = "\u00a0"
NARROW = "\u202f"
SOFT_HYPHEN = "\u00ad"

DIGIT_GROUP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
BEFORE_MARK = re.compile(r" (?=[:;?!»])")
BEFORE_UNIT = re.compile(r"(?<=\d) (?=[%$]|M\$|k\$|G\$)")
AFTER_OPENING = re.compile("(?<=«) ")
SYLLABLE = re.compile(r"(?<=[aeiouéèêy])(?=[bcdfgjlmnprstv][aeiouéèêy])")
LONG_WORD = re.compile(r"[a-zéèêàçîôûœ]{10,}")


def typeset(text: str, mode: str, language: str) -> str:
    """Returns the text in `nbsp`, `fine` (narrow spaces), `plain` or English typography."""
    if mode == "plain":
        return text
    text = text.replace("'", "’")
    if language == "en":
        return text
    narrow = NARROW if mode == "fine" else NBSP
    text = DIGIT_GROUP.sub(narrow, text)
    text = BEFORE_UNIT.sub(narrow if mode == "fine" else NBSP, text)
    # Lines that begin with a directive keep their own spaces: « !reco Label | … ».
    text = BEFORE_MARK.sub(NBSP, text)
    return AFTER_OPENING.sub(NBSP, text)


def hyphenate(text: str) -> str:
    """Adds soft hyphens inside long words, roughly between their syllables."""
    return LONG_WORD.sub(lambda word: soften(word[0]), text)


def soften(word: str) -> str:
    """Adds soft hyphens inside one word, never near its ends."""
    inner = SYLLABLE.sub(SOFT_HYPHEN, word[3:-3])
    return word[:3] + inner + word[-3:]


def join_ligatures(text: str) -> str:
    """Replaces fi and fl by the single characters some fonts use."""
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def lose_ligatures(text: str) -> str:
    """Drops fi and fl inside words, as converters do whose font map is incomplete."""
    return re.sub(r"(?<=\w)(?:ffi|fi|fl)(?=\w)", "", text)
