"""Full-text search for French union documents.

Four lines from a folder to a hit::

    from csnsearch import Searcher, index_documents, ingest, open_engine

    engine = open_engine("index", create=True)
    print(index_documents(ingest("sample_docs"), engine).documents)
    print(Searcher(engine).search('"droit de grève"').hits[0].snippet.text)

The names below are the public ones. They are loaded when first used: the command line
answers a search without paying for the readers of PDF and HTML.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what `__getattr__` gives, for type checkers and editors
    from csnsearch.document import Document, Failure, Passage, PassageKind, Skipped
    from csnsearch.engines.base import Engine, Sort
    from csnsearch.errors import CsnSearchError
    from csnsearch.indexer import IndexReport, UpdateOptions, index_documents, update_index
    from csnsearch.ingest import ingest
    from csnsearch.opening import open_engine
    from csnsearch.period import Period
    from csnsearch.search import Hit, Scope, Searcher, SearchResult, Snippet, Synonyms

_HOMES = {
    "CsnSearchError": "csnsearch.errors",
    "Document": "csnsearch.document",
    "Engine": "csnsearch.engines.base",
    "Failure": "csnsearch.document",
    "Hit": "csnsearch.search",
    "IndexReport": "csnsearch.indexer",
    "Passage": "csnsearch.document",
    "PassageKind": "csnsearch.document",
    "Period": "csnsearch.period",
    "Scope": "csnsearch.search",
    "SearchResult": "csnsearch.search",
    "Searcher": "csnsearch.search",
    "Skipped": "csnsearch.document",
    "Snippet": "csnsearch.search",
    "Sort": "csnsearch.engines.base",
    "Synonyms": "csnsearch.search",
    "UpdateOptions": "csnsearch.indexer",
    "index_documents": "csnsearch.indexer",
    "ingest": "csnsearch.ingest",
    "open_engine": "csnsearch.opening",
    "update_index": "csnsearch.indexer",
}

__all__ = [
    "CsnSearchError", "Document", "Engine", "Failure", "Hit", "IndexReport", "Passage",
    "PassageKind", "Period", "Scope", "SearchResult", "Searcher", "Skipped", "Snippet", "Sort",
    "Synonyms", "UpdateOptions", "__version__", "index_documents", "ingest", "open_engine",
    "update_index",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'csnsearch' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


def _version() -> str:
    # importlib.metadata takes 50 ms to load: a search does not ask for the version.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("csnsearch")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0+unknown"
