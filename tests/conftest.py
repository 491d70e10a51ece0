"""The sample documents, indexed once for every test that asks them something."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from csnsearch.indexer import UpdateOptions, update_index

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_docs"


@dataclass(frozen=True, slots=True)
class SampleRun:
    """What ``csnsearch index sample_docs --json`` made and said."""

    index: Path
    exit_code: int
    report: dict[str, Any]
    errors: str


@pytest.fixture(scope="session")
def sample_docs() -> Path:
    """The folder of sample documents."""
    return SAMPLES


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    index = tmp_path_factory.mktemp("samples") / "index"
    run = subprocess.run(
        [sys.executable, "-m", "csnsearch", "index", str(SAMPLES), "--index", str(index), "--json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "CSNSEARCH_LANG": "fr"},
        cwd=ROOT,
    )
    return SampleRun(index, run.returncode, json.loads(run.stdout), run.stderr)


@pytest.fixture(scope="session")
def sample_index(sample_run: SampleRun) -> Path:
    """An index of sample_docs, made with tantivy. Only to be read."""
    return sample_run.index


@pytest.fixture(scope="session")
def sample_index_whoosh(sample_index: Path) -> Path:
    """The same documents under Whoosh, taken from the other index: no file is read again."""
    folder = shutil.copytree(sample_index, sample_index.parent / "whoosh")
    update_index(folder, (), UpdateOptions(engine="whoosh", rebuild=True))
    return folder
