"""Every page of the site: one address for each thing a page may have to show."""

from dataclasses import dataclass
from urllib.parse import quote

LONG_WORD = "anticonstitutionnellement" * 8
"""Longer than any screen, without a place to break it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, by the name its tests go by."""

    name: str
    address: str
    status: int = 200


CONGRESS = "b0ab62423542"
"""Minutes of 122 pages, as a PDF."""
MINUTES_IN_ENGLISH = "a549bce5ae4f"
LONGEST_TITLE = "2fc872cb6ed7"
BRIEF = "d3447952497e"

HOME = Place("home", "/")
RESULTS = Place("results", f"/?q={quote('grève')}")
FILTERED = Place(
    "filtered",
    f"/?q={quote('grève')}&facet=type:Article&facet={quote('type:Procès-verbal')}&facet=annee:2025",
)
NO_RESULT = Place("no-result", "/?q=xylophonique")
MISSPELT = Place("misspelt", f"/?q={quote('syndiqat négossiation')}")
LONG_TITLES = Place("long-titles", f"/?q={quote('mémoire projet de loi modifiant')}")
LONG_QUERY = Place("long-query", f"/?q={LONG_WORD}")
PASSAGES = Place("passages", f"/?q={quote('grève')}&in=passages")
RESOLUTIONS = Place("resolutions", f"/?q={quote('sous-traitance')}&in=resolutions")
EXPLAINED = Place("explained", f"/?q={quote('grève')}&explain=1")
DOCUMENT = Place("document", f"/documents/{CONGRESS}?q={quote('grève')}")
ARTICLE = Place("article", f"/documents/59ee9ec24467?q={quote('grève')}")
LONG_DOCUMENT_TITLE = Place("long-title", f"/documents/{LONGEST_TITLE}")
FOREIGN_DOCUMENT = Place("foreign-document", f"/documents/{MINUTES_IN_ENGLISH}?q=strike")
HELP = Place("help", "/aide")
UNREADABLE = Place("unreadable", "/illisibles")
MISSING = Place("missing", "/documents/nowhere", 404)
REFUSED = Place("refused", "/?q=a&limit=x", 400)
IN_ENGLISH = Place("english", "/?q=strike&lang=en")
HELP_IN_ENGLISH = Place("help-in-english", "/aide?lang=en")

EVERY = (
    HOME, RESULTS, FILTERED, NO_RESULT, MISSPELT, LONG_TITLES, LONG_QUERY, PASSAGES, RESOLUTIONS,
    EXPLAINED, DOCUMENT, ARTICLE, LONG_DOCUMENT_TITLE, FOREIGN_DOCUMENT, HELP, UNREADABLE,
    MISSING, REFUSED, IN_ENGLISH, HELP_IN_ENGLISH,
)  # fmt: skip
