"""A sigle with its name as one value, and when two spellings are one name."""

from functools import lru_cache

from csnsearch.analysis import FRENCH, is_function_word
from csnsearch.analysis.folding import fold

_JOINT = " = "


def pair(sigle: str, expansion: str) -> str:
    """``CSN = Confédération des syndicats nationaux``."""
    return f"{sigle}{_JOINT}{expansion}"


def read_pair(value: str) -> tuple[str, str]:
    """The sigle and the name of a pair."""
    sigle, _, expansion = value.partition(_JOINT)
    return sigle, expansion


def sigle_key(sigle: str) -> str:
    """What spellings of one sigle share: ``C.R.É.``, ``CRÉ`` and ``cre``. Empty when there
    is no letter or digit."""
    bare = "".join(filter(str.isalnum, sigle))
    return fold(bare) if bare else ""


def same_sigle(one: str, other: str) -> bool:
    """Whether two texts are spellings of one sigle."""
    return sigle_key(one) == sigle_key(other)


@lru_cache(maxsize=8_192)
def name_key(expansion: str) -> str:
    """What spellings of one name share: its content words, each in one inflection.

    « Centres de la petite enfance » and « centre de la petite enfance » are one name, and
    so are « des employées et employés de services » and « des employé‑es des services ».
    """
    twin = FRENCH.twin(expansion)
    inflected, exact = twin.inflected.split(), twin.exact.split()
    found: list[str] = []
    for term, written in zip(inflected, exact, strict=True):
        if not is_function_word(written) and (not found or found[-1] != term):
            found.append(term)
    return " ".join(found)
