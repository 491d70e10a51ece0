"""Accents that tell words apart: which words of a text bear them, and which do without.

Terms are folded, so that « greve » finds grève and « COTE » finds Côte-Nord. But « grève »
is not « grevé », « marché » is not « marche », and « cote » without accents is a word of
its own. Each text therefore keeps, beside its terms, the accented form of every word for
which accents could tell; a question asks for its own as written, and the documents that
hold it so come first.
"""

import re
import unicodedata

from csnsearch.analysis.folding import fold
from csnsearch.analysis.function_words import is_function_word
from csnsearch.analysis.lexicon import french_lexicon

_SHORT = 3
_ENDING = re.compile(r"(?:aux|ales?|al|es?|s|x)$")
"""Plural and feminine, cut off: « généraux » and « générale » bear one accent."""


def accent_key(word: str) -> str:
    """The word as its accents make it, without its inflection; "" when they tell nothing.

    A word that bears an accent always tells. One without tells only in small letters, and
    when the same letters with an accent are another word: « marche » does, « greve » is
    grève in haste, and capitals often lose their accents.
    """
    if word.isascii():  # two words out of three, and most of them tell nothing
        small = word.lower()
        told = not word.isupper() and _has_accented_twin(small)
    else:
        small = unicodedata.normalize("NFC", word.lower()).replace("œ", "oe").replace("æ", "ae")
        folded = fold(small)
        told = small != folded or (not word.isupper() and _has_accented_twin(folded))
    if not told or len(small) < _SHORT or not small.isalpha() or is_function_word(fold(small)):
        return ""
    base = _ENDING.sub("", small)
    return base if len(base) >= _SHORT else small


def _has_accented_twin(folded: str) -> bool:
    entry = french_lexicon().entry(folded)
    return entry is not None and entry.accented and entry.plain
