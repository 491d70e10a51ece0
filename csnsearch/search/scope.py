"""What a search gives back: whole documents, passages, or one kind of passage."""

from enum import StrEnum

from csnsearch.document import PassageKind
from csnsearch.engines.base import Level


class Scope(StrEnum):
    """The ``--in`` of a search."""

    DOCUMENTS = "documents"
    PASSAGES = "passages"
    RESOLUTIONS = "resolutions"
    RECOMMENDATIONS = "recommandations"

    @property
    def level(self) -> Level:
        """Where an engine looks for it."""
        return Level.DOCUMENTS if self is Scope.DOCUMENTS else Level.PASSAGES

    @property
    def passage_kind(self) -> PassageKind | None:
        """The one kind of passage it is limited to, if any."""
        return _KINDS.get(self)


_KINDS = {
    Scope.RESOLUTIONS: PassageKind.RESOLUTION,
    Scope.RECOMMENDATIONS: PassageKind.RECOMMENDATION,
}
