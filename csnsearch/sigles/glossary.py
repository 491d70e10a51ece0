"""The glossary: what sigles stand for, with the evidence of documents and of the curated file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from csnsearch.sigles.pairs import name_key, read_pair, sigle_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One thing a sigle stands for, and how we know.

    `documents` counts those that define it; `first` and `last` are the ISO dates of the
    oldest and the newest of them, and `example_document` the id of the newest, when they
    were looked up. `values` are the pairs as documents define them, one for each spelling;
    `expansion` is the wording of the curated file, or else the commonest of them. For a
    `curated` meaning, `names` are all the wordings the file gives for the same thing,
    `since` and `until` the years it gives, and `scope` says where it means this.
    """

    sigle: str
    expansion: str
    documents: int = 0
    first: str | None = None
    last: str | None = None
    curated: bool = False
    example_document: str | None = None
    example_title: str = ""
    values: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    ambiguous: bool = False
    scope: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names as documents write them, the commonest first."""
        return tuple(dict.fromkeys(read_pair(value)[1] for value in self.values))


class Glossary:
    """Meanings, those with most evidence first."""

    def __init__(self, entries: Iterable[Meaning] = ()) -> None:
        self.entries = tuple(sorted(entries, key=_by_evidence))

    def meanings(self, sigle: str) -> tuple[Meaning, ...]:
        """What a sigle stands for, however it is written, most evidence first."""
        return self._by_sigle.get(sigle_key(sigle), ())

    def by_expansion(self, text: str) -> tuple[Meaning, ...]:
        """The meanings whose name holds all these words in any inflection; first those
        whose name is just these words."""
        asked = name_key(text)
        if not asked:
            return ()
        wanted = set(asked.split())
        holding = [
            (key != asked, meaning)
            for meaning in self.entries
            if wanted <= set((key := name_key(meaning.expansion)).split())
        ]
        return tuple(meaning for _, meaning in sorted(holding, key=lambda pair: pair[0]))

    def beginning(self, prefix: str) -> tuple[Meaning, ...]:
        """The meanings of sigles that begin so, most evidence first; "" gives all."""
        wanted = sigle_key(prefix)
        return tuple(m for m in self.entries if sigle_key(m.sigle).startswith(wanted))

    def look_up(self, text: str) -> tuple[Meaning, ...]:
        """What a reader may mean: the sigle of that spelling first, then those that begin so;
        when there is none, the names that hold these words."""
        exact = self.meanings(text)
        return (*exact, *(m for m in self.beginning(text) if m not in exact)) or (
            self.by_expansion(text)
        )

    @cached_property
    def _by_sigle(self) -> Mapping[str, tuple[Meaning, ...]]:
        found: dict[str, list[Meaning]] = {}
        for meaning in self.entries:
            found.setdefault(sigle_key(meaning.sigle), []).append(meaning)
        return {key: tuple(meanings) for key, meanings in found.items()}


def _by_evidence(meaning: Meaning) -> tuple[int, str, str]:
    return -meaning.documents, sigle_key(meaning.sigle), meaning.expansion
