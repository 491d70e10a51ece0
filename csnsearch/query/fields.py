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
YEAR_FACET = "annee"


def facet_name(typed: str) -> str | None:
    """The schema's facet a typed name stands for, or None."""
    name = FACET_ALIASES.get(typed.lower(), typed.lower())
    return name if SCHEMA.facet(name) else None


def is_field(typed: str) -> bool:
    """Whether a name, before a colon, asks for a field."""
    name = typed.lower()
    return name in TEXT_FIELDS or name == DATE_FIELD or facet_name(name) is not None


def similar_field(typed: str) -> str | None:
    """The field that a name may be a slip of: ``dosier`` → dossier; None when there is none."""
    # Only a slip needs it, and it takes a while to load.
    from difflib import get_close_matches  # noqa: PLC0415

    known = [*TEXT_FIELDS, DATE_FIELD, *FACET_ALIASES, *(facet.name for facet in SCHEMA.facets)]
    return next(iter(get_close_matches(typed.lower(), known, n=1, cutoff=0.8)), None)
