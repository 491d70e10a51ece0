"""Text folded for matching without moving a character, so that places stay places."""

_PLAIN = {
    "àâäáãå": "a", "éèêë": "e", "îïíì": "i", "ôöóòõ": "o", "ùûüú": "u", "ç": "c", "ñ": "n",
    "ÿ": "y", "’‘ʼ´`": "'", "‐‑‒–—―−": "-", "\u00a0\u2007\u2009\u200a\u202f\t": " ",
    "“”«»": '"', "º": "°", "ᵉ": "e", "ʳ": "r",
}  # fmt: skip
_TABLE = str.maketrans({
    variant: plain
    for lower, plain in _PLAIN.items()
    for variant in {*lower, *(u for u in lower.upper() if len(lower.upper()) == len(lower))}
})  # fmt: skip


def fold_in_place(text: str) -> str:
    """Lower case, no accents, plain quotes, hyphens and spaces; as long as the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_TABLE)
