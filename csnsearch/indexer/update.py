"""Bring an index folder up to date with files: incrementally, or by a rebuild beside it."""

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from csnsearch.engines import create_store, damaged_files, open_store
from csnsearch.engines.base import Engine
from csnsearch.errors import CsnSearchError, IndexFolderError, IndexOutdated, SettingsError
from csnsearch.indexer.carry import carried_documents
from csnsearch.indexer.ledgered import LedgeredWriter
from csnsearch.indexer.report import IndexReport, Tally
from csnsearch.indexer.write import Item, ignore
from csnsearch.ingest import ingest
from csnsearch.ingest.walk import require_paths
from csnsearch.messages import message
from csnsearch.opening import DEFAULT_ENGINE
from csnsearch.storage import Generation, IndexFolder, Ledger, write_lock


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateOptions:
    """How to update. `engine` None keeps the index's own; `jobs` None takes every core.

    `rebuild` makes a new generation and reads every file again; documents of files
    that are not under the given paths are carried over as they are stored. `prune`
    removes the documents of files that vanished.
    """

    engine: str | None = None
    rebuild: bool = False
    prune: bool = False
    jobs: int | None = None


def update_index(
    folder: Path,
    paths: Sequence[Path],
    options: UpdateOptions = UpdateOptions(),
    *,
    watch: Callable[[Item], None] = ignore,
) -> IndexReport:
    """Index the files under `paths` into the index of `folder`, made when it is not there.

    Raises IndexLocked, IndexOutdated, SettingsError, EngineUnavailable. Whatever
    happens, the generation that answered before goes on answering until the new
    state is complete and durable.
    """
    run = _Run(IndexFolder(folder), paths, options, watch)
    require_paths(paths)  # a mistyped path leaves no empty index folder behind
    folder.mkdir(parents=True, exist_ok=True)
    with write_lock(folder):
        current = run.index.current_or_none()
        if current is None:
            return _begin(run)
        return _rebuild(run, current) if options.rebuild else _increment(run, current)


@dataclass(frozen=True, slots=True)
class _Run:
    index: IndexFolder
    paths: Sequence[Path]
    options: UpdateOptions
    watch: Callable[[Item], None]


def _begin(run: _Run) -> IndexReport:
    """A first index answers from its first commit on, so that a run that is cut short
    is taken up where it stopped.
    """
    name = run.options.engine or DEFAULT_ENGINE
    generation = run.index.create(name)
    try:
        engine = create_store(name, generation.store)
        run.index.activate(generation)
        report = _fill(run, generation, engine)
        _require_documents(run.paths, report)
    except CsnSearchError:
        run.index.withdraw(generation)
        raise
    return report


def _increment(run: _Run, generation: Generation) -> IndexReport:
    manifest = generation.manifest()
    manifest.check()
    if run.options.engine not in (None, manifest.engine):
        raise IndexOutdated(
            message(
                "Cet index est fait avec le moteur {old}. Pour passer à {new}, ajoutez --rebuild.",
                old=manifest.engine,
                new=run.options.engine,
            )
        )
    return _fill(run, generation, open_store(manifest.engine, generation.store))


def _rebuild(run: _Run, old: Generation) -> IndexReport:
    if run.paths and not _is_sound(old):
        return _replace(run, old.name)
    return _make(run, run.options.engine or old.manifest().engine, old)


def _make(run: _Run, name: str, old: Generation | None) -> IndexReport:
    """A new generation beside the others, which takes over when it is complete."""
    generation = run.index.create(name)
    try:
        report = _fill(run, generation, create_store(name, generation.store), old)
        _require_documents(run.paths, report)
    except BaseException:  # even when interrupted: a half-made generation is of no use
        shutil.rmtree(generation.path, ignore_errors=True)
        raise
    run.index.activate(generation)
    run.index.clean()
    return report


def _is_sound(generation: Generation) -> bool:
    """Whether the generation can be read, so that its documents may be carried over."""
    try:
        engine = generation.manifest().engine
        open_store(engine, generation.store).close()
        Ledger.open(generation.ledger).close()
    except IndexFolderError:
        return False
    return not any(damaged_files(engine, generation.store))


def _replace(run: _Run, damaged: str) -> IndexReport:
    """A rebuild from files alone: a damaged generation must not stand in the way."""
    report = _make(run, run.options.engine or DEFAULT_ENGINE, None)
    lost = message(
        "cette génération est abîmée : les documents d'autres dossiers n'ont pas été repris."
    )
    return replace(report, warnings=(*report.warnings, (damaged, lost)))


def _require_documents(paths: Sequence[Path], report: IndexReport) -> None:
    if report.documents:
        return
    raise SettingsError(
        message(
            "Aucun document à indexer dans {paths} : {failed} fichiers illisibles, {skipped} "
            "laissés de côté. Formats lus : HTML, PDF, DOCX, ODT, texte, Markdown, .jsonl.",
            paths=", ".join(f"« {path} »" for path in paths),
            failed=len(report.failures),
            skipped=len(report.skipped),
        )
    )


def _fill(
    run: _Run, generation: Generation, engine: Engine, old: Generation | None = None
) -> IndexReport:
    began = time.monotonic()
    tally = Tally()
    try:
        with (
            Ledger.open(generation.ledger) as ledger,
            engine.writer() as writer,
            LedgeredWriter(writer, ledger, tally, run.paths) as target,
        ):
            vanished = _remove_vanished(target, ledger, run.options)
            for item in ingest(*run.paths, jobs=run.options.jobs, unchanged=target.unchanged):
                run.watch(target.put(item))
            if old is not None:
                target.commit()  # until then the last file read is not known to the ledger
                # As it stands now: a carried file may hold more documents than the first.
                read = ledger.settled()
                for entry, document in carried_documents(old, known=read.__contains__):
                    target.carry(entry, document)
        return tally.report(time.monotonic() - began, vanished)
    finally:
        engine.close()


def _remove_vanished(
    target: LedgeredWriter, ledger: Ledger, options: UpdateOptions
) -> tuple[str, ...]:
    gone = [entry for entry in ledger.files() if not Path(entry.path).exists()]
    if not options.prune:
        return tuple(entry.name for entry in gone if any(ledger.documents(entry.path)))
    for entry in gone:
        target.remove_file(entry.path)
    return ()
