"""The English analyzer, for the English pages of a French archive."""

from csnsearch.analysis.chain import Chain
from csnsearch.analysis.inflection import Inflector
from csnsearch.analysis.recipe import CUTTERS


def _snowball() -> Inflector:
    # Loaded on need: most archives, and most questions, hold no English.
    from snowballstemmer import stemmer  # noqa: PLC0415  a cold start must not pay for it

    stem: Inflector = stemmer("english").stemWord
    return stem


ENGLISH = Chain(
    name="en",
    # The same rules: Québec names, bills and sigles stand in English pages too.
    cutters=CUTTERS,
    inflection=_snowball,
    inflection_reason="La racine anglaise du mot (Snowball).",
)
