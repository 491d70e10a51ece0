"""A process killed in the middle of its work leaves an index that answers."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from csnsearch.indexer import UpdateOptions, update_index
from csnsearch.inspection import check
from csnsearch.search import Searcher

_KILLED_AT = """
import os, signal, sys
from pathlib import Path
from csnsearch.indexer import UpdateOptions, update_index

seen = 0

def watch(item):
    global seen
    seen += 1
    if seen == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

options = UpdateOptions(jobs=1, rebuild=sys.argv[4] == "rebuild")
update_index(Path(sys.argv[1]), [Path(sys.argv[2])], options, watch=watch)
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(6):
        text = f"Bulletin {number}\n\nLe bulletin numéro {number} parle de la grève."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("how", ["update", "rebuild"])
@pytest.mark.parametrize("after", [1, 4, 6])
def test_killed_while_indexing(tmp_path: Path, archive: Path, how: str, after: int) -> None:
    index = tmp_path / "index"
    update_index(index, [archive], UpdateOptions(jobs=1))
    for path in archive.iterdir():
        path.write_text(path.read_text(encoding="utf-8") + " Suite.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_AT, str(index), str(archive), str(after), how],
        check=False,
        capture_output=True,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    searcher = Searcher.open(index)
    assert searcher.search("grève").total == 6
    assert searcher.search("suite").total == 0
    searcher.close()
    assert list(check(index)) == []
    report = update_index(index, [archive], UpdateOptions(jobs=1))
    assert report.documents == 6


def test_killed_at_the_very_first_run(tmp_path: Path, archive: Path) -> None:
    """Nothing was there before; the next run does the whole work."""
    index = tmp_path / "index"
    subprocess.run(
        [sys.executable, "-c", _KILLED_AT, str(index), str(archive), "3", "update"],
        check=False,
        capture_output=True,
    )
    assert update_index(index, [archive], UpdateOptions(jobs=1)).documents == 6
