"""Analysis: text to terms. Knows French; knows nothing of documents or engines."""

from csnsearch.analysis.accents import accent_key
from csnsearch.analysis.analyzer import Analyzer, Segment, Step, tokens
from csnsearch.analysis.english import ENGLISH
from csnsearch.analysis.fingerprint import FINGERPRINT
from csnsearch.analysis.french import FRENCH
from csnsearch.analysis.function_words import is_function_word, is_question_word
from csnsearch.analysis.lexicon import is_french_word
from csnsearch.analysis.token import Terms, Token, Twin

__all__ = [
    "ENGLISH",
    "FINGERPRINT",
    "FRENCH",
    "Analyzer",
    "Segment",
    "Step",
    "Terms",
    "Token",
    "Twin",
    "accent_key",
    "analyzer_for",
    "is_french_word",
    "is_function_word",
    "is_question_word",
    "tokens",
]


def analyzer_for(language: str) -> Analyzer:
    """The analyzer of a language code: English for "en", French for all else."""
    return ENGLISH if language == "en" else FRENCH
