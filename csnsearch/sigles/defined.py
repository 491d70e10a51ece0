"""The sigles that a document explains, as pairs to be counted."""

from collections.abc import Iterable

from csnsearch.sigles.definitions import Definition, definitions
from csnsearch.sigles.pairs import name_key, pair, sigle_key

_BETWEEN = "\n\n"


def defined_pairs(texts: Iterable[str]) -> tuple[str, ...]:
    """The pairs that a document defines in its texts, each once, in one spelling: as many
    documents define a meaning as bear one of its spellings.
    """
    found: dict[tuple[str, str], Definition] = {}
    for definition in definitions(_BETWEEN.join(filter(None, texts))):
        key = sigle_key(definition.sigle), name_key(definition.expansion)
        known = found.get(key)
        if known is None or known.expansion.isupper():  # a heading says less than a sentence
            found[key] = definition
    return tuple(pair(each.sigle, each.expansion) for each in found.values())
