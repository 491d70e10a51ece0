"""Engines: they store records, match index queries and count facets.

`ENGINES` names each by where its class stands, so that asking for one imports no
other. An engine is a class with the methods of `base.Engine` and two constructors,
``create(folder)`` and ``open(folder)``; to add one, write it, name it here, and give
it the six lines of ``tests/engines/test_tantivy.py``.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from csnsearch.engines.base import Engine
from csnsearch.errors import EngineUnavailable
from csnsearch.messages import message

ENGINES: dict[str, str] = {
    "tantivy": "csnsearch.engines.tantivy.engine:TantivyEngine",
    "whoosh": "csnsearch.engines.whoosh.engine:WhooshEngine",
}

_VERIFIERS = {"tantivy": "csnsearch.engines.tantivy.checksums:damaged_files"}
"""Engines whose files vouch for their content."""

_PACKAGES = {"tantivy": "tantivy", "whoosh": "whoosh-reloaded"}


class _EngineClass(Protocol):
    def create(self, folder: Path) -> Engine: ...
    def open(self, folder: Path) -> Engine: ...


def create_store(name: str, folder: Path) -> Engine:
    """A new, empty index of that engine in `folder`, which is made when missing.

    Raises EngineUnavailable.
    """
    return _engine_class(name).create(folder)


def open_store(name: str, folder: Path) -> Engine:
    """The index that stands in `folder`. Raises EngineUnavailable, IndexNotFound, IndexDamaged."""
    return _engine_class(name).open(folder)


def damaged_files(name: str, folder: Path) -> Iterator[Path]:
    """The engine's files whose content is not what was written; none when it cannot tell."""
    if verifier := _VERIFIERS.get(name):
        module, _, function = verifier.partition(":")
        yield from getattr(import_module(module), function)(folder)


def _engine_class(name: str) -> _EngineClass:
    if name not in ENGINES:
        known = ", ".join(sorted(ENGINES))
        raise EngineUnavailable(
            message(
                "Moteur inconnu : « {name} ». Moteurs connus : {known}. "
                "Un moteur connu s’installe par : pip install csnsearch",
                name=name,
                known=known,
            )
        )
    module, _, class_name = ENGINES[name].partition(":")
    try:
        return cast("_EngineClass", getattr(import_module(module), class_name))
    except ImportError as error:
        package = _PACKAGES.get(name, name)
        raise EngineUnavailable(
            message(
                "Le moteur « {name} » n’est pas installé. Pour l’installer : pip install {package}",
                name=name,
                package=package,
            )
        ) from error
