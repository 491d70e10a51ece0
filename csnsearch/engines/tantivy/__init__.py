"""The default engine: tantivy, an embedded engine in Rust."""

from csnsearch.engines.tantivy.engine import TantivyEngine

__all__ = ["TantivyEngine"]
