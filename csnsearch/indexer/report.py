"""What an indexing run did: every file accounted for."""

from collections import Counter
from dataclasses import dataclass, field

from csnsearch.document import Document, Failure, Skipped
from csnsearch.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """Counts and reasons of one run; `seconds` is wall-clock time.

    `kinds` counts the documents written, by kind. `warnings` pair a document's source
    with what was lost or doubtful while reading it. `vanished` names files that are no
    longer there and whose documents are still in the index.
    """

    documents: int = 0
    passages: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    removed: int = 0
    failures: tuple[Failure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[tuple[str, Message], ...] = ()
    vanished: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def seen(self) -> int:
        """Everything the run looked at: documents, failures and what was left out."""
        return self.documents + len(self.failures) + len(self.skipped)


class Tally:
    """Collects a report while a run goes on."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()
        self._passages = 0
        self._removed = 0
        self._failures: list[Failure] = []
        self._skipped: list[Skipped] = []
        self._warnings: list[tuple[str, Message]] = []

    def written(self, document: Document) -> None:
        """Count a document that was written."""
        self._kinds[document.kind] += 1
        self._passages += len(document.passages)
        self._warnings.extend((document.source or document.id, w) for w in document.warnings)

    def set_aside(self, item: Failure | Skipped) -> None:
        """Keep what did not become a document, and why."""
        if isinstance(item, Failure):
            self._failures.append(item)
        else:
            self._skipped.append(item)

    def removed(self) -> None:
        """Count a document taken out of the index."""
        self._removed += 1

    def report(self, seconds: float, vanished: tuple[str, ...] = ()) -> IndexReport:
        """The report so far."""
        return IndexReport(
            documents=self._kinds.total(),
            passages=self._passages,
            kinds=dict(self._kinds.most_common()),
            removed=self._removed,
            failures=tuple(self._failures),
            skipped=tuple(self._skipped),
            warnings=tuple(self._warnings),
            vanished=vanished,
            seconds=seconds,
        )
