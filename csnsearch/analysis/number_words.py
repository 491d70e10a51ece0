"""Ordinals in words: « soixante-septième », « vingt et unième » are 67e, 21e.

Composed by rule from a few number words (data/number_words.txt), so that no list of
two hundred ordinals is needed, and « trois dixièmes » is no 13e.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from csnsearch.analysis.data_files import columns

_ORDINAL = "ieme"
_LAST_UNIT, _LAST_TEEN, _TEN, _TWENTY, _SIXTY, _EIGHTY, _HUNDRED = 9, 16, 10, 20, 60, 80, 100


@cache
def cardinals() -> Mapping[str, int]:
    """The value of each cardinal, folded."""
    return {word: value for word, value in _words() if not word.endswith(_ORDINAL)}


@cache
def ordinals() -> Mapping[str, int]:
    """The value of each simple ordinal in the singular, folded: deuxieme, vingtieme."""
    return {word: value for word, value in _words() if word.endswith(_ORDINAL)}


def single_ordinals() -> Mapping[str, tuple[str, ...]]:
    """The code of each ordinal that stands alone as one word: deuxieme, deuxiemes → 2e.

    « unième » ends a compound and is no word by itself.
    """
    return {
        form: (f"{value}e",)
        for word, value in ordinals().items()
        for form in (word, f"{word}s")
        if value > 1
    }


def ordinal_value(words: Sequence[str]) -> int | None:
    """The number that folded words count, the last of them an ordinal; None when they
    make no number of French.

    >>> ordinal_value(["quatre", "vingt", "dix", "neuvieme"])
    99
    """
    *before, last = words
    value = ordinals().get(last.removesuffix("s"))
    values = [cardinals().get(word) for word in before if word != "et"]
    if value is None or None in values:
        return None
    return _hundreds([*filter(None, values), value])


def _hundreds(values: list[int]) -> int | None:
    if _HUNDRED not in values:
        return _tens(values)
    at = values.index(_HUNDRED)
    before, after = values[:at], values[at + 1 :]
    if len(before) > 1 or any(not 1 < value <= _LAST_UNIT for value in before):
        return None
    hundreds = _HUNDRED * (before[0] if before else 1)
    rest = _tens(after) if after else 0
    return None if rest is None else hundreds + rest


def _tens(values: list[int]) -> int | None:
    match values:
        case [4, 20, *rest]:
            return _plus(_EIGHTY, rest, beyond_ten=True)
        case [int(tens), *rest] if tens >= _TWENTY:
            return _plus(tens, rest, beyond_ten=tens == _SIXTY)
        case _:
            return _below_twenty(values)


def _plus(tens: int, rest: list[int], *, beyond_ten: bool) -> int | None:
    """Tens and what follows: up to 9, or to 19 after soixante and quatre-vingt."""
    units = _below_twenty(rest) if rest else 0
    if units is None or (units > _LAST_UNIT and not beyond_ten):
        return None
    return tens + units


def _below_twenty(values: list[int]) -> int | None:
    match values:
        case [int(value)] if value <= _LAST_TEEN:
            return value
        case [10, 7 | 8 | 9 as unit]:
            return _TEN + unit
    return None


def _words() -> Iterable[tuple[str, int]]:
    for value, forms in columns("number_words.txt"):
        for form in forms.split():
            yield form, int(value)
