"""The write corridor: documents → analysed → engine."""

from csnsearch.indexer.report import IndexReport
from csnsearch.indexer.update import UpdateOptions, update_index
from csnsearch.indexer.write import index_documents

__all__ = ["IndexReport", "UpdateOptions", "index_documents", "update_index"]
