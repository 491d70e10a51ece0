"""The first room: files → documents."""

import sys
from types import ModuleType

from csnsearch.ingest.limits import Limits
from csnsearch.ingest.pipeline import Outcome, ingest

__all__ = ["Limits", "Outcome", "ingest"]


class _Room(ModuleType):
    """``from csnsearch import ingest`` is meant for the function, but Python puts the room
    of that name there as soon as any module imports it. So the room is called as its
    function, whichever of the two is met.
    """

    __call__ = staticmethod(ingest)


sys.modules[__name__].__class__ = _Room
