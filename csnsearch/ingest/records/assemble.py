"""The last step of every record: its parts, its facets resolved, as one document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from csnsearch.document import PATH_SEPARATOR, Document, PassageKind
from csnsearch.ingest.identity import document_id
from csnsearch.ingest.language import detect
from csnsearch.ingest.passages import Stretch, cut
from csnsearch.ingest.records.languages import languages, parted, with_languages
from csnsearch.ingest.records.reading import Reading, Vocabularies
from csnsearch.period import Period
from csnsearch.schema import SCHEMA

_LANGUAGE_SAMPLE = 20_000
_LISTED = frozenset({"dossier", "sujet", "region", "source"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a builder understood of a document; values of facets as they were written."""

    label: str
    title: str
    stretches: Sequence[Stretch]
    date: Period | None = None
    surtitre: str = ""
    chapeau: str = ""
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)


def assemble(reading: Reading, parts: Parts) -> Document:
    """The finished document: cut in passages, filed under known values where there are."""
    raw, identity = reading.raw, reading.identity
    language = _language(reading, parts)
    type_path = reading.taxonomy.resolve("types", parts.label) or parts.label
    passages = with_languages(cut(parted(parts.stretches), page_labels=raw.page_labels), language)
    facets = {
        **parts.facets,
        "type": [type_path],
        "langue": languages(passages, language),
        "annee": years(parts.date),
    }
    return Document(
        id=document_id(identity.key),
        key=identity.key,
        title=parts.title,
        kind=type_path.split(PATH_SEPARATOR)[-1],
        source=reading.source.name,
        url=identity.url,
        media_type=reading.source.media_type,
        digest=reading.digest,
        language=language,
        date=parts.date,
        surtitre=parts.surtitre,
        chapeau=parts.chapeau,
        passages=passages,
        facets=resolved(reading, facets),
        attributes={**_stated(reading), **parts.attributes},
        warnings=raw.warnings,
    )


def resolved(reading: Reading, facets: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Each facet's values by their known names; unknown values as written, none dropped."""
    found: dict[str, tuple[str, ...]] = {}
    for name, values in facets.items():
        kept = dict.fromkeys(
            known for value in values for known in _known(reading.taxonomy, name, value)
        )
        if kept:
            found[name] = tuple(kept)
    return found


@lru_cache(maxsize=50_000)
def _known(taxonomy: Vocabularies, name: str, written: str) -> tuple[str, ...]:
    """The values that one written text stands for: "Afrique, Aide humanitaire" is two."""
    value = " ".join(written.split())
    facet = SCHEMA.facet(name)
    if not value:
        return ()
    if facet is None or not facet.vocabulary:
        return (value,)
    parts = taxonomy.split(facet.vocabulary, value) if name in _LISTED else [value]
    return tuple(taxonomy.resolve(facet.vocabulary, part) or part for part in parts if part)


def years(period: Period | None) -> list[str]:
    """The years a period touches: a congress over New Year's Eve belongs to both."""
    if period is None:
        return []
    return [str(year) for year in range(period.start.year, period.end.year + 1)]


def one_text(reading: Reading, kind: PassageKind = PassageKind.TEXT) -> list[Stretch]:
    """All the blocks as one stretch."""
    return [Stretch(reading.blocks, kind)]


def _language(reading: Reading, parts: Parts) -> str:
    """What the text is in; what the file states only counts when there is too little text."""
    sample = "\n".join([parts.title, reading.raw.text[:_LANGUAGE_SAMPLE]])
    stated = reading.raw.first("language").lower()[:2]
    return detect(sample) or stated


def _stated(reading: Reading) -> dict[str, str]:
    """Single facts that the file states of itself."""
    raw = reading.raw
    stated = {name: raw.first(name) for name in ("author", "modified") if raw.first(name)}
    if raw.page_count:
        stated["page_count"] = str(raw.page_count)
    return stated
