"""One document may lie in several files: the first met is kept, the others are named."""

from collections.abc import Iterator

from csnsearch.document import Document, Failure, Skipped
from csnsearch.ingest.extract import Extracted, Extraction
from csnsearch.messages import message


class Register:
    """The documents of one run, by every name they bear and by the bytes of their file.

    A copy under the readable address of a page is kept before one under ``?p=``: files
    that hold the latter wait until the end of the run.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._digests: dict[str, str] = {}
        self._waiting: list[Extraction] = []

    def admit(
        self, result: Extraction | Failure | Skipped
    ) -> Iterator[Document | Failure | Skipped]:
        """What a file gave, duplicates replaced by a word on where the first one is."""
        if not isinstance(result, Extraction):
            yield result
        elif _lesser(result):
            self._waiting.append(result)
        else:
            yield from self._settle(result)

    def close(self) -> Iterator[Document | Failure | Skipped]:
        """The files that waited."""
        for result in self._waiting:
            yield from self._settle(result)
        self._waiting.clear()

    def _settle(self, result: Extraction) -> Iterator[Document | Failure | Skipped]:
        # Batches of one list of ready documents share a digest, if they have any.
        name = result.source.name
        first = self._digests.setdefault(result.digest, name) if result.digest else name
        if first != name:
            yield _duplicate(name, first)
            return
        for item in result.items:
            yield self._once(item) if isinstance(item, Extracted) else item

    def _once(self, item: Extracted) -> Document | Skipped:
        known = (self._names.get(alias) for alias in item.identity.aliases)
        first = next((source for source in known if source), "")
        if first:
            return _duplicate(item.document.source, first)
        self._names.update(dict.fromkeys(item.identity.aliases, item.document.source))
        return item.document


def _lesser(result: Extraction) -> bool:
    found = [item for item in result.items if isinstance(item, Extracted)]
    return any(not item.identity.slug and item.document.url for item in found)


def _duplicate(name: str, first: str) -> Skipped:
    reason = message("même document que « {first} »", first=first)
    return Skipped(source=name, code="duplicate", reason=reason)
