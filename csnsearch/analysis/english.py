"""The English analyzer, for the English pages of a French archive."""

from collections.abc import Callable
from dataclasses import dataclass

from csnsearch.analysis.chain import Chain
from csnsearch.analysis.folding import fold
from csnsearch.analysis.inflection import Inflector
from csnsearch.analysis.recipe import CUTTERS


@dataclass(frozen=True, slots=True)
class EnglishInflector:
    """Snowball's English stems, of words without accents."""

    stem: Callable[[str], str]

    def __call__(self, word: str) -> str:
        return self.stem(fold(word))

    def others(self, word: str) -> tuple[str, ...]:  # noqa: ARG002  as `Inflector` asks
        """None: accents tell no English words apart."""
        return ()


def _snowball() -> Inflector:
    # Loaded on need: most archives, and most questions, hold no English.
    from snowballstemmer import stemmer  # noqa: PLC0415  a cold start must not pay for it

    return EnglishInflector(stemmer("english").stemWord)


ENGLISH = Chain(
    name="en",
    # The same rules: Québec names, bills and sigles stand in English pages too.
    cutters=CUTTERS,
    inflection=_snowball,
    inflection_reason="La racine anglaise du mot (Snowball).",
)
