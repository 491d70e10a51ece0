"""The gate closes when it must: on a loss, on a gain nobody pinned, on what is not judged."""

from pathlib import Path

import pytest

from csnsearch.evaluation import Scores
from csnsearch.search import Scope, Searcher
from tests.relevance.gate import HEADROOM, TOLERANCE, complaints, pin_lines
from tests.relevance.judged import Places, Question, read
from tests.relevance.measuring import ask, by_group, worst

PIN = {"words": Scores(ndcg_10=0.8, recall_100=0.9, mrr_10=0.7)}

MEMOIR = "memoires/2025-03-18_memoire_pl89_csn.pdf"


def moved(ndcg: float = 0.0, recall: float = 0.0, mrr: float = 0.0) -> dict[str, Scores]:
    return {"words": Scores(ndcg_10=0.8 + ndcg, recall_100=0.9 + recall, mrr_10=0.7 + mrr)}


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (moved(), []),
        (moved(ndcg=-TOLERANCE + 1e-6), []),
        (moved(ndcg=HEADROOM - 1e-6), []),
        (moved(ndcg=-TOLERANCE - 1e-6), ["ndcg@10 fell"]),
        (moved(recall=-0.02, mrr=-0.3), ["recall@100 fell", "mrr@10 fell"]),
        (moved(mrr=HEADROOM + 1e-6), ["raise the pin"]),
        (moved(ndcg=0.1, mrr=-0.1), ["raise the pin", "mrr@10 fell"]),
    ],
)
def test_the_gate_closes_on_either_side(measured: dict[str, Scores], said: list[str]) -> None:
    found = list(complaints(measured, PIN))
    assert len(found) == len(said)
    for sentence, part in zip(found, said, strict=True):
        assert sentence.startswith("words: ")
        assert part in sentence


def test_a_group_without_a_pin_does_not_pass() -> None:
    assert list(complaints(moved(), {})) == ["words: no pin"]
    assert list(complaints({}, PIN)) == ["words: pinned, but no question is left"]


def question(text: str, scope: Scope = Scope.DOCUMENTS, **grades: int) -> Question:
    return Question(group="words", text=text, why="to test the gate", scope=scope, grades=grades)


@pytest.fixture(scope="module")
def searcher(sample_index: Path) -> Searcher:
    return Searcher.open(sample_index)


@pytest.mark.parametrize(
    ("place", "scope"),
    [
        ("memoires/absent.pdf", Scope.DOCUMENTS),
        ("notices/notices.jsonl", Scope.DOCUMENTS),
        (f"{MEMOIR}#mots qui n'y sont pas", Scope.RECOMMENDATIONS),
        (f"{MEMOIR}#le", Scope.RECOMMENDATIONS),
    ],
    ids=["no file", "several documents", "no passage", "several passages"],
)
def test_a_place_that_names_nothing_or_too_much_is_refused(
    searcher: Searcher, place: str, scope: Scope
) -> None:
    """A judgement that silently counted for nothing would lower the pin, not fail."""
    with pytest.raises(LookupError):
        ask(searcher, [question("grève", scope, **{place: 3})])


def test_places_are_named_as_they_are_judged(searcher: Searcher) -> None:
    places = Places(searcher)
    for place in (MEMOIR, "notices/notices.jsonl#notice-1025"):
        assert places.name(places.id(place, Scope.DOCUMENTS), Scope.DOCUMENTS) == place


def test_the_table_names_what_came_and_what_did_not(searcher: Searcher) -> None:
    found = ask(searcher, [question("corne de brume", **{MEMOIR: 3})])
    assert by_group(found)["words"].ndcg_10 == 0
    table = worst(found, 1)
    assert "0.000  corne de brume   [words: to test the gate]" in table
    assert "·  proces-verbaux/congres/2023-05_67e-congres_proces-verbal.pdf" in table
    assert f"missed 3  {MEMOIR}" in table


def test_pins_that_are_printed_are_pins_that_are_read(tmp_path: Path) -> None:
    measured = {"words": Scores(ndcg_10=0.75, recall_100=1.0, mrr_10=0.5)}
    path = tmp_path / "queries.toml"
    query = '[[query]]\ngroup = "words"\ntext = "t"\nwhy = "w"\n3 = ["a.pdf"]\n'
    path.write_text("\n".join(["[pins]", *pin_lines(measured), query]), encoding="utf-8")
    assert read(path).pins == measured


def test_a_place_judged_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "queries.toml"
    path.write_text(
        '[[query]]\ngroup = "g"\ntext = "t"\nwhy = "w"\n3 = ["a.pdf"]\n1 = ["a.pdf"]\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="judged twice"):
        read(path)
