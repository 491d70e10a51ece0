"""The counts of several processes added up, through a folder that they share.

Each process writes its own file now and then, and reads those of the others: whichever
of them answers ``/metrics`` tells of all.
"""

import asyncio
import contextlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from csnsearch.web.metrics import Counts, Metrics, Row

_EVERY = 1.0
"""Seconds between two writings: how old the counts of the others may be."""


class SharedCounts:
    """Without a folder, a process is alone. A process that ended leaves what it counted."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._own = folder / f"{os.getpid()}.json" if folder else None

    def collect(self, counts: Counts) -> None:
        """Add to the counts of this process those of the others."""
        for rows in self._others():
            counts.merge(rows)

    def publish(self, metrics: Metrics) -> None:
        """Let the others read the counts of this process."""
        if self._own is None:
            return
        draft = self._own.with_suffix(".new")
        draft.write_text(json.dumps(metrics.rows()), encoding="utf-8")
        draft.replace(self._own)  # a reader sees the old file or the new, never half

    @contextmanager
    def published(self, metrics: Metrics) -> Iterator[None]:
        """Publish every second inside the block, and at its end. Needs a running loop."""
        task = asyncio.get_running_loop().create_task(self._keep_publishing(metrics))
        try:
            yield
        finally:
            task.cancel()
            self.publish(metrics)

    async def _keep_publishing(self, metrics: Metrics) -> None:
        while self._own is not None:
            self.publish(metrics)
            await asyncio.sleep(_EVERY)

    def _others(self) -> Iterator[list[Row]]:
        files = sorted(self._folder.glob("*.json")) if self._folder else []
        for path in files:
            # One may end, and a new file take its place, while we look.
            with contextlib.suppress(OSError, ValueError, TypeError):
                if path != self._own:
                    yield json.loads(path.read_text(encoding="utf-8"))
