"""The lexicon: which term each inflected form of French belongs to.

413,000 forms of nouns, adjectives and verbs, made by ``tools/lexicon`` from the
dictionaries of Grammalecte (MPL 2.0, data/lexicon.LICENSE). Forms are folded; those that
mean another word with their accents are there with them too. It is a trie that is mapped
into memory, not read: opening it costs a fraction of a millisecond, and processes share it.
"""

from functools import cache
from typing import NamedTuple, Protocol

from csnsearch.analysis.data_files import FOLDER
from csnsearch.analysis.folding import fold

PATH = FOLDER / "lexicon.marisa"
CHECKSUM = FOLDER / "lexicon.crc32"
"""What ``tools/lexicon`` notes of the file it made."""

OTHERS = "+"
"""Stands after a folded form for the terms its accented spellings have beside its own."""

_ACCENTED, _PLAIN, _CUT = 0x80, 0x40, 0x3F


class Entry(NamedTuple):
    """What the lexicon says of a form.

    `accented` and `plain`: whether it is written with accents, or without any; both for
    « marche », which may be marché.
    """

    term: str
    accented: bool = False
    plain: bool = True

    def packed(self, form: str) -> bytes:
        """In as few bytes as the trie can share: how many letters to cut, and what to add."""
        kept = shared_beginning(form, self.term)
        flags = _ACCENTED * self.accented | _PLAIN * self.plain
        return bytes([flags | (len(form) - kept)]) + self.term[kept:].encode()

    @classmethod
    def unpacked(cls, form: str, data: bytes) -> "Entry":
        """The entry of a form, from its bytes."""
        first = data[0]
        term = form[: len(form) - (first & _CUT)] + data[1:].decode()
        return cls(term, bool(first & _ACCENTED), bool(first & _PLAIN))


def shared_beginning(one: str, other: str) -> int:
    """How many letters two words have in common before they part."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


class Trie(Protocol):
    """As much of a marisa trie as is needed here."""

    def get(self, key: str) -> list[bytes] | None:
        """The values of a key, None when there are none."""


class Lexicon:
    """Forms and what is known of them, looked up where they lie."""

    def __init__(self, trie: Trie) -> None:
        self._trie = trie

    def entry(self, form: str) -> Entry | None:
        """What is known of a form, folded or with its accents; None when it is not there.
        Accented forms that mean what their letters mean are found under these only."""
        found = self._trie.get(form)
        return Entry.unpacked(form, found[0]) if found else None

    def others(self, folded: str) -> tuple[str, ...]:
        """The terms that a folded form may have beside its own, where accents are lost."""
        found = self._trie.get(folded + OTHERS) or ()
        return tuple(Entry.unpacked(folded, data).term for data in found)


@cache
def french_lexicon() -> Lexicon:
    """The lexicon that comes with the package, opened once."""
    # Loaded on need: a help text or a listing of facets analyses nothing.
    import marisa_trie  # noqa: PLC0415  a cold start must not pay for it

    return Lexicon(marisa_trie.BytesTrie().mmap(str(PATH)))


def is_french_word(word: str) -> bool:
    """Whether the lexicon knows the word, its accents typed or not."""
    return french_lexicon().entry(fold(word)) is not None
