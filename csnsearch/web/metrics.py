"""Counts of what was answered, in the text format of Prometheus. Sums only: no reader,
no question and no address is in them.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds. Each bucket counts the requests that took at most so long."""

_REQUESTS, _BUCKETS, _SECONDS, _BYTES, _FLIGHT = "requests", "buckets", "seconds", "bytes", "flight"
_REFUSALS = ("429", "503")

Labels = tuple[str, ...]
Row = tuple[list[str], float]


class Counts:
    """Sums by name and labels, which add up between processes."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._sums: defaultdict[Labels, float] = defaultdict(float)
        self.merge(rows)

    def add(self, value: float, *labels: str) -> None:
        """Add to one sum."""
        self._sums[labels] += value

    def merge(self, rows: Iterable[Row]) -> None:
        """Add what another process counted. Raises TypeError, ValueError for other data."""
        for labels, value in rows:
            self.add(float(value), *map(str, labels))

    def rows(self) -> list[Row]:
        """Plain data that `merge` takes."""
        return [(list(labels), value) for labels, value in self._sums.items()]

    def of(self, name: str) -> Iterator[tuple[Labels, float]]:
        """The sums of that name, by their other labels, in order."""
        for labels, value in sorted(self._sums.items()):
            if labels[0] == name:
                yield labels[1:], value

    def get(self, *labels: str) -> float:
        """One sum."""
        return self._sums.get(labels, 0.0)


class Metrics:
    """The counts of one app, since it began."""

    def __init__(self) -> None:
        self._counts = Counts()
        self._lock = threading.Lock()
        self.began = time.time()

    def enter(self) -> None:
        """A request has come."""
        with self._lock:
            self._counts.add(1, _FLIGHT)

    def leave(self, route: str, method: str, status: int, seconds: float, size: int) -> None:
        """It was answered: in how long, and with how many bytes."""
        bound = next((bound for bound in BOUNDS if seconds <= bound), None)
        with self._lock:
            self._counts.add(-1, _FLIGHT)
            self._counts.add(1, _REQUESTS, route, method, str(status))
            self._counts.add(seconds, _SECONDS, route)
            self._counts.add(size, _BYTES, route)
            if bound:
                self._counts.add(1, _BUCKETS, route, str(bound))

    def rows(self) -> list[Row]:
        """What was counted so far."""
        with self._lock:
            return self._counts.rows()


def exposition(counts: Counts, gauges: Mapping[str, tuple[str, float]]) -> str:
    """The page that Prometheus reads. `gauges` are other values, each with what it tells."""
    return "\n".join([*_counted(counts), *_histogram(counts), *_measured(gauges)]) + "\n"


def _counted(counts: Counts) -> Iterator[str]:
    yield from _head("csnsearch_requests_total", "counter", "Requests answered.")
    for (route, method, status), value in counts.of(_REQUESTS):
        labels = {"route": route, "method": method, "status": status}
        yield f"csnsearch_requests_total{labelled(labels)} {value:.0f}"
    yield from _head("csnsearch_rejected_total", "counter", "Requests told to come back later.")
    for status in _REFUSALS:
        refused = sum(value for labels, value in counts.of(_REQUESTS) if labels[-1] == status)
        yield f"csnsearch_rejected_total{labelled({'status': status})} {refused:.0f}"
    yield from _head("csnsearch_response_bytes_total", "counter", "Bytes of answers.")
    for (route,), value in counts.of(_BYTES):
        yield f"csnsearch_response_bytes_total{labelled({'route': route})} {value:.0f}"
    yield from _head("csnsearch_in_flight", "gauge", "Requests being answered.")
    yield f"csnsearch_in_flight {counts.get(_FLIGHT):.0f}"


def _histogram(counts: Counts) -> Iterator[str]:
    name = "csnsearch_request_seconds"
    yield from _head(name, "histogram", "How long answers took.")
    for (route,), seconds in counts.of(_SECONDS):
        below = 0.0
        for bound in map(str, BOUNDS):
            below += counts.get(_BUCKETS, route, bound)
            yield f"{name}_bucket{labelled({'route': route, 'le': bound})} {below:.0f}"
        total = sum(value for labels, value in counts.of(_REQUESTS) if labels[0] == route)
        yield f"{name}_bucket{labelled({'route': route, 'le': '+Inf'})} {total:.0f}"
        yield f"{name}_sum{labelled({'route': route})} {seconds:.6f}"
        yield f"{name}_count{labelled({'route': route})} {total:.0f}"


def _measured(gauges: Mapping[str, tuple[str, float]]) -> Iterator[str]:
    for name, (told, value) in gauges.items():
        yield from _head(name.partition("{")[0], "gauge", told)
        yield f"{name} {value:.16g}"


def _head(name: str, kind: str, told: str) -> Iterator[str]:
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} {kind}"


def labelled(values: Mapping[str, str]) -> str:
    """Labels between braces, their values escaped."""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in values.items()) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
