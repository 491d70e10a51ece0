"""The first room: files → documents."""

from csnsearch.ingest.limits import Limits
from csnsearch.ingest.pipeline import Outcome, ingest

__all__ = ["Limits", "Outcome", "ingest"]
