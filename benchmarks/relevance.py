"""How good the ranking is beside plain BM25 over one field, on judged sets.

``python -m benchmarks.relevance FOLDER…`` (BEIR layout; QRELS beside it with --qrels)
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.other_inflection import snowball_instead
from benchmarks.plain_bm25 import OneFieldBm25, folded_words, our_terms, snowball_words
from benchmarks.table import table
from benchmarks.timing import machine
from csnsearch.engines import create_store
from csnsearch.evaluation.judged_set import JudgedSet
from csnsearch.evaluation.scores import Scores, per_request
from csnsearch.indexer.write import index_documents
from csnsearch.search.searcher import Searcher
from csnsearch.settings import QUERY_LIMITS

Rank = Callable[[str], Sequence[str]]
"""A question → the ids of the hundred best documents."""

_DEEP = 100


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relevance")
    parser.add_argument("folders", type=Path, nargs="+", help="judged sets")
    parser.add_argument("--qrels", help="the file of judgements in each (qrels.tsv)")
    asked = parser.parse_args(arguments)
    print("\n".join(machine()), end="\n\n")
    rows = [row for folder in asked.folders for row in _rows(folder, asked.qrels)]
    print("\n".join(table(("ranking", "queries", "nDCG@10", "R@100", "MRR@10"), rows)))


def _rows(folder: Path, qrels: str | None) -> Iterator[tuple[str, ...]]:
    judged = JudgedSet.read(folder, folder / qrels if qrels else None)
    yield (f"{folder.name}: csnsearch", *_measured(judged, _csnsearch(judged)))
    with snowball_instead():
        measured = _measured(judged, _csnsearch(judged))
    yield (f"{folder.name}: csnsearch with Snowball", *measured)
    yield (f"{folder.name}: BM25, our terms", *_measured(judged, _bm25(judged, our_terms)))
    yield (f"{folder.name}: BM25, folded words", *_measured(judged, _bm25(judged, folded_words)))
    yield (f"{folder.name}: BM25, Snowball", *_measured(judged, _bm25(judged, snowball_words())))


def _csnsearch(judged: JudgedSet) -> Rank:
    folder = tempfile.mkdtemp()
    store = create_store("tantivy", Path(folder))
    index_documents(judged.documents(), store)
    searcher = Searcher(store)

    def ranked(text: str) -> list[str]:
        found = searcher.rank(text[: QUERY_LIMITS.characters], limit=_DEEP)
        return [document for document, _ in found]

    return ranked


def _bm25(judged: JudgedSet, terms: Callable[[str], list[str]]) -> Rank:
    texts = {
        document.id: "\n".join([document.title, *(p.text for p in document.passages)])
        for document in judged.documents()
    }
    return OneFieldBm25(texts, terms).rank


def _measured(judged: JudgedSet, rank: Rank) -> tuple[str, ...]:
    scores = {
        query: Scores.of(rank(text), judged.judgements[query])
        for query, text in judged.queries.items()
    }
    requests = {query: judged.request(query) for query in scores}
    mean = Scores.mean(per_request(scores, requests).values())
    return (str(len(scores)), *(f"{value:.4f}" for value in mean.named().values()))


if __name__ == "__main__":
    main()
