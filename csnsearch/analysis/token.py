"""The token: one term of an index, and where in the text it stands."""

from typing import NamedTuple


class Token(NamedTuple):
    """A term at a position, with the characters of the text it came from.

    `start` and `end` count characters of the text given to the analyzer, so a
    highlight always shows what the author wrote.
    """

    text: str
    position: int
    start: int
    end: int


class Twin(NamedTuple):
    """The two forms of one analysed text, terms joined by a space, as engines take them."""

    inflected: str
    exact: str


class Terms(NamedTuple):
    """All that an index holds of one text, each part joined by spaces: the two forms of
    its words, and the accented form, once, of each word that accents tell from another."""

    inflected: str
    exact: str
    accents: str
