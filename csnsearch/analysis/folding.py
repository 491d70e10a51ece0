"""Case and accents folded: ``GRÈVE``, ``Grève`` and ``greve`` are one term.

Recall must not depend on accents, which half of the questions lack; that ``côte`` is
not ``cote`` is for ranking to say.
"""

import unicodedata

_ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ"
_FOLDED = str.maketrans(_ACCENTED, "aaaaaaceeeeiiiinooooouuuuyy")


def fold(word: str) -> str:
    """The word in lower case without accents; other scripts in Latin letters.

    One word gives one term, never empty unless `word` has no letter or digit.
    """
    folded = fold_latin(word)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare if bare.isascii() else _transliterate(bare)


def fold_latin(word: str) -> str:
    """The word in lower case without the accents of western Europe: the quick part."""
    return word.lower().translate(_FOLDED)


def _transliterate(word: str) -> str:
    # Loaded on need: hardly any text of a French archive asks for it.
    from unidecode import unidecode  # noqa: PLC0415  a cold start must not pay for it

    latin = "".join(filter(str.isalnum, unidecode(word).lower()))
    return latin or "".join(filter(str.isalnum, word))
