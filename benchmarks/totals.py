"""Whether an engine counts right: its totals beside a count by brute force."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benchmarks.corpus import Question, Text
from benchmarks.peers.base import Ask, Truth


class Verdict(NamedTuple):
    """How many totals were compared, and how many were the same."""

    checked: int
    right: int


def right_totals(
    ask: Ask, truth: Truth, questions: Sequence[Question], texts: Sequence[Text]
) -> Verdict:
    """Compare the totals of these questions over these texts."""
    comparable = [(q, clauses) for q in questions if (clauses := truth.clauses(q)) is not None]
    counts = [0] * len(comparable)
    for text in texts:
        forms = truth.forms(text)
        for place, (_, clauses) in enumerate(comparable):
            counts[place] += _holds(forms, clauses)
    right = sum(ask(q) == count for (q, _), count in zip(comparable, counts, strict=True))
    return Verdict(len(comparable), right)


def _holds(forms: Mapping[str, str], clauses: Sequence[Sequence[tuple[str, str]]]) -> bool:
    return all(any(piece in forms[form] for form, piece in clause) for clause in clauses)
