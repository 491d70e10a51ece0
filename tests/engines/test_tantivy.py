"""The tantivy engine: the suite, and the ways around tantivy's own bounds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.memory import MemoryEngine
from csnsearch.engines.tantivy import TantivyEngine, counting, ranking
from csnsearch.query.index_query import Everything, Phrase, Term
from csnsearch.schema import MISSING
from tests.engines.archive import file_in, filed, found, ids
from tests.engines.conformance import EngineConformance


class TestTantivy(EngineConformance):
    @pytest.fixture
    def opener(self, tmp_path: Path) -> Callable[[], Engine]:
        TantivyEngine.create(tmp_path).close()
        return lambda: TantivyEngine.open(tmp_path)


@pytest.fixture
def engine(tmp_path: Path) -> TantivyEngine:
    return TantivyEngine.create(tmp_path)


@pytest.mark.parametrize("commits", [1, 3])
def test_counts_stay_exact_beyond_the_values_asked_for(
    engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch, commits: int
) -> None:
    """The terms aggregation would give estimates, and leave the rest out."""
    monkeypatch.setattr(counting, "_MAX_BUCKETS", 3)
    monkeypatch.setattr(counting, "_PAGE", 4)
    for commit in range(commits):
        keys = range(commit, 10, commits)
        values = {key: tuple(f"v{n}" for n in range(key)) for key in keys}
        file_in(engine, [filed(f"d{key}", facets={"f": values[key]}) for key in keys])
    expected = {f"v{n}": 9 - n for n in range(9)} | {MISSING: 1}
    assert engine.search(Level.DOCUMENTS, Everything(), facets=("f",)).facets == {"f": expected}


def test_counts_of_more_values_than_tantivy_gives_in_one_answer(engine: TantivyEngine) -> None:
    """Each facet alone would pass; both together are refused."""
    many = tuple(f"v{n}" for n in range(33_000))
    facets = {"f": many, "g": many}
    file_in(engine, [filed("a", facets=facets), filed("b", facets={"f": ("v1",)})])
    counts = engine.search(Level.DOCUMENTS, Everything(), facets=("f", "g")).facets
    assert {name: len(values) for name, values in counts.items()} == {"f": 33_000, "g": 33_001}
    assert (counts["f"]["v1"], counts["g"][MISSING]) == (2, 1)


TEXTS = {
    "in order": "a b c d e",
    "spread": "a x b x c x d x e",
    "reversed": "e d c b a",
    "shuffled": "c x a e x b d",
    "far": "a b c d " + "x " * 20 + "e",
    "four of five": "a b c d d",
    "twice": "a x x x a b c d e",
}


@pytest.mark.parametrize("terms", ["a b c d e", "a b c d", "a a b c d", "b c d e a"])
@pytest.mark.parametrize("slop", [0, 1, 2, 4, 8, 12])
def test_long_phrases_with_slop_lose_nothing(engine: TantivyEngine, terms: str, slop: int) -> None:
    """Too many arrangements to write out: still every record the reference finds."""
    reference = MemoryEngine()
    for store in (engine, reference):
        file_in(store, [filed(key, text) for key, text in TEXTS.items()])
    query = Phrase("body", tuple(terms.split()), slop)
    assert found(engine, query) >= found(reference, query)
    assert "far" not in found(engine, query) or "e" not in terms


def test_a_tie_wider_than_what_is_looked_at(
    engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks further until the tie ends."""
    monkeypatch.setattr(ranking, "_SPARE", 1)
    monkeypatch.setattr(ranking, "_GROWTH", 2)
    best = [filed("z", "greve greve")]
    tied = [filed(f"d{(n * 7) % 30:02}", "greve note") for n in range(30)]
    file_in(engine, best + tied)
    answer = engine.search(Level.DOCUMENTS, Term("body", "greve"), limit=3)
    assert ids(answer) == ["z", "d00", "d01"]


def test_replacing_in_another_session_leaves_one(engine: TantivyEngine) -> None:
    """A writer that never saw the document deletes it all the same."""
    for text in ("un", "deux", "trois"):
        file_in(engine, [filed("a", text, passages=(text,))])
    assert engine.count(Level.DOCUMENTS) == engine.count(Level.PASSAGES) == 1


def test_passages_left_by_a_crash_go_with_their_document(engine: TantivyEngine) -> None:
    """They are found by their parent, though no document bears its id yet."""
    with engine.writer() as writer:
        writer.replace(*filed("a", "un", passages=("un", "un", "un")))
        writer._passages.commit()
        writer.rollback()
    file_in(engine, [filed("a", "deux", passages=("deux",))])
    assert engine.count(Level.PASSAGES) == 1
