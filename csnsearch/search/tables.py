"""The tables of letters that help is made of: plain text files that anybody can read and mend."""

from collections.abc import Iterator
from pathlib import Path

from csnsearch.analysis.data_files import entries_of

_FOLDER = Path(__file__).with_name("data")


def lines(name: str) -> Iterator[str]:
    """The entries of a table, comments and blank lines left out."""
    return entries_of(_FOLDER / name)


def pairs(name: str, mark: str) -> Iterator[tuple[str, str]]:
    """The entries of a table of two columns, parted by `mark`."""
    for entry in lines(name):
        left, _, right = entry.partition(mark)
        yield left.strip(), right.strip()
