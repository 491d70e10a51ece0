"""How good the ranking is, on judged sets in the BEIR layout."""

from csnsearch.evaluation.evaluate import Evaluation, evaluate
from csnsearch.evaluation.judged_set import JudgedSet

__all__ = ["Evaluation", "JudgedSet", "evaluate"]
