"""The program as a process: pipes, signals, colours, completion."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "csnsearch"]
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1", "CSNSEARCH_LANG": "fr"}


def call(*arguments: object, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        command, capture_output=True, encoding="utf-8", check=False, env=ENVIRONMENT, **options
    )


def test_a_pipe_gets_no_colours(sample_index: Path) -> None:
    run = call("search", "grève", "--index", sample_index)
    assert run.returncode == 0
    assert "\x1b" not in run.stdout
    assert run.stderr == ""


def test_a_reader_who_leaves_is_no_error(sample_index: Path) -> None:
    """``csnsearch search … | head -1`` ends quietly, as other programs do."""
    command = " ".join([*PROGRAM, "show", '"$ID"', "--index", f'"{sample_index}"'])
    hits = call("search", "corne de brume", "--limit", 1, "--json", "--index", sample_index)
    found = hits.stdout.partition('"id": "')[2].partition('"')[0]
    run = subprocess.run(
        ["bash", "-c", f"{command} | head -1; echo ${{PIPESTATUS[0]}}"],
        capture_output=True, encoding="utf-8", check=True, env={**ENVIRONMENT, "ID": found},
    )  # fmt: skip
    assert run.stderr == ""
    title, code = run.stdout.splitlines()
    assert title
    assert code in {"0", "141"}


def test_bytes_that_are_no_text_are_searched(sample_index: Path) -> None:
    run = subprocess.run(
        [*PROGRAM, "search", b"gr\xe8ve", "--index", sample_index],
        capture_output=True, check=False, env=ENVIRONMENT,
    )  # fmt: skip
    assert run.returncode == 0
    assert b"Traceback" not in run.stderr


def test_progress_shows_on_a_terminal_only(tmp_path: Path) -> None:
    document = tmp_path / "tract.txt"
    document.write_text("Rassemblement\n\nLes cordonnières manifestent.", encoding="utf-8")
    index = ["index", document, "--jobs", 1, "--index"]
    assert call(*index, tmp_path / "un").stderr == ""
    assert "Lecture" in on_a_terminal([*PROGRAM, *map(str, index), str(tmp_path / "deux")])


def on_a_terminal(command: Sequence[str]) -> str:
    """What a process writes to a terminal."""
    here, there = pty.openpty()
    with subprocess.Popen(
        command, stdin=there, stdout=there, stderr=there, env={**ENVIRONMENT, "TERM": "xterm"}
    ):
        os.close(there)
        pieces = []
        try:
            while piece := os.read(here, 4096):
                pieces.append(piece)
        except OSError:  # the other side is closed
            pass
    os.close(here)
    return b"".join(pieces).decode()


def _hear_ctrl_c() -> None:
    """A suite started in the background of a script has its children deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_a_run_with_one_sentence(tmp_path: Path) -> None:
    """No traceback, not even from the processes that read the files."""
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(3000):
        (archive / f"{number}.txt").write_text(f"Tract {number}\n\nGrève.", encoding="utf-8")
    command = [*PROGRAM, "index", str(archive), "--jobs", "1", "--index", str(tmp_path / "index")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        env=ENVIRONMENT, start_new_session=True, preexec_fn=_hear_ctrl_c,  # noqa: PLW1509  no other thread runs here
    ) as process:  # fmt: skip
        wait_for(tmp_path / "index" / "CURRENT")
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the run
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.strip() == "Erreur : Interrompu ; ce qui était déjà enregistré reste dans l'index."
    assert out == ""


def wait_for(path: Path) -> None:
    until = time.monotonic() + 60
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert path.exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    script = subprocess.run(
        PROGRAM, capture_output=True, encoding="utf-8", check=False,
        env={**ENVIRONMENT, "_CSNSEARCH_COMPLETE": f"{shell}_source"},
    ).stdout  # fmt: skip
    assert "csnsearch" in script
    assert "_CSNSEARCH_COMPLETE" in script


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("csnsearch s", ["search", "show", "suggest", "sigles", "similar", "status", "serve"]),
     ("csnsearch search --so", ["--sort"]),
     ("csnsearch search --sort ", ["relevance", "date", "-date"])],
)  # fmt: skip
def test_completions(typed: str, completed: list[str]) -> None:
    words = typed.split(" ")
    run = subprocess.run(
        PROGRAM, capture_output=True, encoding="utf-8", check=False,
        env={
            **ENVIRONMENT, "_CSNSEARCH_COMPLETE": "bash_complete",
            "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1),
        },
    )  # fmt: skip
    assert sorted(line.partition(",")[2] for line in run.stdout.split()) == sorted(completed)
