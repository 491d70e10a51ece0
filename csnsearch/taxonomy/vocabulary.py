"""A controlled vocabulary: its terms, and what a text means in it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from csnsearch.taxonomy.names import name_key
from csnsearch.taxonomy.term import Term

_AFFILIATION = "csn"


class Vocabulary:
    """Terms in the order of their file, found by any of their names."""

    def __init__(self, name: str, terms: Iterable[Term]) -> None:
        self.name = name
        self.terms = tuple(terms)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def term(self, value: str) -> Term | None:
        """The term of that exact value."""
        return self._by_value.get(value)

    def resolve(self, text: str) -> str | None:
        """The value that `text` names, or None. Case, accents, dashes, apostrophes, spaces
        and the affiliation (« –CSN ») are free; sigles, slugs and former names count."""
        key = name_key(text)
        found = self._by_key.get(key)
        if found is None and key.endswith(_AFFILIATION):
            found = self._by_key.get(key.removesuffix(_AFFILIATION))
        return found

    def split(self, text: str) -> list[str]:
        """The values of a comma-separated list: known ones by their value, others as written.

        A term may itself hold a comma (« Gaz, pétrole et mines »), so the longest run of
        parts that names one term is taken first.
        """
        parts = [part.strip() for part in text.split(",")]
        values: list[str] = []
        place = 0
        while place < len(parts):
            value, taken = self._longest(parts[place : place + self._most_parts])
            values.append(value)
            place += taken
        return [value for value in values if value]

    def _longest(self, parts: list[str]) -> tuple[str, int]:
        for count in range(len(parts), 0, -1):
            value = self.resolve(", ".join(parts[:count]))
            if value is not None:
                return value, count
        return parts[0], 1

    @cached_property
    def _by_value(self) -> Mapping[str, Term]:
        return {term.value: term for term in self.terms}

    @cached_property
    def _by_key(self) -> Mapping[str, str]:
        """Names to values. A term's own value and label win over the aliases of others."""
        keys: dict[str, str] = {}
        for term in self.terms:
            keys[name_key(term.value)] = term.value
        for term in self.terms:
            keys.setdefault(name_key(term.label), term.value)
        for term in self.terms:
            for name in term.names:
                keys.setdefault(name_key(name), term.value)
        return keys

    @cached_property
    def _most_parts(self) -> int:
        return 1 + max((name.count(",") for term in self.terms for name in term.names), default=0)
