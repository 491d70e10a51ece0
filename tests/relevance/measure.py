"""Measure the judged questions on the sample documents, and print the pins to paste.

``python -m tests.relevance.measure [--engine whoosh] [--worst 10] [--group words]``
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from csnsearch.engines import ENGINES
from csnsearch.indexer import UpdateOptions, update_index
from csnsearch.search import Searcher
from tests.relevance.gate import complaints, pin_lines
from tests.relevance.judged import ALL, read
from tests.relevance.measuring import Answer, ask, by_group, worst

SAMPLES = Path(__file__).parents[2] / "sample_docs"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.relevance.measure")
    parser.add_argument("--engine", choices=sorted(ENGINES), default="tantivy")
    parser.add_argument("--worst", type=int, default=0, help="show as many of the worst questions")
    parser.add_argument("--group", default=ALL, help="… of this group")
    asked = parser.parse_args(arguments)
    answers = _answers(asked.engine)
    measured = by_group(answers)
    lines = [f"{'group':<18} questions  nDCG@10  R@100   MRR@10"]
    for group, scores in measured.items():
        count = sum(group in {ALL, answer.question.group} for answer in answers)
        values = "  ".join(f"{value:.4f}" for value in scores.named().values())
        lines.append(f"{group:<18} {count:>9}  {values}")
    lines += ["", *complaints(measured, read().pins), "", *pin_lines(measured)]
    if asked.worst:
        lines.append(worst(answers, asked.worst, asked.group))
    sys.stdout.write("\n".join(lines) + "\n")


def _answers(engine: str) -> tuple[Answer, ...]:
    with tempfile.TemporaryDirectory() as folder:
        update_index(Path(folder), [SAMPLES], UpdateOptions(engine=engine))
        searcher = Searcher.open(folder)
        answers = ask(searcher, read().questions)
        searcher.close()
        return answers


if __name__ == "__main__":
    main()
