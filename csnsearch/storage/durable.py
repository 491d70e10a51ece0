"""Files that are either the old one or the new one, whatever happens in between."""

import os
from pathlib import Path


def write_durably(path: Path, text: str) -> None:
    """Replace `path` with `text` by one rename; both are on disk when this returns."""
    draft = path.with_name(f".{path.name}.new")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` durable, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
