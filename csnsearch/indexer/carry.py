"""Documents taken from an index as they are stored, so that no file is read again."""

from collections.abc import Callable, Iterator

from csnsearch.document import Document
from csnsearch.engines import open_store
from csnsearch.engines.base import Engine, Level
from csnsearch.query.index_query import Everything
from csnsearch.storage import FileEntry, Generation, Ledger
from csnsearch.stored import load_document, load_passage, passage_count, passage_id


def carried_documents(
    generation: Generation, *, known: Callable[[str], bool]
) -> Iterator[tuple[FileEntry | None, Document]]:
    """Each document of a generation whose file is not `known`, whole, with what the
    ledger knew of its file: nothing for documents written without files.
    """
    engine = open_store(generation.manifest().engine, generation.store)
    try:
        with Ledger.open(generation.ledger) as ledger:
            for document_id, stored in _stored(engine):
                owner = ledger.document(document_id)
                if owner is None or not known(owner.path):
                    entry = ledger.file(owner.path) if owner else None
                    yield entry, _whole(engine, stored, document_id)
    finally:
        engine.close()


def _stored(engine: Engine) -> Iterator[tuple[str, bytes]]:
    everything = engine.search(Level.DOCUMENTS, Everything(), limit=engine.count(Level.DOCUMENTS))
    for record in everything.docs:
        yield record.id, record.stored


def _whole(engine: Engine, stored: bytes, document_id: str) -> Document:
    ids = [passage_id(document_id, number) for number in range(passage_count(stored))]
    found = engine.fetch(Level.PASSAGES, ids)
    return load_document(stored, tuple(load_passage(found[i]) for i in ids if i in found))
