"""The command line as its door sees it: arguments in, an exit code and two streams out."""

import gettext
import io
import sys
from collections.abc import Iterator

import pytest

from csnsearch.cli import main
from tests.cli.calling import Outcome, Run


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the person who runs the tests has set changes nothing."""
    for name in ("CSNSEARCH_INDEX", "CSNSEARCH_LANG", "CSNSEARCH_TRACE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    yield
    gettext.textdomain("messages")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program called with arguments, in this process, not on a terminal."""

    def call(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["csnsearch", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as stop:
            main()
        captured = capsys.readouterr()
        return Outcome(int(stop.value.code or 0), captured.out, captured.err)

    return call
