"""Facet values: the one a reader means, and counts in the order readers see them."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping

from csnsearch.document import PATH_SEPARATOR
from csnsearch.engines.base import Engine, Level
from csnsearch.errors import UnknownFacet
from csnsearch.messages import Message, message
from csnsearch.query.fields import FACET_ALIASES
from csnsearch.query.index_query import Everything
from csnsearch.schema import INTERNAL, MISSING, SCHEMA
from csnsearch.search.result import FacetCount
from csnsearch.taxonomy import CSN

MISSING_LABEL = message("(non précisé)")
MAX_VALUES = 100
"""Values given per facet, most frequent first; selected ones are always given."""

_BY_NAME = ("annee", "congres")
"""Facets whose values have an order of their own: newest first."""


class FacetValues:
    """What facets an index has, and which of their values a typed text means.

    Looks into the index only when a value has to be resolved, and remembers what it saw.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._names: tuple[str, ...] | None = None
        self._counts: dict[str, Mapping[str, int]] = {}

    def names(self) -> tuple[str, ...]:
        """The facets documents bear: the schema's in its order, then others by name. Those
        of the program's own use are left out here, so that no reader meets one."""
        if self._names is None:
            borne = {n for n in self._engine.facet_names() if not n.startswith(INTERNAL)}
            known = [facet.name for facet in SCHEMA.facets if facet.name in borne]
            self._names = (*known, *sorted(borne.difference(known)))
        return self._names

    def name(self, typed: str) -> str:
        """The facet a typed name stands for. Raises UnknownFacet."""
        name = FACET_ALIASES.get(typed.lower(), typed)
        if SCHEMA.facet(name) or name in self.names():
            return name
        raise UnknownFacet(
            message(
                "Il n'y a pas de facette « {name} ». Facettes de cet index : {names}.",
                name=typed,
                names=", ".join(self.names()),
            )
        )

    def resolve(self, name: str, typed: str) -> str:
        """The value of the index that a typed text means; the text itself when none does.

        Case, accents and dashes are free; the last step of a path is enough, and what
        stands in parentheses may be left out (« PL 89 », or « 89 », → PL 89 (2025)); other
        names of the taxonomy count (« Mauricie » → Cœur du Québec).
        """
        if typed in (MISSING, MISSING_LABEL.text("fr"), MISSING_LABEL.text("en")):
            return MISSING
        values = self.values(name)
        if typed in values:
            return typed
        wanted = _folded(typed)
        keys = (_folded, _folded_leaf, _unqualified, *((_number,) if typed.isdigit() else ()))
        for key in keys:
            if found := next((value for value in values if key(value) == wanted), None):
                return found
        facet = SCHEMA.facet(name)
        if facet and facet.vocabulary:
            return CSN.resolve(facet.vocabulary, typed) or typed
        return typed

    def values(self, name: str) -> tuple[str, ...]:
        """Every value of a facet in the index, most frequent first."""
        counts = self._counted(name)
        return tuple(sorted(counts, key=lambda value: (-counts[value], value)))

    def count(self, name: str, value: str) -> int:
        """How many documents bear a value."""
        return self._counted(name).get(value, 0)

    def _counted(self, name: str) -> Mapping[str, int]:
        if name not in self._counts:
            found = self._engine.search(Level.DOCUMENTS, Everything(), facets=(name,), limit=0)
            self._counts[name] = found.facets.get(name, {})
        return self._counts[name]

    def unknown_value(self, name: str, value: str) -> Message | None:
        """A notice when no document has this value, with some that documents have."""
        values = self.values(name)
        if value in values:
            return None
        return message(
            "{facet} : aucun document n'a « {value} » ; il y a par exemple : {examples}.",
            value=value or MISSING_LABEL,
            facet=known.label if (known := SCHEMA.facet(name)) else name,
            examples=", ".join(v for v in values[:5] if v) or "—",
        )


def counts_in_order(
    names: Iterable[str],
    counts: Mapping[str, Mapping[str, int]],
    selected: Mapping[str, Collection[str]],
) -> dict[str, tuple[FacetCount, ...]]:
    """The counts of these facets as readers see them: frequent first (years: newest
    first), "(non précisé)" last."""
    return {name: _ordered(name, counts.get(name, {}), selected.get(name, ())) for name in names}


def _ordered(
    name: str, values: Mapping[str, int], selected: Collection[str]
) -> tuple[FacetCount, ...]:
    every = {**dict.fromkeys(selected, 0), **values}
    first = _newest(every) if name in _BY_NAME else _most_frequent(every)
    beyond = sorted(set(selected).difference(first, (MISSING,)), key=lambda v: (-every[v], v))
    missing = [MISSING] if MISSING in every else []
    return tuple(
        FacetCount(value, facet_label(value), every[value], value in selected)
        for value in (*first, *beyond, *missing)
    )


def _newest(counts: Mapping[str, int]) -> list[str]:
    return sorted((value for value in counts if value != MISSING), reverse=True)[:MAX_VALUES]


def _most_frequent(counts: Mapping[str, int]) -> list[str]:
    """The values shown, equal counts in alphabetical order. Thousands of rare values are
    not sorted by name only to be left out.
    """
    least = 0
    if len(counts) > MAX_VALUES:  # one more than shown, since MISSING may be among them
        least = sorted(counts.values(), reverse=True)[MAX_VALUES]
    known = [value for value, n in counts.items() if n >= least and value != MISSING]
    return sorted(known, key=lambda value: (-counts[value], value))[:MAX_VALUES]


def facet_label(value: str) -> str:
    """What is read for a value: its last step, or "(non précisé)"."""
    return value.rpartition(PATH_SEPARATOR)[2] if value else MISSING_LABEL.text()


def _folded_leaf(value: str) -> str:
    return _folded(value.rpartition(PATH_SEPARATOR)[2])


def _unqualified(value: str) -> str:
    return _folded(value.rpartition(PATH_SEPARATOR)[2].partition(" (")[0])


def _number(value: str) -> str:
    return "".join(c for c in _unqualified(value) if c.isdigit())


def _folded(value: str) -> str:
    plain = unicodedata.normalize("NFKD", value.casefold().replace("œ", "oe"))
    return "".join(c for c in plain if c.isalnum())
