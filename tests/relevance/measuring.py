"""Ask the judged questions and measure what comes."""

from collections.abc import Iterable
from dataclasses import dataclass

from csnsearch.evaluation import Scores
from csnsearch.evaluation.scores import DEEP
from csnsearch.search import Scope, Searcher
from tests.relevance.judged import ALL, Places, Question

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question got: its scores, and its first results with their grades."""

    question: Question
    scores: Scores
    top: tuple[tuple[int, str], ...]
    missed: tuple[str, ...]
    """Places of the highest grade that are not among the first ten."""


def ask(searcher: Searcher, questions: Iterable[Question]) -> tuple[Answer, ...]:
    """Every question's answer. Raises LookupError when a judged place is not in the index."""
    places = Places(searcher)
    return tuple(_answer(searcher, places, question) for question in questions)


def _answer(searcher: Searcher, places: Places, question: Question) -> Answer:
    grades = places.grades(question)
    ranked = _ranked(searcher, question)
    best = max(grades.values())
    return Answer(
        question,
        Scores.of(ranked, grades),
        tuple(
            (grades.get(found, 0), places.name(found, question.scope)) for found in ranked[:_SHOWN]
        ),
        tuple(
            places.name(found, question.scope)
            for found, grade in grades.items()
            if grade == best and found not in ranked[:10]
        ),
    )


def _ranked(searcher: Searcher, question: Question) -> list[str]:
    if question.scope is Scope.DOCUMENTS:
        return [found for found, _ in searcher.rank(question.text, limit=DEEP)]
    hits = searcher.search(question.text, scope=question.scope, limit=DEEP, facets=()).hits
    return [hit.id for hit in hits]


def by_group(answers: Iterable[Answer]) -> dict[str, Scores]:
    """The mean of each group, in order, then of all questions under `ALL`."""
    answers = tuple(answers)
    groups: dict[str, list[Scores]] = {}
    for answer in answers:
        groups.setdefault(answer.question.group, []).append(answer.scores)
    means = {group: Scores.mean(scores) for group, scores in groups.items()}
    return means | {ALL: Scores.mean([answer.scores for answer in answers])}


def worst(answers: Iterable[Answer], count: int, group: str = ALL) -> str:
    """A table of the questions that fared worst, with what came instead."""
    chosen = [a for a in answers if group in {ALL, a.question.group}]
    chosen.sort(key=lambda answer: answer.scores.ndcg_10)
    return "\n".join(line for answer in chosen[:count] for line in _lines(answer))


def _lines(answer: Answer) -> Iterable[str]:
    question, scores = answer.question, answer.scores
    yield f"{scores.ndcg_10:.3f}  {question.text}   [{question.group}: {question.why}]"
    for grade, name in answer.top:
        yield f"         {grade or '·'}  {name}"
    for name in answer.missed:
        yield f"  missed {max(question.grades.values())}  {name}"
