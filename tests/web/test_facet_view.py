"""Facets as a reader sees them: short, in order, nothing lost."""

from csnsearch.search import FacetCount
from csnsearch.web.facet_view import FacetBlock, FacetRow, facet_blocks


def counts(*rows: tuple[str, int] | tuple[str, int, bool]) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(row[0], row[0].rpartition(" > ")[2], *row[1:]) for row in rows)


def only(name: str, *rows: tuple[str, int] | tuple[str, int, bool]) -> FacetBlock:
    (block,) = facet_blocks({name: counts(*rows)})
    return block


def outline(rows: tuple[FacetRow, ...]) -> list[object]:
    return [
        (str(row.label), outline(row.children)) if row.children else str(row.label) for row in rows
    ]


def test_a_facet_that_only_says_nothing_is_stated_is_not_shown() -> None:
    assert facet_blocks({"dossier": counts(("", 12)), "annee": ()}) == []


def test_a_value_without_documents_is_shown_only_when_chosen() -> None:
    block = only("dossier", ("Santé", 2), ("Éducation", 0), ("Justice", 0, True))
    assert outline(block.shown) == ["Justice", "Santé"]


def test_beyond_six_values_are_folded_and_chosen_ones_never() -> None:
    values = [(f"v{n}", 20 - n, n == 9) for n in range(12)]
    block = only("sujet", *values)
    assert outline(block.shown) == ["v9", "v0", "v1", "v2", "v3", "v4"]
    assert len(block.shown) + len(block.folded) == 12


def test_a_tree_keeps_each_value_under_its_nearest_parent() -> None:
    block = only(
        "instance", ("A", 5), ("A > B", 3), ("C", 2), ("A > B > D", 1), ("X > Y", 1), ("", 4)
    )
    assert outline(block.shown) == [("A", [("B", ["D"])]), "C", "Y", "(non précisé)"]
    assert block.shown[0].children[0].pair == "instance:A > B"


def test_a_parent_that_is_missing_does_not_hide_its_children() -> None:
    block = only("instance", ("A", 5), ("A > B > D", 1))
    assert outline(block.shown) == [("A", ["D"])]


def test_a_small_tree_is_open_and_a_large_one_only_where_something_was_chosen() -> None:
    assert not only("type", ("A", 5), ("A > B", 1)).shown[0].folded
    many = [(f"A > {n}", 1) for n in range(9)]
    assert only("type", ("A", 9), *many).shown[0].folded
    chosen = only("type", ("C", 9), ("A", 9), *many, ("A > z", 1, True)).shown[0]
    assert (str(chosen.label), chosen.folded) == ("A", False)
    assert str(chosen.children[0].label) == "z"


def test_only_facets_of_the_schema_are_trees() -> None:
    assert outline(only("cote", ("A", 2), ("A > B", 1)).shown) == ["A", "B"]


def test_names_on_a_page_are_unique() -> None:
    block = only("type", ("A", 5), ("A > B", 3), ("C", 2))
    numbers = [row.number for row in (*block.shown, *block.shown[0].children)]
    assert len(set(numbers)) == 3
