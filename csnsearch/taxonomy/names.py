"""When two spellings are one name: letters and digits are all that counts."""

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def name_key(name: str) -> str:
    """The name without case, accents, spaces, dashes, apostrophes and punctuation.

    ``FSSS–CSN``, ``fsss-csn`` and ``FSSS CSN`` give one key, as do « Cœur du Québec » and
    the ``coeur-du-quebec`` of an address. Empty when there is no letter or digit.
    """
    lowered = unicodedata.normalize("NFKD", name.lower()).translate(_LIGATURES)
    return "".join(char for char in lowered if char.isalnum())
