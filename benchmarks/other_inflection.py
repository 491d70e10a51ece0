"""csnsearch with another way of bringing words to their terms, all else being equal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from snowballstemmer import stemmer

from csnsearch.analysis import FRENCH
from csnsearch.analysis.folding import fold
from csnsearch.query.thesaurus import content_terms, placed_terms
from csnsearch.query.wording import wording

_CACHED = ("_memory", "_indexed", "_asked", "_inflect")
_REMEMBERED = (wording, content_terms, placed_terms)


@dataclass(frozen=True, slots=True)
class SnowballInflector:
    """Snowball's French stems, folded after."""

    stem: Any

    def __call__(self, word: str) -> str:
        return fold(self.stem(word))

    def others(self, word: str) -> tuple[str, ...]:  # noqa: ARG002  as an inflector has
        """None: folded stems are one."""
        return ()


@contextmanager
def snowball_instead() -> Iterator[None]:
    """Snowball in the place of our inflection, in this process, until the block ends."""
    ours = FRENCH.inflection
    _use(lambda: SnowballInflector(stemmer("french").stemWord))
    try:
        yield
    finally:
        _use(ours)


def _use(inflection: Any) -> None:  # noqa: ANN401  whatever gives an inflector
    object.__setattr__(FRENCH, "inflection", inflection)
    for name in _CACHED:
        FRENCH.__dict__.pop(name, None)
    for function in _REMEMBERED:
        function.cache_clear()
