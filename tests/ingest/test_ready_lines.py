"""Lists of ready documents, in batches."""

import json
from pathlib import Path

import pytest

from csnsearch.document import Failure
from csnsearch.ingest import ready_lines
from csnsearch.ingest.ready_lines import LineBatch, line_batches
from csnsearch.ingest.source import Source


def source(path: Path) -> Source:
    return Source(path, path.name, "", "application/x-ndjson", path.stat().st_size, 0)


def test_lines_keep_their_numbers_and_blank_ones_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1}\n\n{"id": 2}\n', encoding="utf-8")
    [batch] = line_batches(source(path))
    assert isinstance(batch, LineBatch)
    assert [number for number, _ in batch.lines] == [1, 3]


def test_a_large_list_comes_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready_lines, "_BATCH_BYTES", 100)
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": n}) + "\n" for n in range(50)), encoding="utf-8")
    batches = [batch for batch in line_batches(source(path)) if isinstance(batch, LineBatch)]
    assert len(batches) > 3
    assert [number for batch in batches for number, _ in batch.lines] == list(range(1, 51))


def test_a_monstrous_line_is_a_failure_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready_lines, "_LONGEST_LINE", 64)
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1}\n' + "x" * 500 + '\n{"id": 3}\n', encoding="utf-8")
    failure, batch = line_batches(source(path))
    assert isinstance(failure, Failure)
    assert failure.code == "limit"
    assert isinstance(batch, LineBatch)
    assert [number for number, _ in batch.lines] == [1, 3]


def test_a_list_without_a_line_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n \n", encoding="utf-8")
    [failure] = line_batches(source(path))
    assert isinstance(failure, Failure)
    assert failure.code == "empty"
