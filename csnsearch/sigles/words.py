"""The word lists of this room, read once from their file."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """The folded words of a list of ``words.toml``. Raises KeyError for an unknown list."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    # Loaded on need: a search that asks for no sigle reads no list.
    import tomllib  # noqa: PLC0415  a cold start must not pay for it

    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
