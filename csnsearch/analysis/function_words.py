"""Function words: never deleted, only worth less.

« été », « est », « sommes » and « avoir » are words of an archive too, and a phrase needs
each of its words; a stop list would lose them.
"""

from functools import cache

from csnsearch.analysis.data_files import words


def is_function_word(term: str) -> bool:
    """Whether an exact (folded) term is a French or English function word."""
    return term in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return words("function_words.txt")


def is_question_word(term: str) -> bool:
    """Whether an exact (folded) term makes a sentence of the question it stands in."""
    return term in _question_words()


@cache
def _question_words() -> frozenset[str]:
    return words("question_words.txt")
