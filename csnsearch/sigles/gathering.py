"""Pairs and curated entries gathered into meanings: spellings of one name are one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from csnsearch.sigles.curated import CuratedSigle, curated_sigles
from csnsearch.sigles.glossary import Glossary, Meaning
from csnsearch.sigles.pairs import name_key, read_pair, sigle_key


def build_glossary(
    counts: Mapping[str, int], curated: Iterable[CuratedSigle] | None = None
) -> Glossary:
    """The glossary of documents, from how many of them define each pair, joined with the
    curated entries (those of the file unless others are given).

    A document bears one spelling of a meaning at most, so the sums are exact.
    """
    shelves: dict[str, _Shelf] = {}
    for value, documents in counts.items():
        sigle, _ = read_pair(value)
        shelves.setdefault(sigle_key(sigle), _Shelf()).counts[value] = documents
    for entry in curated_sigles() if curated is None else curated:
        shelves.setdefault(sigle_key(entry.sigle), _Shelf()).entries.append(entry)
    return Glossary(meaning for shelf in shelves.values() for meaning in shelf.meanings())


@dataclass(slots=True)
class _Shelf:
    """All that is known of one sigle."""

    counts: dict[str, int] = field(default_factory=dict)
    entries: list[CuratedSigle] = field(default_factory=list)

    def meanings(self) -> Iterator[Meaning]:
        # Most sigles have one name, which need not be analysed to be told from others: a
        # question must not wait for the names of a whole archive.
        alone = len(self.counts) + sum(len(entry.names) for entry in self.entries) == 1
        groups: dict[str, _Group] = {}
        for value, documents in self.counts.items():
            sigle, expansion = read_pair(value)
            key = "" if alone else name_key(expansion)
            groups.setdefault(key, _Group()).add(sigle, expansion, value, documents)
        for entry in self.entries:
            for name in entry.names:
                key = "" if alone else name_key(name)
                groups.setdefault(key, _Group()).know(entry, name)
        return (group.meaning() for group in groups.values())


@dataclass(slots=True)
class _Group:
    """The spellings of one meaning."""

    sigles: Counter[str] = field(default_factory=Counter)
    expansions: Counter[str] = field(default_factory=Counter)
    values: dict[str, int] = field(default_factory=dict)
    entry: CuratedSigle | None = None
    name: str = ""

    def add(self, sigle: str, expansion: str, value: str, documents: int) -> None:
        self.sigles[sigle] += documents
        self.expansions[expansion] += documents
        self.values[value] = documents

    def know(self, entry: CuratedSigle, name: str) -> None:
        if self.entry is None:
            self.entry, self.name = entry, name
            self.sigles[entry.sigle] += 0

    def meaning(self) -> Meaning:
        entry = self.entry
        return Meaning(
            sigle=_commonest(self.sigles),
            expansion=self.name or _commonest(self.expansions),
            documents=sum(self.values.values()),
            curated=entry is not None,
            values=tuple(sorted(self.values, key=lambda value: (-self.values[value], value))),
            names=entry.names if entry else (),
            since=entry.since if entry else None,
            until=entry.until if entry else None,
            ambiguous=entry is not None and entry.ambiguous,
            scope=entry.scope if entry else "",
        )


def _commonest(spellings: Counter[str]) -> str:
    """The spelling of most documents; of equals, one that is not shouted, then the one with
    most accents, which capitals of old texts leave out."""
    return min(spellings, key=lambda text: (-spellings[text], *_plainness(text)))


def _plainness(text: str) -> tuple[bool, int, str]:
    return " " in text and text.isupper(), sum(sign.isascii() for sign in text), text
