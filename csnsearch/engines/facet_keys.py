"""The name under which every engine knows a facet or one of its values."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

from csnsearch.schema import MISSING

MAX_KEY = 4_000
"""Characters of the longest key. Engines bound a term to 64 KiB and drop a longer one
without a word; four bytes for each character stay well below that."""


def facet_key(text: str) -> str:
    """The text itself; when it is longer than `MAX_KEY`, its beginning and a digest.

    A key is its own key, so a value read from the counts can be given as a filter.
    """
    if len(text) <= MAX_KEY:
        return text
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{text[: MAX_KEY - 34]}… {digest}"


def facet_keys(facets: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The facets a record bears, by key; each value once, facets without value left out.

    `MISSING` stands for no value, so it is not one.
    """
    keys: dict[str, dict[str, None]] = {}
    for name, values in facets.items():
        for value in values:
            if value != MISSING:
                keys.setdefault(facet_key(name), {})[facet_key(value)] = None
    return {name: tuple(values) for name, values in keys.items()}


@lru_cache(maxsize=1024)
def column_name(facet: str) -> str:
    """The facet's name in ASCII letters, digits and signs that no engine interprets.

    Two facets never share a name: a sign other than a letter, a digit or ``_`` becomes
    its code point between hyphens (``projet de loi`` → ``projet-20-de-20-loi``).

    >>> column_name("projet_de_loi")
    'projet_de_loi'
    """
    plain = "".join(
        sign if sign == "_" or (sign.isascii() and sign.isalnum()) else f"-{ord(sign):x}-"
        for sign in facet_key(facet)
    )
    if len(plain) <= 255:  # noqa: PLR2004  as file names go; far below what engines take
        return plain or "-"
    return f"--{blake2b(plain.encode(), digest_size=16).hexdigest()}"
