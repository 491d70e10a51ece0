"""The one door to the index: so many questions at a time, each for so long."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from csnsearch.errors import CsnSearchError
from csnsearch.messages import Message, message
from csnsearch.web.limits import WebLimits

Answer = TypeVar("Answer")


class Unavailable(CsnSearchError):
    """The answer cannot be given now; the same question may be asked again later."""

    def __init__(self, message: Message, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds."""


class Gate:
    """Runs questions in threads. Bound to no event loop, so an app may serve several."""

    def __init__(self, limits: WebLimits) -> None:
        self._limits = limits
        self._admitted = 0
        self._lock = threading.Lock()
        self.open()

    def open(self) -> None:
        """Take questions, also after `close`: an app may be started again."""
        self._threads = ThreadPoolExecutor(self._limits.concurrent, thread_name_prefix="csnsearch")

    async def run(self, question: Callable[[], Answer]) -> Answer:
        """The answer of `question`, called in a thread. Raises Unavailable when too many
        are being answered, or when this one takes too long.
        """
        future = self._admit(question)
        # A thread cannot be stopped: a question given up while it runs keeps its place
        # until it ends, so that slow questions can never pile up.
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._limits.seconds)
        except TimeoutError as error:
            raise Unavailable(
                message(
                    "La recherche a pris plus de {seconds} secondes. Précisez la requête, "
                    "ou réessayez dans un instant.",
                    seconds=f"{self._limits.seconds:g}",
                ),
                retry_after=5,
            ) from error

    def close(self) -> None:
        """Take no more questions; those being answered end by themselves."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _admit(self, question: Callable[[], Answer]) -> Future[Answer]:
        with self._lock:
            if self._admitted >= self._limits.admitted:
                raise Unavailable(
                    message("Trop de recherches en même temps. Réessayez dans un instant."),
                    retry_after=2,
                )
            self._admitted += 1
        try:
            future = self._threads.submit(question)
        except RuntimeError as error:  # the pool was closed: the server is stopping
            self._leave()
            raise Unavailable(
                message("Le service s'arrête. Réessayez dans un instant."), retry_after=10
            ) from error
        future.add_done_callback(self._leave)
        return future

    def _leave(self, _: object = None) -> None:
        with self._lock:
            self._admitted -= 1
