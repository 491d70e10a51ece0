"""The ranking keeps what it has won: judged questions on the sample documents, with pins.

When a measure fails, read the table: the questions that fare worst, who asks them, what came
instead. `python -m tests.relevance.measure --worst 10` shows more.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from csnsearch.evaluation import Scores
from csnsearch.search import Searcher
from tests.relevance.gate import complaints
from tests.relevance.judged import ALL, GRADES, Places, read
from tests.relevance.measuring import Answer, ask, by_group, worst

JUDGEMENTS = read()
GROUPS = (*JUDGEMENTS.groups, ALL)

ENGINES_AGREE = 0.01
"""Between the means of all the questions under two engines."""
A_NEAR_TIE = 0.03
"""The same for a group: engines round field lengths differently, and one near tie that falls
the other way moves the mean of twenty questions by as much."""

_SHOWN = 6


@pytest.fixture(scope="module")
def searchers(sample_index: Path, sample_index_whoosh: Path) -> Iterator[Mapping[str, Searcher]]:
    found = {
        "tantivy": Searcher.open(sample_index),
        "whoosh": Searcher.open(sample_index_whoosh),
    }
    yield found
    for searcher in found.values():
        searcher.close()


@pytest.fixture(scope="module")
def answers(searchers: Mapping[str, Searcher]) -> Mapping[str, tuple[Answer, ...]]:
    """Every question, asked once of each engine."""
    return {name: ask(one, JUDGEMENTS.questions) for name, one in searchers.items()}


@pytest.fixture(scope="module")
def means(answers: Mapping[str, tuple[Answer, ...]]) -> Mapping[str, Mapping[str, Scores]]:
    return {name: by_group(found) for name, found in answers.items()}


def test_every_judged_place_is_in_the_index(searchers: Mapping[str, Searcher]) -> None:
    """A file that is renamed, or a resolution that is no longer cut out, is said here."""
    places = Places(searchers["tantivy"])
    lost = []
    for question in JUDGEMENTS.questions:
        for place in question.grades:
            try:
                places.id(place, question.scope)
            except LookupError as error:
                lost.append(f"{question.text}: {error}")
    assert lost == []


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_keeps_its_pin(
    group: str,
    answers: Mapping[str, tuple[Answer, ...]],
    means: Mapping[str, Mapping[str, Scores]],
) -> None:
    measured = {group: means["tantivy"][group]}
    pins = {name: pin for name, pin in JUDGEMENTS.pins.items() if name == group}
    found = list(complaints(measured, pins))
    if found:
        table = worst(answers["tantivy"], _SHOWN, group)
        pytest.fail("\n".join([*found, "", table]), pytrace=False)


@pytest.mark.parametrize("group", GROUPS)
def test_engines_rank_as_well(
    group: str,
    answers: Mapping[str, tuple[Answer, ...]],
    means: Mapping[str, Mapping[str, Scores]],
) -> None:
    one, other = (means[engine][group].ndcg_10 for engine in ("tantivy", "whoosh"))
    if abs(one - other) > (ENGINES_AGREE if group == ALL else A_NEAR_TIE):
        table = parted(answers["tantivy"], answers["whoosh"], group)
        pytest.fail(
            f"{group}: nDCG@10 {one:.4f} (tantivy), {other:.4f} (whoosh)\n{table}", pytrace=False
        )


def parted(one: tuple[Answer, ...], other: tuple[Answer, ...], group: str) -> str:
    """The questions on which two engines differ most."""
    pairs = [
        (a.scores.ndcg_10, b.scores.ndcg_10, a.question)
        for a, b in zip(one, other, strict=True)
        if group in {ALL, a.question.group}
    ]
    pairs.sort(key=lambda pair: -abs(pair[0] - pair[1]))
    return "\n".join(f"  {a:.3f}  {b:.3f}  {question.text}" for a, b, question in pairs[:_SHOWN])


def test_no_pin_outlives_its_group() -> None:
    assert set(JUDGEMENTS.pins) == set(GROUPS)


def test_questions_are_many_and_of_every_kind() -> None:
    assert len(JUDGEMENTS.questions) >= 70
    assert {
        "words", "questions", "sigles", "inclusive", "codes", "phrases", "names", "titles",
        "english", "resolutions", "recommendations",
    } <= set(JUDGEMENTS.groups)  # fmt: skip


def test_each_question_says_who_asks_and_what_would_do() -> None:
    for question in JUDGEMENTS.questions:
        assert len(question.why.split()) >= 4, question.text
        assert max(question.grades.values()) in GRADES[:2], question.text


def test_no_question_is_asked_twice() -> None:
    asked = [(question.text, question.scope) for question in JUDGEMENTS.questions]
    assert len(asked) == len(set(asked))


def test_the_reason_of_the_pins_is_given() -> None:
    """A pin is lowered in the open or not at all."""
    text = (Path(__file__).parent / "queries.toml").read_text(encoding="utf-8")
    assert 'note = "' in text
