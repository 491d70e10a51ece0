"""How good the ranking is, on judged sets in the BEIR layout."""

from csnsearch.evaluation.baseline import Baseline
from csnsearch.evaluation.comparison import Comparison
from csnsearch.evaluation.evaluate import Evaluation, evaluate
from csnsearch.evaluation.judged_set import JudgedSet
from csnsearch.evaluation.scores import Scores

__all__ = ["Baseline", "Comparison", "Evaluation", "JudgedSet", "Scores", "evaluate"]
