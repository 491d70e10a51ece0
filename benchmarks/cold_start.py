"""What a cold ``csnsearch search`` costs, and which modules it loads for how long.

``python -m benchmarks.cold_start [--index DIR] [--query WORDS] [--runs N]``
"""

import argparse
import os
import resource  # Unix only, as is this benchmark
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.table import number, table
from benchmarks.timing import machine, milliseconds
from csnsearch.document import Document, Passage
from csnsearch.indexer.write import index_documents
from csnsearch.opening import open_engine

_TOP = 15
_WORDS = ("grève", "négociation", "salaire", "congrès", "résolution", "mémoire", "retraite")


class Loaded(NamedTuple):
    """A module of ``-X importtime``: its own time and that with what it loads, in ms."""

    own: float
    whole: float
    name: str


class Runner:
    """Runs commands with compiled modules kept in a folder of their own, as an installed
    package has them, whatever the settings of the shell.
    """

    def __init__(self, cache: Path) -> None:
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {**kept, "PYTHONPYCACHEPREFIX": str(cache)}

    def run(self, command: list[str]) -> str:
        """What it printed to its error stream. Raises CalledProcessError."""
        done = subprocess.run(
            [sys.executable, *command],
            capture_output=True, text=True, check=True, env=self._environment,
        )  # fmt: skip
        return done.stderr


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    asked = _arguments(arguments)
    with tempfile.TemporaryDirectory() as folder:
        index = asked.index or _small_index(Path(folder) / "index")
        runner = Runner(Path(folder) / "compiled")
        search = ["-m", "csnsearch", "search", asked.query, "--index", str(index)]
        commands = {
            "python -c pass": ["-c", "pass"],
            "python -c 'import tantivy'": ["-c", "import tantivy"],
            "csnsearch --help": ["-m", "csnsearch", "--help"],
            "csnsearch search": search,
            "csnsearch search --json": [*search, "--json"],
        }
        print("\n".join(machine()), end="\n\n")
        print("\n".join(_times(runner, commands, asked.runs)), end="\n\n")
        print("\n".join(_profile(runner, search, asked.runs)))


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cold_start")
    parser.add_argument("--index", type=Path, help="an index folder (a small one is made)")
    parser.add_argument("--query", default="grève", help="what is asked (grève)")
    parser.add_argument("--runs", type=int, default=11, help="of each command, in turns (11)")
    return parser.parse_args(arguments)


def _small_index(folder: Path) -> Path:
    documents = (
        Document(id=str(n), key=str(n), title=f"{word} {n}", kind="Article", language="fr",
                 passages=(Passage(text=f"La {word} de {n}."),))
        for n, word in enumerate(_WORDS * 25)
    )  # fmt: skip
    engine = open_engine(folder, create=True)
    index_documents(documents, engine)
    engine.close()
    return folder


def _times(runner: Runner, commands: dict[str, list[str]], runs: int) -> Iterator[str]:
    """Times of each command; they take turns, after one run to warm the disk."""
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            before = _cpu_of_children()
            wall = milliseconds(lambda c=command: runner.run(c))  # type: ignore[misc]
            if turn:
                spent[name].append((wall, _cpu_of_children() - before))
    rows = [(name, *_medians(times)) for name, times in spent.items()]
    yield from table(("process", "median ms", "least ms", "processor ms"), rows)


def _medians(times: Sequence[tuple[float, float]]) -> tuple[str, str, str]:
    wall, processor = zip(*times, strict=True)
    return number(median(wall), 1), number(min(wall), 1), number(median(processor), 1)


def _cpu_of_children() -> float:
    """Milliseconds of processor that ended child processes took: a busy machine does not
    change them much.
    """
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def _profile(runner: Runner, command: list[str], runs: int) -> Iterator[str]:
    """The modules that take longest to load, by their own time; the least of the runs."""
    least: dict[str, Loaded] = {}
    for _ in range(runs):
        for module in _loaded(runner.run(["-X", "importtime", *command])):
            least[module.name] = min(least.get(module.name, module), module)
    ours = sum(module.own for name, module in least.items() if name.startswith("csnsearch"))
    total = sum(module.own for module in least.values())
    yield (
        f"{len(least)} modules in {total:.1f} ms under -X importtime, "
        f"{ours:.1f} of them csnsearch's own. The {_TOP} slowest:"
    )
    slowest = sorted(least.values(), reverse=True)[:_TOP]
    rows = [(each.name, number(each.own, 1), number(each.whole, 1)) for each in slowest]
    yield from table(("module", "own ms", "with what it loads"), rows)


def _loaded(trace: str) -> Iterator[Loaded]:
    for line in trace.splitlines():
        parts = line.removeprefix("import time:").split("|")
        if len(parts) == 3 and parts[0].strip().isdigit():  # noqa: PLR2004  own, whole, name
            yield Loaded(int(parts[0]) / 1000, int(parts[1]) / 1000, parts[2].strip())


if __name__ == "__main__":
    main()
