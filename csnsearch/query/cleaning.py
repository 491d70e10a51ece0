"""What keyboards, word processors and web pages slip into a text that is typed or pasted."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "‘‛ʼ′＇"), "’")
"""« l‘école » is l'école: a keyboard that curls quotes takes the apostrophe for one."""
_QUOTES = dict.fromkeys(map(ord, "″＂❝❞"), '"')
_FULL_WIDTH = {ord("！") + offset: chr(0x21 + offset) for offset in range(0x5E)}
"""ＣＳＮ is CSN, and （ a parenthesis."""
_AS_PLAIN = {**_FULL_WIDTH, **_APOSTROPHES, **_QUOTES}

_INVISIBLE = re.compile(
    # Right-to-left marks, soft hyphens, zero-width joiners, variation selectors of emoji: a
    # word reads the same with and without them.
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
# Line breaks, tabs, null bytes and halves of characters part words like a space.
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def cleaned(text: str) -> str:
    r"""The text with plain quotes, apostrophes and spaces, without invisible marks.

    >>> cleaned("  l‘école\u200f \n（ＣＳＮ）")
    'l’école (CSN)'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", composed.translate(_AS_PLAIN)).strip()
