"""Reading files in processes that can be killed: a file may hang or crash, the batch goes on."""

import contextlib
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TooLong
from dataclasses import dataclass
from types import ModuleType, TracebackType
from typing import Any, Generic, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from csnsearch.errors import CsnSearchError, LimitExceeded, UnreadableDocument
from csnsearch.ingest.limits import Limits
from csnsearch.messages import message

try:
    import resource
except ImportError:  # not on Windows: there the memory of a worker is not limited
    resource = None  # type: ignore[assignment]

if sys.platform == "win32":
    from multiprocessing.context import SpawnContext as _ContextBase
    from multiprocessing.context import SpawnProcess as _ProcessBase
else:
    from multiprocessing.context import ForkServerContext as _ContextBase
    from multiprocessing.context import ForkServerProcess as _ProcessBase

T = TypeVar("T")
# Enough tasks ahead that no worker waits, few enough that results stay in memory.
_AHEAD_PER_WORKER = 8
_TASKS_PER_WORKER = 500


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """One call to make in a worker, and the seconds it may take.

    `name` is the file it is for. `ready` is a result that needs no worker and only
    keeps its place in the order.
    """

    name: str
    function: Callable[..., T] | None = None
    args: tuple[Any, ...] = ()
    seconds: float | None = None
    ready: T | None = None


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A task's result, or the error that stands for it."""

    name: str
    result: T | None = None
    error: CsnSearchError | None = None


class Workers:
    """A pool of worker processes, each limited in memory, each call limited in time."""

    def __init__(self, jobs: int | None, limits: Limits) -> None:
        self._jobs = jobs or available_cores()
        self._pool = ProcessPool(
            max_workers=self._jobs,
            max_tasks=_TASKS_PER_WORKER,
            initializer=_limit_memory,
            initargs=(limits.memory_bytes,),
            context=_Context(),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def run(self, task: Task[T]) -> Done[T]:
        """The result of one task; waits for it."""
        return next(self.stream([task]))

    def stream(self, tasks: Iterable[Task[T]]) -> Iterator[Done[T]]:
        """The results in the order of the tasks, a bounded number of them ahead."""
        waiting: deque[tuple[Task[T], ProcessFuture[T] | None]] = deque()
        for task in tasks:
            waiting.append((task, self._schedule(task)))
            if len(waiting) > self._jobs * _AHEAD_PER_WORKER:
                yield _outcome(*waiting.popleft())
        while waiting:
            yield _outcome(*waiting.popleft())

    def _schedule(self, task: Task[T]) -> "ProcessFuture[T] | None":
        if task.function is None:
            return None
        return self._pool.schedule(task.function, args=task.args, timeout=task.seconds)


def available_cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _outcome(task: Task[T], future: "ProcessFuture[T] | None") -> Done[T]:
    if future is None:
        return Done(task.name, task.ready)
    try:
        return Done(task.name, future.result())
    except CsnSearchError as error:
        return Done(task.name, error=error)
    except Exception as error:  # noqa: BLE001  any fault of a reader is that file's failure
        return Done(task.name, error=_failure(error, task.seconds or 0))


def _failure(error: Exception, seconds: float) -> CsnSearchError:
    match error:
        case TooLong():
            sentence = message("lecture abandonnée après {seconds} s", seconds=round(seconds))
            return LimitExceeded(sentence)
        case MemoryError():
            return LimitExceeded(message("la lecture demande trop de mémoire"))
        case ProcessExpired():
            sentence = message("le fichier a fait échouer son lecteur")
        case _:
            what = f"{type(error).__name__}: {error}"
            sentence = message("erreur inattendue : {error}", error=what)
    return UnreadableDocument(sentence, code="crash")


def _limit_memory(limit: int) -> None:
    """The address space of this worker; beyond it, allocations fail instead of the machine."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        ceiling = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))


class _Process(_ProcessBase):
    """A worker that does not run the caller's script again to find its functions.

    They all live in this package; and a four-line script has no ``__main__`` guard.
    """

    def start(self) -> None:
        with _hidden_main():
            super().start()


class _Context(_ContextBase):
    """Workers start from a clean process, not as a copy of this one.

    A copy would inherit the locks of an engine's threads and the memory of its maps,
    which would count against the limit.
    """

    Process = _Process


_main_lock = threading.Lock()


@contextlib.contextmanager
def _hidden_main() -> Iterator[None]:
    with _main_lock:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main
