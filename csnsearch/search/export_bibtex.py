"""References in BibTeX."""

import hashlib
from collections.abc import Iterable, Iterator

from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.search.citation import Reference, consulted_note
from csnsearch.search.export_text import slug
from csnsearch.search.reference_types import reference_type

MEDIA_TYPE = "application/x-bibtex"

# A brace counts as a brace for BibTeX even after a backslash, so it gets a name.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip
# An address is taken as it is, but nothing in it may close the field.
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


def bibtex(references: Iterable[Reference], language: str = DEFAULT_LANGUAGE) -> str:
    """One entry after another, in UTF-8. No text can close a field or begin an entry."""
    return "\n".join(_entry(reference, language) for reference in references)


def _entry(reference: Reference, language: str) -> str:
    kind = reference_type(reference.kinds).bibtex
    fields = ",\n".join(f"  {n} = {{{v}}}" for n, v in _fields(reference, kind, language) if v)
    return f"@{kind}{{{_key(reference)},\n{fields}\n}}\n"


def _fields(reference: Reference, kind: str, language: str) -> Iterator[tuple[str, str]]:
    # Braces within keep the capitals of titles, and a body's name in one piece.
    yield "author", " and ".join(f"{{{_text(author)}}}" for author in reference.authors)
    yield "title", f"{{{_text(reference.title)}}}"
    bodies = reference.publishers or reference.authors
    if kind == "techreport":
        yield "institution", _text(", ".join(bodies))
        yield "type", _text(reference.kind)
    else:
        yield "howpublished", _text(reference.kind)
        yield "organization", _text(", ".join(reference.publishers))
    if reference.date:
        yield "year", f"{reference.date.start.year:04d}"
        yield "date", reference.date.iso
    yield "pages", _text(", ".join(reference.pages))
    yield "address", _text(reference.place)
    yield "series", _text(reference.instance)
    yield "number", _text(reference.call_number)
    yield "language", _text(reference.language)
    yield "url", reference.address.translate(_IN_ADDRESS)
    yield "urldate", reference.consulted.isoformat()
    yield "note", _text(consulted_note(reference).text(language))


def _text(text: str) -> str:
    return text.translate(_SPECIAL)


def _key(reference: Reference) -> str:
    """The id, which is unique; one with other characters than letters takes a digest."""
    year = f"{reference.date.start.year:04d}" if reference.date else "sd"
    bare = slug(reference.id).replace("-", "")
    if bare != reference.id:
        bare += hashlib.blake2b(reference.id.encode(), digest_size=4).hexdigest()
    return f"{slug(reference.kind, 20) or 'document'}-{year}-{bare}"
