"""The facets that a page of the site, or the header of a file, states of itself."""

from csnsearch.ingest.records.reading import Reading

STATED = ("dossier", "sujet", "region", "source")


def site_facets(reading: Reading) -> dict[str, list[str]]:
    """Dossiers, sujets, régions and sources, as written."""
    metadata = reading.raw.metadata
    return {name: list(metadata[name]) for name in STATED if metadata.get(name)}
