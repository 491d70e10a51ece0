"""``csnsearch serve`` as a person starts it, in a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

_TRIES = 400
_PAUSE = 0.1
"""Seconds between two: a busy machine has half a minute and more to start."""


@contextmanager
def serving(index: Path, files: Path, log: Path) -> Iterator[str]:
    """The address where the index answers, without a slash at its end."""
    port = _free_port()
    command = [sys.executable, "-m", "csnsearch", "serve", "--index", str(index)]
    command += ["--port", str(port), "--files", str(files)]
    with log.open("wb") as written:
        server = subprocess.Popen(
            command, stdout=written, stderr=written, env={**os.environ, "PYTHONUTF8": "1"}
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _await_answer(server, address, log)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_answer(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(_TRIES):
        try:
            httpx.get(f"{address}/health").raise_for_status()
        except httpx.TransportError:
            try:
                server.wait(_PAUSE)
            except subprocess.TimeoutExpired:
                continue
            break
        else:
            return
    raise AssertionError(f"the server did not start: {log.read_text(encoding='utf-8')}")
