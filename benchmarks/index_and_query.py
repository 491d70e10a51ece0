"""Index a corpus and ask it questions, every engine in one run and one table.

``python -m benchmarks.index_and_query CORPUS.jsonl[.gz] QUERIES.jsonl``
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from statistics import median

from benchmarks.corpus import Kind, Question, Text, read_questions, read_texts
from benchmarks.peers import PEERS, Listed
from benchmarks.peers.base import Peer, Row
from benchmarks.table import number, table
from benchmarks.timing import machine, megabytes, milliseconds, p50_p99
from benchmarks.totals import Verdict, right_totals

Questions = Mapping[Kind, Sequence[Question]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A peer that holds its texts, and what that took."""

    peer: Peer
    texts: int
    seconds: float
    megabytes: float


@dataclass(slots=True)
class Measured:
    """The times of one row: for each question of a kind, one per round."""

    row: Row
    of: Indexed
    times: dict[Kind, list[list[float]]] = field(default_factory=dict)
    verdict: Verdict | None = None


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    asked = _arguments(arguments)
    texts = read_texts(asked.corpus, asked.documents, asked.facets)
    questions = read_questions(asked.queries, asked.questions)
    print("\n".join(machine()))
    print(", ".join(f"{len(some)} {kind}" for kind, some in questions.items()), end="\n\n")
    absent: list[Listed] = []
    with ExitStack() as stack:
        measured: list[Measured] = []
        for listed in PEERS:
            if asked.only and not any(name in listed.name for name in asked.only):
                continue
            part = texts[: asked.whoosh_documents] if listed.slow else texts
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            indexed = _indexed(listed, part, folder)
            if indexed is None:
                absent.append(listed)
            else:
                measured += [Measured(row, indexed) for row in indexed.peer.rows()]
        _ask(measured, questions, asked.rounds)
        _check(measured, questions, texts, asked.checked)
        print("\n".join(_report(measured, absent, list(questions))))


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.index_and_query")
    parser.add_argument("corpus", type=Path, help="{id,title,text,date,facets} lines, or gzip")
    parser.add_argument("queries", type=Path, help="{query,tags} lines")
    parser.add_argument("--documents", type=int, help="only the first of them")
    parser.add_argument("--queries", dest="questions", type=int, help="of each kind (all)")
    parser.add_argument("--whoosh-documents", type=int, default=5_000, help="it is slow (5000)")
    parser.add_argument("--facet", dest="facets", action="append", help="only these (all)")
    parser.add_argument("--rounds", type=int, default=3, help="times each is asked (3)")
    parser.add_argument("--checked", type=int, default=20, help="totals checked, of each kind")
    parser.add_argument("--only", action="append", help="engines whose name holds this")
    return parser.parse_args(arguments)


def _indexed(listed: Listed, texts: Sequence[Text], folder: Path) -> Indexed | None:
    """The peer with its texts, or None when it is not installed."""
    module, _, name = listed.at.partition(":")
    try:
        peer: Peer = getattr(import_module(module), name)()
    except ImportError:
        return None
    began = time.perf_counter()
    peer.index(texts, folder)
    seconds = time.perf_counter() - began
    return Indexed(peer=peer, texts=len(texts), seconds=seconds, megabytes=megabytes(folder))


def _ask(measured: Sequence[Measured], questions: Questions, rounds: int) -> None:
    """Ask everything of everyone: a round to warm up, then rounds in which engines take
    turns, so that a busy machine slows all of them.
    """
    for number_of_round in range(rounds + 1):
        for kind, some in questions.items():
            for each in measured:
                if kind in each.row.kinds:
                    times = [milliseconds(lambda q=q, e=each: e.row.ask(q)) for q in some]  # type: ignore[misc]
                    if number_of_round:
                        each.times.setdefault(kind, []).append(times)


def _check(
    measured: Sequence[Measured], questions: Questions, texts: Sequence[Text], per_kind: int
) -> None:
    """Compare totals with brute force over each engine's own terms."""
    for each in measured:
        if each.row.truth:
            some = [
                question
                for kind, every in questions.items()
                if kind in each.row.kinds
                for question in every[:: max(1, len(every) // max(1, per_kind))][:per_kind]
            ]
            part = texts[: each.of.texts]
            each.verdict = right_totals(each.row.ask, each.row.truth, some, part)


def _report(
    measured: Sequence[Measured], absent: Sequence[Listed], kinds: Sequence[Kind]
) -> Iterator[str]:
    heads = ("engine", "documents", "index s", "documents/s", "MB", *kinds, "totals right")
    rows = [_cells(each, kinds) for each in measured]
    rows += [(each.name, "absent", *("–" for _ in heads[2:])) for each in absent]
    yield from table(heads, rows)
    yield ""
    yield "Milliseconds, p50 / p99 over the questions of a kind, each the median of its rounds."
    yield "Totals right: exact totals equal to brute force over the engine's own terms."
    for peer in dict.fromkeys(each.of.peer for each in measured):
        yield f"{peer.name}: {peer.note}."
    for each in absent:
        yield f"{each.name}: absent, it needs {each.needs}."


def _cells(each: Measured, kinds: Sequence[Kind]) -> tuple[str, ...]:
    indexed = each.of
    first = each.row.name == indexed.peer.name
    of_index = (
        number(indexed.texts),
        number(indexed.seconds, 1),
        number(indexed.texts / indexed.seconds),
        number(indexed.megabytes, 1),
    )
    times = (_times(each, kind) for kind in kinds)
    verdict = f"{each.verdict.right} of {each.verdict.checked}" if each.verdict else "–"
    return (each.row.name, *(of_index if first else ("",) * 4), *times, verdict)


def _times(each: Measured, kind: Kind) -> str:
    rounds = each.times.get(kind)
    return p50_p99([median(times) for times in zip(*rounds, strict=True)]) if rounds else "–"


if __name__ == "__main__":
    main()
