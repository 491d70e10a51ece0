"""Open the engine of an index folder, for those who embed csnsearch."""

from pathlib import Path

from csnsearch.engines import create_store, open_store
from csnsearch.engines.base import Engine
from csnsearch.storage import IndexFolder, write_lock

DEFAULT_ENGINE = "tantivy"


def open_engine(
    folder: Path | str, *, engine: str = DEFAULT_ENGINE, create: bool = False
) -> Engine:
    """The engine of the generation that answers in an index folder.

    With `create`, a folder without an index gets an empty one made with `engine`
    ("tantivy" or "whoosh"). Raises IndexNotFound, IndexOutdated, EngineUnavailable.
    """
    index = IndexFolder(Path(folder))
    if create and index.current_or_none() is None:
        return _create(index, engine)
    generation = index.current()
    manifest = generation.manifest()
    manifest.check()
    return open_store(manifest.engine, generation.store)


def _create(index: IndexFolder, engine: str) -> Engine:
    index.path.mkdir(parents=True, exist_ok=True)
    with write_lock(index.path):
        generation = index.create(engine)
        opened = create_store(engine, generation.store)
        index.activate(generation)
    return opened
