"""Word lists: plain text files that a linguist can read and change.

One entry per line; ``#`` begins a comment; columns are parted by ``|``.
"""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).with_name("data")


def entries(name: str) -> Iterator[str]:
    """The entries of a list, comments and blank lines left out."""
    yield from entries_of(FOLDER / name)


def entries_of(path: Path) -> Iterator[str]:
    """The entries of a list anywhere."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        if entry:
            yield entry


def columns(name: str) -> Iterator[tuple[str, str]]:
    """The entries of a table of two columns."""
    for entry in entries(name):
        left, _, right = entry.partition("|")
        yield left.strip(), right.strip()


def words(name: str) -> frozenset[str]:
    """Every word of a list, whatever the line it stands on."""
    return words_of(FOLDER / name)


def words_of(path: Path) -> frozenset[str]:
    """Every word of a list anywhere."""
    return frozenset(word for entry in entries_of(path) for word in entry.split())
