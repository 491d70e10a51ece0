"""The files of vocabularies, read into terms."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from csnsearch.document import PATH_SEPARATOR
from csnsearch.taxonomy.term import Term
from csnsearch.taxonomy.vocabulary import Vocabulary

_NAMES = ("label_en", "sigle", "slug", "since", "until", "evidence")


@cache
def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of a TOML file. Raises KeyError when there is no such file, and
    ValueError when an entry's parent does not stand before it."""
    # Loaded on need: a search that filters by no facet reads no vocabulary.
    import tomllib  # noqa: PLC0415  a cold start must not pay for it

    if not path.is_file():
        raise KeyError(path.stem)
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Vocabulary(path.stem, _terms(table, path.parent))


def _terms(table: Mapping[str, Any], folder: Path) -> Iterator[Term]:
    paths: dict[str, str] = {"": ""}
    for entry in _entries(table):
        term = _term(entry, paths[_known(entry.get("parent", ""), paths)])
        paths[term.label] = term.value
        yield term
        if included := entry.get("include"):
            for child in read_vocabulary(folder / f"{included}.toml"):
                yield _under(child, term.value)


def _entries(table: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    defaults = {"evidence": table.get("evidence", "")}
    for entry in table.get("term", ()):
        yield {**defaults, **entry}
    for group in table.get("group", ()):
        shared = {**defaults, **group}
        for value in group["values"]:
            yield {**shared, "value": value}


def _term(entry: Mapping[str, Any], parent: str) -> Term:
    return Term(
        value=_joined(parent, entry["value"]),
        label=entry["value"],
        parent=parent,
        aliases=(*entry.get("aliases", ()), *entry.get("former", ())),
        **{name: entry[name] for name in _NAMES if name in entry},
    )


def _under(term: Term, parent: str) -> Term:
    # The value below stays a name of the one above: « Fédération du commerce (FC–CSN) ».
    return Term(
        value=_joined(parent, term.value),
        label=term.label,
        parent=_joined(parent, term.parent) if term.parent else parent,
        aliases=term.aliases,
        **{name: getattr(term, name) for name in _NAMES},
    )


def _joined(parent: str, value: str) -> str:
    return f"{parent}{PATH_SEPARATOR}{value}" if parent else value


def _known(parent: str, paths: Mapping[str, str]) -> str:
    if parent not in paths:
        raise ValueError(f"parent not listed before its children: {parent!r}")
    return parent
