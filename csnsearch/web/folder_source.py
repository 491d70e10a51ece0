"""Searchers on an index folder that follow it: rebuilds, rollbacks and commits."""

import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from csnsearch.document import Document
from csnsearch.search import Searcher
from csnsearch.settings import index_folder
from csnsearch.storage import FileEntry, Generation, IndexFolder, Ledger

Mark = tuple[int, int, int]
"""What a file or folder looks like from outside: its inode, its size, when it changed."""

_ABSENT: Mark = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class _State:
    """One state of the folder, told without opening the index."""

    generation: str
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class _Idle:
    """Open searchers on one state that nobody is using."""

    state: _State
    searchers: list[Searcher] = field(default_factory=list)


class FolderSource:
    """Lends searchers on the state that answers now.

    A question keeps the state it began with; its searcher is closed after it when the
    folder has moved on. There are never more searchers than questions at one time.
    """

    def __init__(self, folder: Path | str | None = None) -> None:
        self._folder = IndexFolder(Path(folder) if folder else index_folder())
        self._idle: _Idle | None = None
        self._lock = threading.Lock()

    @contextmanager
    def lease(self) -> Iterator[Searcher]:
        """A searcher on the current state, for this block alone."""
        state, searcher = self._take()
        try:
            yield searcher
        finally:
            self._give_back(state, searcher)

    def generation(self) -> str:
        """The name of the generation that answers. Raises IndexNotFound."""
        return self._folder.current().name

    def version(self) -> str:
        """The generation and its newest commit. Raises IndexNotFound."""
        state = _state(self._folder)
        marks = hashlib.blake2b(repr(state.marks).encode(), digest_size=6).hexdigest()
        return f"{state.generation}-{marks}"

    def updated(self) -> datetime | None:
        """When the newest commit was published. Raises IndexNotFound."""
        newest = max(changed for _, _, changed in _state(self._folder).marks)
        return datetime.fromtimestamp(newest / 1e9, UTC) if newest else None

    def files(self, state: str) -> tuple[FileEntry, ...]:
        """The files in one state, from the ledger; none when the index keeps no ledger."""
        path = self._folder.current().ledger
        if not path.is_file():
            return ()
        with Ledger.open(path) as ledger:
            return tuple(ledger.files(state))

    def origin(self, document: Document) -> Path | None:
        """The file the ledger remembers, else the document's source as it was named."""
        path = self._folder.current().ledger
        if path.is_file():
            with Ledger.open(path) as ledger:
                known = ledger.document(document.id)
            if known is not None and known.path:
                return Path(known.path)
        return Path(document.source) if document.source else None

    def close(self) -> None:
        """Close the searchers nobody is using; the others are closed after their question."""
        with self._lock:
            idle, self._idle = self._idle, None
        _close(idle)

    def _take(self) -> tuple[_State, Searcher]:
        with self._lock:
            state = _state(self._folder)
            outrun = None
            if self._idle is None or self._idle.state != state:
                outrun, self._idle = self._idle, _Idle(state)
            searcher = self._idle.searchers.pop() if self._idle.searchers else None
        _close(outrun)
        return state, searcher or Searcher.open(self._folder.path)

    def _give_back(self, state: _State, searcher: Searcher) -> None:
        with self._lock:
            kept = self._idle is not None and self._idle.state == state
            if self._idle is not None and kept:
                self._idle.searchers.append(searcher)
        if not kept:
            searcher.close()


def _close(idle: _Idle | None) -> None:
    for searcher in idle.searchers if idle else ():
        searcher.close()


def _state(folder: IndexFolder) -> _State:
    """The state is read before an index is opened: a commit in between is seen next time."""
    generation = folder.current()
    watched = (folder.pointer, generation.ledger, *_store_folders(generation))
    return _State(generation.name, tuple(_mark(path) for path in watched))


def _store_folders(generation: Generation) -> Iterator[Path]:
    """Every engine publishes a commit by renaming a file in one of these folders, which
    changes the folder. The ledger, written after the commit, tells it too.
    """
    yield generation.store
    if generation.store.is_dir():
        with os.scandir(generation.store) as entries:
            yield from sorted(Path(entry.path) for entry in entries if entry.is_dir())


def _mark(path: Path) -> Mark:
    try:
        seen = path.stat()
    except FileNotFoundError:
        return _ABSENT
    return seen.st_ino, seen.st_size, seen.st_mtime_ns
