"""The field names a query may use, and what each stands for."""

from csnsearch.schema import BODY, HEAD, SCHEMA, TITLE

TEXT_FIELDS = {
    "titre": TITLE,
    "title": TITLE,
    "chapeau": HEAD,
    "intertitre": HEAD,
    "texte": BODY,
    "text": BODY,
}
"""Typed name → index field."""

FACET_ALIASES = {
    "kind": "type",
    "pl": "projet_de_loi",
    "année": "annee",
    "year": "annee",
    "fédération": "federation",
    "région": "region",
    "congrès": "congres",
    "comité": "comite",
    "language": "langue",
    "résultat": "resultat",
}
"""Other ways to type the name of a facet."""

DATE_FIELD = "date"


def facet_name(typed: str) -> str | None:
    """The schema's facet a typed name stands for, or None."""
    name = FACET_ALIASES.get(typed.lower(), typed.lower())
    return name if SCHEMA.facet(name) else None
