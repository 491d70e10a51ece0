"""A real server, in processes of its own: it stops without dropping an answer, and follows
the index while it serves.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.web.test_folder_source import build

Start = Callable[..., tuple[subprocess.Popen[str], str]]
_PATIENCE = 60
"""Seconds before a server that does not come up is a failure."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts servers on an index of one document, and ends those still running."""
    build(tmp_path, "tantivy", "un")
    running: list[subprocess.Popen[str]] = []

    def begin(*options: str) -> tuple[subprocess.Popen[str], str]:
        port = free_port()
        command = [sys.executable, "-m", "csnsearch", "serve", "--index", str(tmp_path),
                   "--port", str(port), *options]  # fmt: skip
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        running.append(process)
        address = f"http://127.0.0.1:{port}"
        wait_for(address)
        return process, address

    yield begin
    for process in running:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=_PATIENCE)


def wait_for(address: str) -> None:
    limit = time.monotonic() + _PATIENCE
    while time.monotonic() < limit:
        try:
            httpx.get(f"{address}/health/live")
        except httpx.TransportError:
            os.sched_yield()
        else:
            return
    raise TimeoutError(address)


def test_a_signal_lets_answers_end(start: Start) -> None:
    process, address = start("--log", "text")

    def ask(place: int) -> Any:
        try:
            answer = httpx.get(f"{address}/?q=texte&offset={place}")
        except httpx.ConnectError:
            return "closed"
        return answer.status_code, "</html>" in answer.text

    with ThreadPoolExecutor(8) as readers:
        asked = [readers.submit(ask, place) for place in range(60)]
        asked[4].result()
        process.send_signal(signal.SIGTERM)
        answers = {found.result() for found in asked}
    _, log = process.communicate(timeout=_PATIENCE)
    # Before the door closed: whole answers. After: no door, which a proxy turns elsewhere.
    assert answers <= {(200, True), "closed"}
    assert (200, True) in answers
    assert process.returncode in {0, -signal.SIGTERM}
    assert "Traceback" not in log
    assert "texte" not in log
    assert re.search(r"INFO GET / 200 [\d.]+ ms \d+ o ", log)


def test_a_rebuild_drops_no_question(start: Start, tmp_path: Path) -> None:
    _, address = start("--workers", "2", "--log", "off")

    def ask(_: int) -> Any:
        answer = httpx.get(f"{address}/api/search?q=texte")
        return answer.status_code, answer.json()["total"]

    with ThreadPoolExecutor(4) as readers:
        asked = [readers.submit(ask, place) for place in range(80)]
        asked[3].result()
        build(tmp_path, "tantivy", "deux", "trois")
        build(tmp_path, "tantivy", "quatre", "cinq", "six")
        answers = {found.result() for found in asked}
    assert answers <= {(200, 1), (200, 2), (200, 3)}
    assert {ask(0) for _ in range(8)} == {(200, 3)}


def test_processes_tell_their_counts_together(start: Start) -> None:
    _, address = start("--workers", "2", "--log", "off")
    for _ in range(12):
        httpx.get(f"{address}/api/facets")
    limit = time.monotonic() + _PATIENCE
    counted = 0.0
    while counted < 12 and time.monotonic() < limit:
        text = httpx.get(f"{address}/metrics").text
        found = re.search(r'requests_total\{route="/api/facets".*\} (\d+)', text)
        counted = float(found[1]) if found else 0
    assert counted == 12
