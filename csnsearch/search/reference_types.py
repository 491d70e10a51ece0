"""What reference managers call our kinds of documents: RIS, BibTeX and CSL names.

RIS types are those of the format's specification; CSL ones are those of CSL 1.0.2.
A kind that is not here takes the names of the step above it, else those of no kind.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReferenceType:
    """One kind in three vocabularies."""

    ris: str
    bibtex: str
    csl: str


_REPORT = ReferenceType("RPRT", "techreport", "report")
_NEWS = ReferenceType("NEWS", "misc", "article-newspaper")
_MAGAZINE = ReferenceType("MGZN", "misc", "article-magazine")
_PAMPHLET = ReferenceType("PAMP", "booklet", "pamphlet")
_UNPUBLISHED = ReferenceType("UNPB", "unpublished", "document")
_BOOK = ReferenceType("BOOK", "book", "book")
_ANY = ReferenceType("GEN", "misc", "document")

_TYPES = {
    "article": _NEWS,
    "reportage": _MAGAZINE,
    "chronique": _MAGAZINE,
    "dossier": _MAGAZINE,
    "entrevue": _MAGAZINE,
    "mémoire": _REPORT,
    "publication": _REPORT,
    "revue": _MAGAZINE,
    "bulletin": _MAGAZINE,
    "tract": _PAMPHLET,
    "dépliant": _PAMPHLET,
    "affiche": ReferenceType("ART", "misc", "graphic"),
    "document de congrès": ReferenceType("CONF", "techreport", "report"),
    "procès-verbal": _UNPUBLISHED,
    "convention collective": _UNPUBLISHED,
    "archives": _UNPUBLISHED,
    "fonds d'archives": ReferenceType("UNPB", "unpublished", "collection"),
    "états financiers": _REPORT,
    "recherche et analyse": _REPORT,
    "rapport": _REPORT,
    "statuts et règlements": _REPORT,
    "cahier de formation": _BOOK,
    "recueil": _BOOK,
    "monographie": _BOOK,
    "livre": _BOOK,
    "thèse": ReferenceType("THES", "phdthesis", "thesis"),
    "périodique": ReferenceType("JFULL", "misc", "periodical"),
    "film": ReferenceType("MPCT", "misc", "motion_picture"),
    "vidéo": ReferenceType("VIDEO", "misc", "motion_picture"),
    "enregistrement sonore": ReferenceType("SOUND", "misc", "song"),
    "photographie": ReferenceType("ART", "misc", "graphic"),
}


def reference_type(kinds: tuple[str, ...]) -> ReferenceType:
    """The names for a kind given as a path, the widest step first."""
    known = (_TYPES.get(step.lower().replace("’", "'")) for step in reversed(kinds))
    return next(filter(None, known), _ANY)
