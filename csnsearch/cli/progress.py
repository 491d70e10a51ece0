"""What is being read, while it is read: on a terminal only, silent in a pipe."""

from typing import Self

from csnsearch.cli.language import say
from csnsearch.document import Document, Failure, Skipped
from csnsearch.messages import message


class Progress:
    """A line on the standard error that says how far a run is."""

    def __init__(self, *, enabled: bool) -> None:
        self._enabled = enabled
        self._documents = self._failures = self._skipped = 0

    def __enter__(self) -> Self:
        if self._enabled:
            from rich.console import Console  # noqa: PLC0415  a pipe need not wait for it

            self._status = Console(stderr=True).status(say(message("Lecture…")))
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._enabled:
            self._status.stop()

    def saw(self, item: Document | Failure | Skipped) -> None:
        """Count an item and show it."""
        match item:
            case Document():
                self._documents += 1
            case Failure():
                self._failures += 1
            case Skipped():
                self._skipped += 1
        if self._enabled:
            self._status.update(
                say(
                    message(
                        "{documents} documents, {failures} échecs, {skipped} laissés — {source}",
                        documents=self._documents,
                        failures=self._failures,
                        skipped=self._skipped,
                        source=item.source,
                    )
                )
            )
