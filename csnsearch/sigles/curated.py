"""The curated sigles: ``curated.toml``, read by people who know the field."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("curated.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedSigle:
    """One thing a sigle stands for.

    `names` are wordings of the same thing, the usual one first. `since` and `until` are the
    years in which it bore the sigle, when they are known. An `ambiguous` sigle stands for
    too many things to be spelled out unasked; `scope` then tells where it means this.
    """

    sigle: str
    names: tuple[str, ...]
    since: int | None = None
    until: int | None = None
    ambiguous: bool = False
    scope: str = ""


@cache
def curated_sigles() -> tuple[CuratedSigle, ...]:
    """Every entry of the file, in its order."""
    # Loaded on need: a search that meets no sigle reads no list.
    import tomllib  # noqa: PLC0415  a cold start must not pay for it

    return tuple(read_curated(tomllib.loads(_FILE.read_text(encoding="utf-8"))))


def read_curated(tables: dict[str, Any]) -> Iterator[CuratedSigle]:
    """The entries of a file's tables. Raises ValueError for one that makes no sense."""
    for entry in tables.get("sigle", ()):
        found = CuratedSigle(
            sigle=entry["sigle"],
            names=tuple(entry["names"]),
            since=entry.get("from"),
            until=entry.get("until"),
            ambiguous=entry.get("ambiguous", False),
            scope=entry.get("scope", ""),
        )
        if not (found.sigle and found.names and all(found.names)):
            raise ValueError(f"a sigle without a name: {entry!r}")
        if found.since and found.until and found.until < found.since:
            raise ValueError(f"{found.sigle} ends before it begins")
        yield found
