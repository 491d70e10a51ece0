"""Where the endpoint gets its searchers."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from csnsearch.document import Document
from csnsearch.search import Searcher
from csnsearch.storage import FileEntry


class SearcherSource(Protocol):
    """Gives searchers that see the current state of an index."""

    def lease(self) -> AbstractContextManager[Searcher]:
        """A searcher nobody else uses inside the block, on one state of the index.

        Raises IndexNotFound, IndexOutdated, IndexDamaged or EngineUnavailable.
        """

    def generation(self) -> str:
        """The name of the state that answers, or "" when it has none."""

    def version(self) -> str:
        """A word for all that answers depend on, another after each commit; "" when it
        is not known. Raises IndexNotFound.
        """

    def updated(self) -> datetime | None:
        """When the index was last written, as far as is known. Raises IndexNotFound."""

    def files(self, state: str) -> tuple[FileEntry, ...]:
        """The files remembered in one state: "failed" or "skipped"."""

    def origin(self, document: Document) -> Path | None:
        """The file a document came from, as far as is known. It may not exist any more."""


class FixedSource:
    """One searcher, lent to one question at a time: for embedding and for tests.

    `version` gives a word for what the searcher sees, another one after each `refresh`;
    without it, answers bear no tag, and a cursor may outlive the order it was made in.
    """

    def __init__(self, searcher: Searcher, version: Callable[[], str] = lambda: "") -> None:
        self._searcher = searcher
        self._version = version
        # Not every engine's reader can be used by two threads at once.
        self._lock = threading.Lock()

    @contextmanager
    def lease(self) -> Iterator[Searcher]:
        """The searcher, once nobody else has it."""
        with self._lock:
            yield self._searcher

    def generation(self) -> str:
        """Nothing is known of where the searcher reads."""
        return ""

    def version(self) -> str:
        """What the owner of the searcher says."""
        return self._version()

    def updated(self) -> datetime | None:
        """Nothing is known of when the index was written."""
        return None

    def files(self, state: str) -> tuple[FileEntry, ...]:  # noqa: ARG002  the contract's own
        """Nothing is remembered of files."""
        return ()

    def origin(self, document: Document) -> Path | None:
        """Its source, as it was named when it was indexed."""
        return Path(document.source) if document.source else None
