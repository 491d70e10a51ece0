"""One writer at a time, by a lock of the operating system that dies with its process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from csnsearch.errors import IndexLocked
from csnsearch.messages import message


@contextmanager
def write_lock(folder: Path) -> Iterator[None]:
    """Hold the writing of an index folder. Raises IndexLocked when another process does."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  readers start without it

    lock = FileLock(folder / "write.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise IndexLocked(
            message(
                "Une autre commande écrit dans l'index {folder}. Attendez qu'elle finisse, "
                "puis recommencez.",
                folder=folder,
            )
        ) from error
    try:
        yield
    finally:
        lock.release()
