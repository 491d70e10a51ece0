"""The engine that runs wherever Python runs: Whoosh, in pure Python."""

from csnsearch.engines.whoosh.engine import WhooshEngine

__all__ = ["WhooshEngine"]
