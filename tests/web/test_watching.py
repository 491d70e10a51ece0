"""The service tells how it fares, and nothing of those who read."""

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.search import Searcher
from csnsearch.web import create_app
from csnsearch.web.logs import ACCESS, LogStyle, write_logs
from csnsearch.web.metrics import Counts, Metrics, exposition
from csnsearch.web.shared_counts import SharedCounts
from tests.web.conftest import browser

LINE = re.compile(r'([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\]|\\.)*",?)+)\})? (\d+(?:\.\d+)?|\+Inf)')


def samples(text: str) -> dict[str, float]:
    found = {}
    for line in text.splitlines():
        if not line.startswith("# "):
            assert LINE.fullmatch(line), line
            name, _, value = line.rpartition(" ")
            assert name not in found
            found[name] = float(value)
    return found


def test_requests_are_counted_by_route(searcher: Searcher) -> None:
    get = browser(create_app(searcher))
    for address in ("/api/search?q=rutabaga", "/api/search?q=a", "/api/search?limit=x", "/rien/x",
                    "/documents/a1b2c3", "/documents/d4e5f6", "/static/style.css"):  # fmt: skip
        get(address)
    get("/", method="BREW")
    answer = get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert "rutabaga" not in answer.text
    assert "a1b2c3" not in answer.text
    found = samples(answer.text)
    name = "csnsearch_requests_total"
    assert found[f'{name}{{route="/api/search",method="GET",status="200"}}'] == 2
    assert found[f'{name}{{route="/api/search",method="GET",status="400"}}'] == 1
    pages = [v for n, v in found.items() if n.startswith(f'{name}{{route="/documents/')]
    assert pages == [2]
    assert found[f'{name}{{route="/static",method="GET",status="200"}}'] == 1
    assert [n for n in found if 'method="OTHER"' in n]
    assert found["csnsearch_index_documents"] == 30
    assert found["csnsearch_in_flight"] == 1  # this one


def test_the_histogram_adds_up() -> None:
    metrics = Metrics()
    for seconds in (0.001, 0.02, 0.3, 60):
        metrics.enter()
        metrics.leave("/", "GET", 200, seconds, 10)
    found = samples(exposition(Counts(metrics.rows()), {}))
    name = "csnsearch_request_seconds"
    buckets = [v for n, v in found.items() if n.startswith(f"{name}_bucket")]
    assert buckets == sorted(buckets)
    assert found[f'{name}_bucket{{route="/",le="0.005"}}'] == 1
    assert found[f'{name}_bucket{{route="/",le="10.0"}}'] == 3
    assert (
        found[f'{name}_bucket{{route="/",le="+Inf"}}'] == found[f'{name}_count{{route="/"}}'] == 4
    )
    assert found['csnsearch_response_bytes_total{route="/"}'] == 40
    assert found["csnsearch_in_flight"] == 0


def test_processes_add_up(tmp_path: Path) -> None:
    mine, theirs = Metrics(), Metrics()
    for metrics in (mine, theirs, theirs):
        metrics.enter()
        metrics.leave("/", "GET", 200, 0.1, 10)
    (tmp_path / "1.json").write_text(json.dumps(theirs.rows()))
    (tmp_path / "2.json").write_text("[[")  # half written, or not ours
    shared = SharedCounts(tmp_path)
    shared.publish(mine)
    counts = Counts(mine.rows())
    shared.collect(counts)
    assert counts.get("requests", "/", "GET", "200") == 3
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json"] * 3


@pytest.fixture
def quiet_after() -> Iterator[None]:
    """Loggers as they were."""
    loggers = [logging.getLogger(name) for name in ("csnsearch", "uvicorn")]
    kept = [(log, log.handlers, log.propagate, log.level) for log in (*loggers, ACCESS)]
    yield
    for log, handlers, propagate, level in kept:
        log.handlers, log.propagate = handlers, propagate
        log.setLevel(level)


@pytest.mark.usefixtures("quiet_after")
@pytest.mark.parametrize("style", list(LogStyle))
def test_a_log_has_one_line_for_each_request(
    searcher: Searcher, style: LogStyle, capsys: pytest.CaptureFixture[str]
) -> None:
    write_logs(style)
    answer = browser(create_app(searcher))("/documents/a1b2c3?q=rutabaga")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == (0 if style is LogStyle.OFF else 1)
    for line in lines:
        assert answer.headers["x-request-id"] in line
        for private in ("rutabaga", "a1b2c3", "127.0.0.1", "archives.test"):
            assert private not in line
    if style is LogStyle.JSON:
        entry = json.loads(lines[0])
        assert set(entry) == {
            "time", "level", "method", "route", "status", "ms", "bytes", "request",
        }  # fmt: skip
        assert (entry["method"], entry["status"]) == ("GET", 200)
        assert entry["bytes"] == len(answer.content)


@pytest.mark.usefixtures("quiet_after")
@pytest.mark.parametrize("style", [LogStyle.TEXT, LogStyle.JSON])
def test_no_line_can_be_forged(style: LogStyle, capsys: pytest.CaptureFixture[str]) -> None:
    write_logs(style)
    logging.getLogger("csnsearch.web").error("a\r\n2025 INFO GET / 200 \x1b[31m %s", "b\nc")
    lines = capsys.readouterr().err.splitlines()
    assert not [line for line in lines[1:] if not line.startswith("    ")]
    assert not [line for line in lines if "\x1b" in line]


def test_an_embedded_app_writes_nothing_by_itself(
    searcher: Searcher, capsys: pytest.CaptureFixture[str]
) -> None:
    browser(create_app(searcher))("/api/search")
    assert capsys.readouterr().err == ""
