"""The taxonomy: the vocabularies of the archive's facets."""

from dataclasses import dataclass
from pathlib import Path

from csnsearch.taxonomy.reading import read_vocabulary
from csnsearch.taxonomy.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A folder of vocabularies, one TOML file each, read when first asked for.

    What no vocabulary knows is for the caller to keep as written: a list of terms is
    never complete, and a value must not be lost because of it.
    """

    folder: Path

    def vocabulary(self, name: str) -> Vocabulary:
        """The vocabulary of that name. Raises KeyError."""
        return read_vocabulary(self.folder / f"{name}.toml")

    def resolve(self, vocabulary: str, text: str) -> str | None:
        """The value that `text` names, a path when the vocabulary has levels; None when
        it is not a known one. Raises KeyError for an unknown vocabulary."""
        return self.vocabulary(vocabulary).resolve(text)

    def split(self, vocabulary: str, text: str) -> list[str]:
        """The values of a comma-separated list: known ones by their value, others as
        written. Raises KeyError for an unknown vocabulary."""
        return self.vocabulary(vocabulary).split(text)


CSN = Taxonomy(Path(__file__).parent)
"""The vocabularies of the Confédération des syndicats nationaux."""
