"""Of two documents that answer alike, the newer one comes first; relevance is not outvoted."""

import pytest

from csnsearch.engines.memory import MemoryEngine
from csnsearch.query.weights import RECENCY
from tests.search.small_archive import document, searcher_on

TEXT = "Le comité de retraite se réunit chaque automne."


def found(query: str, *dated: tuple[str, str, str]) -> list[str]:
    documents = [document(key, "Comité", text, date=date) for key, text, date in dated]
    return [hit.id for hit in searcher_on(MemoryEngine(), documents).search(query).hits]


def test_the_newer_of_two_equals_comes_first() -> None:
    assert found("retraite", ("a", TEXT, "1985"), ("b", TEXT, "2019")) == ["b", "a"]


def test_a_date_never_outvotes_a_better_answer() -> None:
    better = "Comité de retraite : la retraite, les rentes de retraite."
    new = f"{TEXT} Le reste porte sur les horaires, les congés et la formation des délégués."
    assert found("retraite", ("old", better, "1952"), ("new", new, "2025")) == ["old", "new"]


def test_what_a_date_adds_is_told_and_bounded() -> None:
    documents = [document("a", "Comité", TEXT, date="2019"), document("b", "Comité", TEXT)]
    result = searcher_on(MemoryEngine(), documents).search("retraite", explain=True)
    told = {hit.id: {p.label.text("fr"): p.value for p in hit.explanation} for hit in result.hits}
    assert "date récente" not in told["b"]
    assert 0 < told["a"]["date récente"] <= RECENCY * result.hits[0].score
    assert sum(told["a"].values()) == pytest.approx(result.hits[0].score)
