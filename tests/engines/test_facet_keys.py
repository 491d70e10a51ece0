"""Names of facets and values, as engines know them."""

import string

from hypothesis import given
from hypothesis import strategies as st

from csnsearch.engines.facet_keys import MAX_KEY, column_name, facet_key, facet_keys

SAFE = frozenset(string.ascii_letters + string.digits + "_-")


@given(st.text(max_size=30), st.text(max_size=30))
def test_columns_are_safe_and_never_shared(one: str, other: str) -> None:
    """Two facets, two columns, whatever their names."""
    assert set(column_name(one)) <= SAFE
    assert (column_name(one) == column_name(other)) is (one == other)


def test_long_names_have_columns_of_their_own() -> None:
    """However late they differ."""
    names = ["é" * n for n in (60, 500, 501, MAX_KEY + 1, MAX_KEY + 2)]
    assert len({column_name(name) for name in names}) == len(names)
    assert all(len(column_name(name)) <= 255 for name in names)


def test_a_key_is_its_own_key() -> None:
    """So a value read from the counts can be chosen."""
    for text in ("Estrie", "é" * MAX_KEY, "é" * 100_000):
        key = facet_key(text)
        assert facet_key(key) == key
        assert len(key) <= MAX_KEY


def test_short_values_are_kept_as_they_are() -> None:
    """Nothing is folded or trimmed."""
    assert facet_key(" Œuvre\n") == " Œuvre\n"


def test_values_are_counted_once_and_emptiness_not_at_all() -> None:
    """In the order in which they came."""
    facets = {"f": ("b", "a", "b"), "g": ("",), "h": ()}
    assert facet_keys(facets) == {"f": ("b", "a")}
