"""The errors of csnsearch: what happened, where, and what to do about it.

CsnSearchError
├─ IngestError              a file that cannot become a document (.source)
│  ├─ UnsupportedFormat     no reader for this kind of file
│  ├─ UnreadableDocument    damaged, encrypted, empty, or hostile
│  └─ LimitExceeded         over the limit of time, memory or size of one file
├─ QueryError               what was asked cannot be answered as asked
│  ├─ QuerySyntaxError      strict reading only: .position in the query
│  ├─ UnknownField          a field nobody has
│  ├─ UnknownFacet          a facet nobody has
│  ├─ QueryTooLarge         over the limits of design §7
│  └─ DocumentNotFound      no document bears this id
├─ IndexFolderError         the index folder cannot be used
│  ├─ IndexNotFound         nothing there
│  ├─ IndexLocked           another writer holds it
│  ├─ IndexOutdated         made with another schema or analysis
│  └─ IndexDamaged          files missing or altered
├─ EngineUnavailable        the engine's package is not installed
└─ SettingsError            a setting or an option that makes no sense

Each carries a `Message`, so the edge renders it in the reader's language. The
exit code tells whose mistake it is: 2 the user's, 1 ours.
"""

from csnsearch.messages import Message


class CsnSearchError(Exception):
    """Any failure csnsearch foresees. `message` is fit to be read by a person."""

    exit_code = 1

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.text()


class IngestError(CsnSearchError):
    """A file that cannot become a document; the batch goes on without it."""

    code = "unreadable"


class UnsupportedFormat(IngestError):
    """No reader takes this kind of file."""

    code = "unsupported"


class UnreadableDocument(IngestError):
    """The file is damaged, encrypted, empty or hostile."""

    def __init__(self, message: Message, code: str = "unreadable") -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type["UnreadableDocument"], tuple[Message, str]]:
        return type(self), (self.message, self.code)


class LimitExceeded(IngestError):
    """Reading the file took more time, memory or text than one file may take."""

    code = "limit"


class QueryError(CsnSearchError, ValueError):
    """The question cannot be answered as it was asked."""

    exit_code = 2


class QuerySyntaxError(QueryError):
    """Raised by the strict reading of a query; `position` counts characters from 0."""

    def __init__(self, message: Message, position: int) -> None:
        super().__init__(message)
        self.position = position


class UnknownField(QueryError):
    """A field the schema does not have."""


class UnknownFacet(QueryError):
    """A facet that neither the schema nor the index has."""


class QueryTooLarge(QueryError):
    """Longer, deeper or further down the results than one query may go."""


class DocumentNotFound(QueryError):
    """No document of the index bears this id."""


class IndexFolderError(CsnSearchError):
    """The index folder cannot be used as it is."""


class IndexNotFound(IndexFolderError):
    """There is no index in this folder."""

    exit_code = 2


class IndexLocked(IndexFolderError):
    """Another process is writing to this index."""

    exit_code = 2


class IndexOutdated(IndexFolderError):
    """The index was made with another schema or analysis: rebuild it."""

    exit_code = 2


class IndexDamaged(IndexFolderError):
    """Files of the index are missing or were altered."""


class EngineUnavailable(CsnSearchError):
    """The engine is unknown, or its package is not installed."""

    exit_code = 2


class SettingsError(CsnSearchError):
    """A setting or an option that makes no sense."""

    exit_code = 2
