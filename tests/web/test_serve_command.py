"""``csnsearch serve`` starts the app as it was asked to."""

from pathlib import Path
from typing import Any

import pytest
import uvicorn
from click.testing import CliRunner

from csnsearch.cli.serve import serve
from csnsearch.storage import IndexFolder
from tests.web.test_folder_source import build


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the server was started with."""
    seen: dict[str, Any] = {}

    def run(app: Any, **options: Any) -> None:
        seen.update(options, app=app)

    monkeypatch.setattr(uvicorn, "run", run)
    return seen


@pytest.fixture
def index(tmp_path: Path) -> Path:
    build(tmp_path / "index", "tantivy", "un")
    return tmp_path / "index"


def run(*arguments: object) -> int:
    return CliRunner().invoke(serve, [str(a) for a in arguments], obj="fr").exit_code


def test_files_are_served_only_when_asked_for(
    index: Path, tmp_path: Path, started: dict[str, Any]
) -> None:
    assert run("--index", index, "--port", 18_765) == 0
    assert not started["app"].state.service.originals.offered
    assert run("--index", index, "--port", 18_765, "--files", tmp_path) == 0
    assert started["app"].state.service.originals.root == tmp_path


def test_addresses_are_not_logged_and_the_server_not_named(
    index: Path, started: dict[str, Any]
) -> None:
    run("--index", index, "--port", 18_765, "--root-path", "/recherche/")
    assert started["access_log"] is False
    assert started["server_header"] is False
    assert started["root_path"] == "/recherche"


def test_it_does_not_start_without_an_index(tmp_path: Path, started: dict[str, Any]) -> None:
    assert IndexFolder(tmp_path).current_or_none() is None
    assert run("--index", tmp_path) != 0
    assert not started
