"""What the endpoint bears: many readers at once, on this machine alone.

``python -m benchmarks.web_load INDEX QUERIES.jsonl [--readers 50] [--seconds 20] [--page]
[--workers N]``

Each reader asks the next question as soon as it has an answer, over a connection that it
keeps, so the times hold the wait for one another. Readers and server share the machine's
processors: a server of its own would answer more.
"""

import argparse
import asyncio
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from benchmarks.corpus import Kind, Question, read_questions
from benchmarks.table import number, table
from benchmarks.timing import machine, percentile
from csnsearch.web.health import resident_bytes

_HOST = "127.0.0.1"
_STARTUP = 60.0
_MOST_READERS = 500
_LONGEST = 600.0
_ANSWER = 30.0
"""Seconds after which a reader gives an answer up."""


@dataclass(slots=True)
class Load:
    """What the readers of one run saw; times in milliseconds."""

    times: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    bytes: int = 0
    seconds: float = 0.0
    memory: int = 0
    """The most the server's processes held together, in bytes."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, serve, load, print."""
    asked = _arguments(arguments)
    questions = _addresses(asked.queries, asked.per_kind)
    kinds = {"page": "/?"} if asked.page else {"API": "/api/search?"}
    if asked.both:
        kinds = {"API": "/api/search?", "page": "/?"}
    loads: dict[str, Load] = {}
    for name, path in kinds.items():
        with _server(asked.index, asked.workers) as (server, port):
            targets = [path + question for question in questions]
            asyncio.run(
                _load(Load(), port, targets, asked.readers, min(2.0, asked.seconds), server)
            )
            load = loads[name] = Load()
            asyncio.run(_load(load, port, targets, asked.readers, asked.seconds, server))
    print("\n".join(machine()))
    print(f"{asked.readers} readers, {asked.seconds:g} s after a warm-up, {asked.workers} "
          f"processes, {len(questions)} questions", end="\n\n")  # fmt: skip
    print("\n".join(_report(loads)))


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web_load")
    parser.add_argument("index", type=Path, help="an index folder")
    parser.add_argument("queries", type=Path, help="questions, one JSON object a line")
    parser.add_argument("--readers", type=int, default=50, help="at once (50)")
    parser.add_argument("--seconds", type=float, default=20, help="of load (20)")
    parser.add_argument("--workers", type=int, default=1, help="processes of the server (1)")
    parser.add_argument("--per-kind", type=int, default=200, help="questions of each kind (200)")
    parser.add_argument("--page", action="store_true", help="the page, not the API")
    parser.add_argument("--both", action="store_true", help="the API, then the page")
    asked = parser.parse_args(arguments)
    asked.readers = max(1, min(asked.readers, _MOST_READERS))
    asked.seconds = max(0.1, min(asked.seconds, _LONGEST))
    return asked


def _addresses(path: Path, per_kind: int) -> list[str]:
    """The questions as a reader types them, of all kinds by turns."""
    lists = [list(map(_typed, found)) for found in read_questions(path, per_kind).values()]
    longest = max(map(len, lists))
    turns = [each[place % len(each)] for place in range(longest) for each in lists]
    return [urlencode({"q": words}) for words in turns]


def _typed(question: Question) -> str:
    words = " ".join(question.words)
    match question.kind:
        case Kind.PHRASE:
            return f'"{words}"'
        case Kind.INTERSECTION:
            return " ".join(f"+{word}" for word in question.words)
        case Kind.PREFIX:
            return f"{words}*"
        case _:
            return words


@contextmanager
def _server(index: Path, workers: int) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """A server of our own, on this machine only; it is stopped afterwards."""
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "csnsearch", "serve", "--index", str(index), "--host", _HOST,
               "--port", str(port), "--workers", str(workers), "--log", "off"]  # fmt: skip
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait_for(server, port)
        yield server, port
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(server: "subprocess.Popen[bytes]", port: int) -> None:
    limit = time.monotonic() + _STARTUP
    while time.monotonic() < limit and server.poll() is None:
        try:
            with socket.create_connection((_HOST, port), 1):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


async def _load(
    load: Load, port: int, targets: Sequence[str], readers: int, seconds: float,
    server: "subprocess.Popen[bytes]",
) -> None:  # fmt: skip
    began = time.perf_counter()
    end = began + seconds
    tasks = [_read(load, port, targets, first, end) for first in range(readers)]
    watching = asyncio.create_task(_watch(load, server.pid))
    await asyncio.gather(*tasks)
    load.seconds = time.perf_counter() - began
    watching.cancel()


async def _watch(load: Load, process: int) -> None:
    while True:
        load.memory = max(load.memory, sum(map(resident_bytes, _family(process))))
        await asyncio.sleep(0.5)


def _family(process: int) -> list[int]:
    """A process and those it started."""
    found = [process]
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        for child in path.read_text(encoding="ascii").split():
            found += _family(int(child))
    return found


async def _read(load: Load, port: int, targets: Sequence[str], first: int, end: float) -> None:
    """One reader: one question after another, on one connection. Begins at its own place."""
    reader, writer = await asyncio.open_connection(_HOST, port)
    place = first * 7919
    try:
        while time.perf_counter() < end:
            began = time.perf_counter()
            try:
                status, size = await asyncio.wait_for(
                    _ask(reader, writer, targets[place % len(targets)]), _ANSWER
                )
            except (OSError, EOFError, ValueError) as error:  # a TimeoutError is an OSError
                load.statuses[type(error).__name__] += 1
                writer.close()
                reader, writer = await asyncio.open_connection(_HOST, port)
                continue
            load.times.append((time.perf_counter() - began) * 1000)
            load.statuses[status] += 1
            load.bytes += size
            place += 1
    finally:
        writer.close()


async def _ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: str
) -> tuple[str, int]:
    """The status and size of one answer. A client of our own, so that it takes little of the
    processors that the server needs.
    """
    writer.write(f"GET {target} HTTP/1.1\r\nHost: {_HOST}\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(
        int(line.partition(":")[2]) for line in head.split("\r\n") if line.startswith("content-len")
    )
    await reader.readexactly(length)
    return head.split(" ", 2)[1], length


def _report(loads: dict[str, Load]) -> Iterator[str]:
    rows = [
        (
            name,
            number(load.statuses["200"] / load.seconds, 1),
            number(median(load.times), 1),
            number(percentile(load.times, 0.99), 1),
            number(load.bytes / max(1, len(load.times)) / 1000, 1),
            _refused(load),
            number(load.memory / 2**20),
        )
        for name, load in loads.items()
    ]
    heads = ("answers", "requests/s", "p50 ms", "p99 ms", "kB each", "errors", "server MiB")
    yield from table(heads, rows)


def _refused(load: Load) -> str:
    others = {status: count for status, count in load.statuses.items() if status != "200"}
    return ", ".join(f"{count} × {status}" for status, count in others.items()) or "0"


if __name__ == "__main__":
    main()
