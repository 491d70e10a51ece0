"""The peers by name: where the class of each stands, and what it needs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A peer that is imported when its turn comes."""

    name: str
    at: str
    needs: str
    slow: bool = False
    """Whether it gets only the first `--whoosh-documents` texts."""


PEERS = (
    Listed("csnsearch on tantivy", "benchmarks.peers.csnsearch:OnTantivy", "tantivy"),
    Listed(
        "csnsearch on whoosh", "benchmarks.peers.csnsearch:OnWhoosh", "whoosh-reloaded", slow=True
    ),
    Listed("Whoosh", "benchmarks.peers.whoosh:Whoosh", "whoosh-reloaded", slow=True),
    Listed("SQLite FTS5", "benchmarks.peers.fts5:Fts5", "SQLite with FTS5"),
    Listed("bm25s", "benchmarks.peers.bm25s:Bm25s", "bm25s and PyStemmer"),
    Listed("tantivy", "benchmarks.peers.tantivy:Tantivy", "tantivy"),
    Listed("tantivy with facets", "benchmarks.peers.tantivy:TantivyWithFacets", "tantivy"),
    Listed("Xapian", "benchmarks.peers.xapian:Xapian", "python3-xapian (system package)"),
)
