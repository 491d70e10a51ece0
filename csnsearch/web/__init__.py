"""The web edge: an API and a page, over a searcher that follows its index."""

from csnsearch.web.app import create_app
from csnsearch.web.folder_source import FolderSource
from csnsearch.web.limits import WebLimits
from csnsearch.web.options import WebOptions
from csnsearch.web.source import FixedSource, SearcherSource

__all__ = ["FixedSource", "FolderSource", "SearcherSource", "WebLimits", "WebOptions", "create_app"]
