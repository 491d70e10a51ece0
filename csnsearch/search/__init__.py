"""The read corridor: a question in, a result out."""

from csnsearch.search.question import Synonyms
from csnsearch.search.result import (
    Contribution,
    FacetCount,
    Hit,
    PassageHit,
    SearchResult,
    Snippet,
)
from csnsearch.search.scope import Scope
from csnsearch.search.searcher import Searcher
from csnsearch.search.suggest import Suggestion, SuggestionKind

__all__ = [
    "Contribution", "FacetCount", "Hit", "PassageHit", "Scope", "SearchResult", "Searcher",
    "Snippet", "Suggestion", "SuggestionKind", "Synonyms",
]  # fmt: skip
