"""Which names may be put for a sigle without anyone asking."""

from collections.abc import Iterator

from csnsearch.sigles.glossary import Glossary, Meaning
from csnsearch.sigles.pairs import sigle_key


def unambiguous(glossary: Glossary) -> Iterator[Meaning]:
    """The meanings that may be put for their sigle unasked, in the order of the glossary.

    A sigle of the curated file that is said to be ambiguous is spelled out only when
    documents define exactly one meaning of it, and the file knows it. Any other stands for
    one thing, or for one that nearly all the documents that define it mean.
    """
    chosen = {id(meaning) for sigle in _sigles(glossary) for meaning in _meant(sigle)}
    yield from (meaning for meaning in glossary.entries if id(meaning) in chosen)


_NEARLY_ALL = 0.9


def _sigles(glossary: Glossary) -> Iterator[tuple[Meaning, ...]]:
    for sigle in dict.fromkeys(sigle_key(meaning.sigle) for meaning in glossary.entries):
        yield glossary.meanings(sigle)


def _meant(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    if any(meaning.ambiguous for meaning in meanings):
        defined = tuple(meaning for meaning in meanings if meaning.documents)
        return defined if len(defined) == 1 and defined[0].curated else ()
    senses: dict[object, list[Meaning]] = {}
    for meaning in meanings:
        senses.setdefault(meaning.names or meaning.expansion, []).append(meaning)
    first, *others = senses.values()
    rest = [meaning for sense in others for meaning in sense]
    every = sum(meaning.documents for meaning in meanings)
    clear = sum(meaning.documents for meaning in first) >= _NEARLY_ALL * every
    # What the curated file knows is never outvoted by what a few documents say.
    return tuple(first) if clear and not any(meaning.curated for meaning in rest) else ()
