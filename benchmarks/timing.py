"""How long things take."""

import platform
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from os import cpu_count
from pathlib import Path
from statistics import median

_PACKAGES = ("csnsearch", "tantivy", "whoosh-reloaded", "bm25s", "PyStemmer")


def milliseconds(work: Callable[[], object]) -> float:
    """The wall time of one call."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def p50_p99(values: Sequence[float]) -> str:
    """Median and 99th percentile, in milliseconds."""
    return f"{median(values):.2f} / {percentile(values, 0.99):.2f}"


def megabytes(folder: Path) -> float:
    """What the files of a folder take, in millions of bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def machine() -> Iterator[str]:
    """The machine and versions in general terms, for the head of a table."""
    memory = _memory_gib()
    yield f"{cpu_count()} cores, {memory:.0f} GiB of memory, Python {platform.python_version()}"
    yield ", ".join(f"{package} {_version(package)}" for package in _PACKAGES)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _memory_gib() -> float:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:  # not Linux
        return 0.0
    return int(lines[0].split()[1]) / 2**20
