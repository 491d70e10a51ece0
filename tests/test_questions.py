"""The table of questions in the documentation says what the program answers."""

from datetime import date
from pathlib import Path

import pytest

from csnsearch import Searcher
from csnsearch.query.ast import DateIs, Node
from csnsearch.query.parser import parse_lenient
from tools.questions import PAGE, QUESTIONS, page

EVERY = [question for questions in QUESTIONS.values() for question in questions]


def test_the_table_is_up_to_date(sample_index: Path) -> None:
    """``python -m tools.questions`` writes it again."""
    searcher = Searcher.open(sample_index)
    try:
        assert PAGE.read_text(encoding="utf-8").splitlines() == page(searcher).splitlines()
    finally:
        searcher.close()


def test_there_are_many_questions_none_twice() -> None:
    assert len(EVERY) == len(set(EVERY)) >= 60


@pytest.mark.parametrize("question", EVERY)
def test_no_answer_depends_on_the_day(question: str) -> None:
    """« l'an dernier » would change the table by itself."""
    one, other = (dated(question, year) for year in (1990, 2030))
    assert one == other


def dated(question: str, year: int) -> list[Node]:
    root = parse_lenient(question, today=date(year, 6, 15)).root
    return [node for node in root.nodes if isinstance(node, DateIs)]
