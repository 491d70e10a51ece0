"""The families of the lexicon's source: a lemma, what it is, and its forms."""

import lzma
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from csnsearch.analysis.characters import clean
from csnsearch.analysis.folding import fold

SOURCE = Path(__file__).with_name("families.tsv.xz")


class Kind(StrEnum):
    """What a family is: nouns and adjectives together, verbs, words that never change."""

    NOUN = "n"
    VERB = "v"
    INVARIABLE = "i"


class Family(NamedTuple):
    """A lemma with all its forms, accents as they are written, the lemma among them."""

    lemma: str
    kind: Kind
    forms: tuple[str, ...]

    @property
    def folded_lemma(self) -> str:
        """The lemma without accents."""
        return folded(self.lemma)

    @property
    def written_lemma(self) -> str:
        """The lemma in small letters."""
        return small(self.lemma)


def families(source: Path = SOURCE) -> Iterator[Family]:
    """The families of the source, whose lines are lemma, kind and forms parted by tabs."""
    opener = lzma.open if source.suffix == ".xz" else open
    with opener(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, kind, forms = line.rstrip("\n").split("\t")
            yield Family(lemma, Kind(kind), tuple(forms.split(" ")))


@cache
def small(form: str) -> str:
    """A form in small letters without ligatures, its accents kept."""
    return clean(form).text.lower()


@cache
def folded(form: str) -> str:
    """A form in small letters without accents or ligatures."""
    return fold(clean(form).text)
