"""An index folder: its generations, and which of them answers."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from csnsearch.errors import IndexNotFound
from csnsearch.messages import message
from csnsearch.storage.durable import sync_folder, write_durably
from csnsearch.storage.manifest import Manifest

_POINTER = "CURRENT"
_GENERATIONS = "generations"
_KEPT = 2
"""The generation that answers and the one to roll back to."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One self-contained index: ``store/`` is the engine's, the rest is ours."""

    path: Path

    @property
    def name(self) -> str:
        """Its name, which sorts by age."""
        return self.path.name

    @property
    def store(self) -> Path:
        """The folder the engine keeps."""
        return self.path / "store"

    @property
    def ledger(self) -> Path:
        """The file that remembers which files were read."""
        return self.path / "ledger.sqlite"

    def manifest(self) -> Manifest:
        """What made it. Raises IndexDamaged."""
        return Manifest.read(self.path)

    def size(self) -> int:
        """Bytes on disk. Files that vanish while counting are not counted."""
        return sum(_size(file) for file in self.path.rglob("*"))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except FileNotFoundError:  # a merge removed it between listing and looking
        return 0


@dataclass(frozen=True, slots=True)
class IndexFolder:
    """A folder that holds, or will hold, an index."""

    path: Path

    @property
    def pointer(self) -> Path:
        """The file that names the current generation; readers watch it."""
        return self.path / _POINTER

    def current(self) -> Generation:
        """The generation that answers. Raises IndexNotFound."""
        found = self.current_or_none()
        if found is None:
            raise IndexNotFound(
                message(
                    "Il n'y a pas d'index dans « {folder} ». Faites-en un avec "
                    "« csnsearch index DOSSIER », ou nommez le bon avec --index.",
                    folder=self.path,
                )
            )
        return found

    def current_or_none(self) -> Generation | None:
        """The generation that answers, or None when there is no index yet."""
        try:
            name = self.pointer.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        generation = Generation(self.path / _GENERATIONS / name)
        return generation if name and generation.path.is_dir() else None

    def generations(self) -> Iterator[Generation]:
        """All generations, oldest first, finished or not."""
        folder = self.path / _GENERATIONS
        if folder.is_dir():
            for path in sorted(folder.iterdir()):
                if path.is_dir():
                    yield Generation(path)

    def create(self, engine: str) -> Generation:
        """A new, empty generation with its manifest. It does not answer until activated."""
        last = max((int(g.name) for g in self.generations() if g.name.isdigit()), default=0)
        generation = Generation(self.path / _GENERATIONS / f"{last + 1:06d}")
        generation.store.mkdir(parents=True)
        Manifest.now(engine).write(generation.path)
        sync_folder(generation.path.parent)
        return generation

    def activate(self, generation: Generation) -> None:
        """Let this generation answer, from the next question on."""
        write_durably(self.pointer, f"{generation.name}\n")

    def withdraw(self, generation: Generation) -> None:
        """Take back a first generation that came to nothing: there is no index again."""
        self.pointer.unlink(missing_ok=True)
        shutil.rmtree(generation.path, ignore_errors=True)

    def previous(self) -> Generation | None:
        """The newest complete generation older than the current one."""
        current = self.current()
        older = [g for g in self.generations() if g.name < current.name]
        return older[-1] if older else None

    def rollback(self) -> Generation:
        """Let the previous generation answer again. Raises IndexNotFound when there is none."""
        previous = self.previous()
        if previous is None:
            raise IndexNotFound(
                message("Il n'y a pas de génération précédente à laquelle revenir.")
            )
        previous.manifest()  # a damaged one must not take over
        self.activate(previous)
        return previous

    def clean(self) -> tuple[str, ...]:
        """Remove generations that neither answer nor serve for a rollback; their names.

        Call it only while holding the write lock: an unfinished build looks like them.
        """
        current = self.current()
        older = [g for g in self.generations() if g.name < current.name]
        newer = [g for g in self.generations() if g.name > current.name]
        doomed = older[: len(older) - (_KEPT - 1)] + newer
        for generation in doomed:
            shutil.rmtree(generation.path)
        return tuple(g.name for g in doomed)
