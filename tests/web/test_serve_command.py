"""``csnsearch serve`` starts the app as it was asked to."""

from pathlib import Path
from typing import Any

import pytest
import uvicorn
from click.testing import CliRunner

from csnsearch.cli.serve import serve
from csnsearch.storage import IndexFolder
from csnsearch.web.serving import ServedIndex, application
from tests.web.conftest import browser
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


def test_no_proxy_is_believed_unless_it_is_named(index: Path, started: dict[str, Any]) -> None:
    run("--index", index, "--port", 18_765)
    assert started["proxy_headers"] is False
    run("--index", index, "--port", 18_765, "--proxy", "10.0.0.1", "--proxy", "10.1.0.0/16")
    assert started["proxy_headers"] is True
    assert started["forwarded_allow_ips"] == ["10.0.0.1", "10.1.0.0/16"]


def test_each_process_gets_what_was_asked(
    index: Path, started: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSNSEARCH_SERVING", "")  # put back afterwards
    run("--index", index, "--port", 18_765, "--workers", 3, "--cors", "https://a.example",
        "--rate", 60, "--host-name", "a.example", "--stop", 3, "--log", "off")  # fmt: skip
    assert (started["workers"], started["timeout_graceful_shutdown"]) == (3, 3)
    assert started["factory"] is True
    assert started["app"] == "csnsearch.web.serving:application"
    asked = ServedIndex.handed_down()
    assert (asked.rate, asked.origins, asked.hosts) == (60, ("https://a.example",), ("a.example",))
    assert asked.index == str(index)
    assert browser(application())("http://a.example/health").json()["documents"] == 1


@pytest.mark.parametrize(
    "option", [("--cors", "*"), ("--cors", "https://a.example/"), ("--public-url", "ftp://a")]
)
def test_an_option_that_no_browser_could_mean_is_refused(
    index: Path, started: dict[str, Any], option: tuple[str, str]
) -> None:
    assert run("--index", index, "--port", 18_765, *option) != 0
    assert not started


def test_it_does_not_start_without_an_index(tmp_path: Path, started: dict[str, Any]) -> None:
    assert IndexFolder(tmp_path).current_or_none() is None
    assert run("--index", tmp_path) != 0
    assert not started
