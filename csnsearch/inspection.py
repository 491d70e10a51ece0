"""What an index folder holds, and whether it holds together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from csnsearch.engines import damaged_files, open_store
from csnsearch.engines.base import Engine, Level
from csnsearch.errors import CsnSearchError
from csnsearch.messages import Message, message
from csnsearch.query.index_query import Everything
from csnsearch.storage import FileEntry, Generation, IndexFolder, Ledger
from csnsearch.stored import load_passage, passage_count, passage_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of an index. `bytes` is the size of the generation that answers;
    `outdated` says why it has to be rebuilt, when it has to.
    """

    folder: Path
    generation: str
    previous: str | None
    engine: str
    created: str
    documents: int
    passages: int
    bytes: int
    kinds: dict[str, int]
    unreadable: tuple[FileEntry, ...]
    set_aside: tuple[FileEntry, ...]
    outdated: Message | None


def status(folder: Path) -> Status:
    """Look at an index without changing it. Raises IndexNotFound, IndexDamaged."""
    index = IndexFolder(folder)
    generation = index.current()
    manifest = generation.manifest()
    previous = index.previous()
    engine = open_store(manifest.engine, generation.store)
    try:
        with Ledger.open(generation.ledger) as ledger:
            return Status(
                folder=folder,
                generation=generation.name,
                previous=previous.name if previous else None,
                engine=manifest.engine,
                created=manifest.created,
                documents=engine.count(Level.DOCUMENTS),
                passages=engine.count(Level.PASSAGES),
                bytes=generation.size(),
                kinds=ledger.kinds(),
                unreadable=tuple(ledger.files("failed")),
                set_aside=tuple(ledger.files("skipped")),
                outdated=_outdated(generation),
            )
    finally:
        engine.close()


def _outdated(generation: Generation) -> Message | None:
    try:
        generation.manifest().check()
    except CsnSearchError as error:
        return error.message
    return None


def check(folder: Path) -> Iterator[Message]:
    """Read the whole index and say everything that is wrong; nothing when all is well.

    The engine's files are verified where they bear checksums, every document and passage
    is loaded, and the ledger is compared with the engine.
    Raises IndexNotFound, and IndexDamaged when not even the manifest can be read.
    """
    generation = IndexFolder(folder).current()
    manifest = generation.manifest()
    if outdated := _outdated(generation):
        yield outdated
    damaged = list(damaged_files(manifest.engine, generation.store))
    for path in damaged:
        yield message("Le fichier {path} n'a plus le contenu qui y a été écrit.", path=path)
    if damaged:
        yield message("Refaites l'index : « csnsearch index DOSSIER --rebuild ».")
        return
    try:
        engine = open_store(manifest.engine, generation.store)
    except CsnSearchError as error:
        yield error.message
        return
    try:
        yield from _incomplete_documents(engine)
        with Ledger.open(generation.ledger) as ledger:
            yield from _lost_documents(engine, ledger)
    finally:
        engine.close()


def _incomplete_documents(engine: Engine) -> Iterator[Message]:
    total = engine.count(Level.DOCUMENTS)
    expected = 0
    for record in engine.search(Level.DOCUMENTS, Everything(), limit=total).docs:
        wanted = [passage_id(record.id, n) for n in range(passage_count(record.stored))]
        expected += len(wanted)
        found = engine.fetch(Level.PASSAGES, wanted)
        for stored in found.values():
            load_passage(stored)
        if missing := len(wanted) - len(found):
            yield message("Le document {id} a perdu {count} passages.", id=record.id, count=missing)
    if extra := engine.count(Level.PASSAGES) - expected:
        yield message("{count} passages n'appartiennent à aucun document.", count=extra)


def _lost_documents(engine: Engine, ledger: Ledger) -> Iterator[Message]:
    for entry in ledger.documents():
        if not engine.fetch(Level.DOCUMENTS, [entry.id]):
            yield message("Le document {id} ({path}) n'est plus dans l'index.",
                          id=entry.id, path=entry.path)  # fmt: skip
