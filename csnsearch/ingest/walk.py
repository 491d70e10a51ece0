"""From the paths a user gives to the files to read, each named once, in order."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from csnsearch.document import Failure, Skipped
from csnsearch.errors import IngestError, SettingsError, UnsupportedFormat
from csnsearch.ingest.media_types import sniff
from csnsearch.ingest.source import Source
from csnsearch.messages import Message, message

Walked = Source | Skipped | Failure
_IGNORED_FOLDERS = frozenset({"__pycache__"})
# What an index folder holds (csnsearch/storage), by which one is known.
_INDEX_FOLDER, _INDEX_MARK = "generations", "CURRENT"
_INDEX_FILES = frozenset({_INDEX_MARK, "write.lock"})


@dataclass(slots=True)
class _Seen:
    """Files and names already given, so that overlapping paths give each file once."""

    files: set[Path] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def walk(paths: Iterable[Path]) -> Iterator[Walked]:
    """Every file under these paths, sorted within each path.

    What is not read is reported: another format, a file whose name belies its content,
    a link that leaves the folder, a device. Hidden files are left alone unless named.
    Raises SettingsError at once when a path does not exist.
    """
    roots = [Path(path) for path in paths]
    require_paths(roots)
    return _walk_all(roots)


def require_paths(paths: Iterable[Path]) -> None:
    """Raise SettingsError for the first path that does not exist."""
    for path in paths:
        if not os.path.lexists(path):
            raise SettingsError(
                message("« {path} » n'existe pas : vérifiez le chemin.", path=_readable(path))
            )


def _walk_all(roots: list[Path]) -> Iterator[Walked]:
    seen = _Seen()
    for root in roots:
        if root.is_dir():
            yield from _walk_folder(root, seen)
        elif root.name.startswith("."):
            yield _skipped(_readable(root), "hidden", message("fichier caché"))
        else:
            yield from _one(root, root.parent, seen)


def _walk_folder(root: Path, seen: _Seen) -> Iterator[Walked]:
    errors: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=errors.append):
        here = Path(folder)
        _leave_index(folders, files)
        folders[:] = sorted(name for name in folders if not _left_alone(name))
        for name in [name for name in folders if (here / name).is_symlink()]:
            folders.remove(name)
            yield _skipped(_name(here / name, root), "symlink", message("lien vers un dossier"))
        for name in sorted(files):
            if not name.startswith("."):
                yield from _one(here / name, root, seen)
        yield from _unreadable_folders(errors, root)
    yield from _unreadable_folders(errors, root)


def _leave_index(folders: list[str], files: list[str]) -> None:
    """An index often stands in the folder it is made of (`csnsearch index .`): its own
    files are no documents.
    """
    if _INDEX_FOLDER in folders and _INDEX_MARK in files:
        folders.remove(_INDEX_FOLDER)
        files[:] = [name for name in files if name not in _INDEX_FILES]


def _left_alone(name: str) -> bool:
    return name.startswith(".") or name in _IGNORED_FOLDERS


def _unreadable_folders(errors: list[OSError], root: Path) -> Iterator[Failure]:
    for error in errors:
        yield _failure(_name(Path(error.filename), root), error)
    errors.clear()


def _one(path: Path, root: Path, seen: _Seen) -> Iterator[Walked]:
    try:
        target = path.resolve()
        if target in seen.files:
            return
        seen.files.add(target)
        yield _judge(path, target, root, seen)
    except OSError as error:
        yield _failure(_name(path, root), error)


def _judge(path: Path, target: Path, root: Path, seen: _Seen) -> Walked:
    name = _unique_name(path, root, seen)
    if path.is_symlink() and not target.is_relative_to(root.resolve()):
        return _skipped(name, "symlink", message("lien qui sort du dossier"))
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        return _skipped(name, "special", message("ce n'est pas un fichier ordinaire"))
    try:
        media_type = sniff(path)
    except UnsupportedFormat as error:
        return _skipped(name, error.code, error.message)
    except IngestError as error:
        return Failure(source=name, code=error.code, reason=error.message)
    return Source(
        path=path,
        name=name,
        site=_readable(root),
        media_type=media_type,
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
    )


def _unique_name(path: Path, root: Path, seen: _Seen) -> str:
    """The path under its root; with the root's own name when another root took that one."""
    name = _name(path, root)
    if name in seen.names:
        name = f"{_readable(Path(root.resolve().name))}/{name}"
    if name in seen.names:
        name = _readable(path.resolve())
    seen.names.add(name)
    return name


def _name(path: Path, root: Path) -> str:
    relative = path.relative_to(root) if path.is_relative_to(root) else path
    return _readable(relative)


def _readable(path: Path) -> str:
    """The path as text that can be stored: bytes that are not UTF-8 show as �."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="replace")


def _skipped(name: str, code: str, reason: Message) -> Skipped:
    return Skipped(source=name, code=code, reason=reason)


def _failure(name: str, error: OSError) -> Failure:
    reason = message("lecture impossible : {error}", error=error.strerror or str(error))
    return Failure(source=name, code="unreadable", reason=reason)
