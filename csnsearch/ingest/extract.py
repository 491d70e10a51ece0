"""What happens to one file inside a worker: read, recognise, build."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csnsearch.document import Document, Failure, Skipped
from csnsearch.errors import LimitExceeded, UnreadableDocument
from csnsearch.ingest.identity import Identity, identify
from csnsearch.ingest.limits import Limits
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers import read
from csnsearch.ingest.records import Reading, Vocabularies, build
from csnsearch.ingest.site_template import SiteTemplate
from csnsearch.ingest.source import Source
from csnsearch.messages import message


@dataclass(frozen=True, slots=True)
class Extracted:
    """One document of a file, and the names under which it may be met again."""

    document: Document
    identity: Identity


Item = Extracted | Failure | Skipped


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one file gave: at least one item."""

    source: Source
    digest: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Orders:
    """What a worker needs beside the file: site templates by site, vocabularies, limits."""

    templates: dict[str, SiteTemplate]
    taxonomy: Vocabularies
    limits: Limits


def extract(source: Source, orders: Orders) -> Extraction:
    """Read one file whole. Raises IngestError when nothing of it can be read."""
    digest = source.digest()
    raws = read(source, orders.templates.get(source.site))
    items = tuple(_items(source, digest, raws, orders))
    if not items:
        raise UnreadableDocument(message("aucun texte dans ce fichier"), code="empty")
    return Extraction(source, digest, items)


def _items(
    source: Source, digest: str, raws: Iterable[RawDocument | Failure], orders: Orders
) -> Iterator[Item]:
    characters = 0
    for number, raw in enumerate(raws):
        if isinstance(raw, Failure):
            yield raw
            continue
        characters += sum(len(block.text) for block in raw.blocks)
        if characters > orders.limits.characters:
            sentence = message("plus de {limit} caractères", limit=orders.limits.characters)
            raise LimitExceeded(sentence)
        yield to_item(source, digest, raw, number, orders.taxonomy)


def to_item(
    source: Source, digest: str, raw: RawDocument, number: int, taxonomy: Vocabularies
) -> Item:
    """One raw document as a document, or the reason why it is none."""
    if raw.listing:
        reason = message("page qui ne fait que lister d'autres documents")
        return Skipped(source=source.name, code="listing", reason=reason)
    if not any(block.text.strip() for block in raw.blocks) and not raw.title.strip():
        reason = message("aucun texte dans ce fichier")
        return Failure(source=source.name, code="empty", reason=reason)
    # The second document of a file without addresses is "path#1".
    name = f"{source.name}#{number}" if number else source.name
    identity = identify(raw, name)
    reading = Reading(raw, source, identity, digest, taxonomy)
    return Extracted(build(reading), identity)
