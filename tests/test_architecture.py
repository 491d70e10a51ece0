"""The house keeps its shape: data goes one way, and what is public is documented."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import csnsearch

ROOT = Path(csnsearch.__file__).parent

ALLOWED: dict[str, set[str]] = {
    "messages": set(),
    "errors": {"messages"},
    "period": set(),
    "dates": {"messages", "errors", "period"},
    "document": {"messages", "period"},
    "schema": {"document", "messages"},
    "settings": {"errors", "messages"},
    "taxonomy": {"document", "errors", "messages", "schema"},
    "ingest": {"dates", "document", "errors", "messages", "period", "schema", "taxonomy"},
    "analysis": {"errors", "messages"},
    "sigles": {"analysis", "document", "errors", "messages", "period"},
    "query": {"analysis", "dates", "errors", "messages", "period", "schema", "settings"},
    "engines": {"document", "errors", "messages", "query", "schema"},
    "stored": {"document", "period"},
    "storage": {"analysis", "errors", "messages", "schema"},
    "opening": {"engines", "storage"},
    "indexer": {
        "analysis", "dates", "document", "engines", "errors", "ingest", "messages", "opening",
        "query", "schema", "sigles", "storage", "stored",
    },
    "search": {
        "analysis", "document", "engines", "errors", "messages", "period", "query", "schema",
        "settings", "sigles", "storage", "stored", "taxonomy",
    },
    "inspection": {"engines", "errors", "messages", "query", "storage", "stored"},
    "evaluation": {
        "document", "engines", "errors", "indexer", "ingest", "messages", "search", "settings",
    },
}  # fmt: skip
"""Room → the rooms it may import. The edges (cli, web) may import all but each other."""

EDGES = {"cli", "web"}


def rooms() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        room = path.relative_to(ROOT).parts[0].removesuffix(".py")
        if not room.startswith("__"):
            found.setdefault(room, []).append(path)
    return found


def imported_rooms(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.ImportFrom(module=str(module)) if module.startswith("csnsearch."):
                yield module.split(".")[1], node.lineno
            case ast.ImportFrom(module="csnsearch", names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.Import(names=names):
                for alias in names:
                    if alias.name.startswith("csnsearch."):
                        yield alias.name.split(".")[1], node.lineno


@pytest.mark.parametrize("room", sorted(rooms()))
def test_imports_follow_the_data(room: str) -> None:
    """No room reaches back to a room the data meets later."""
    allowed = set(ALLOWED) | {room} if room in EDGES else ALLOWED[room] | {room}
    if room == "cli":
        allowed = allowed | {"web"}  # `serve` starts the endpoint; nothing else may
    backward = [
        f"{path.relative_to(ROOT)}:{line} imports {target}"
        for path in rooms()[room]
        for target, line in imported_rooms(path)
        if target not in allowed
    ]
    assert backward == []


def test_only_serve_touches_the_web() -> None:
    touching = {
        path.name
        for path in rooms()["cli"]
        for target, _ in imported_rooms(path)
        if target == "web"
    }
    assert touching <= {"serve.py"}


def test_all_names_are_sorted_and_there() -> None:
    assert sorted(csnsearch.__all__) == csnsearch.__all__
    for name in csnsearch.__all__:
        assert getattr(csnsearch, name) is not None


def modules() -> list[str]:
    return [
        info.name
        for info in pkgutil.walk_packages([str(ROOT)], prefix="csnsearch.")
        if not info.name.endswith("__main__")
    ]


@pytest.mark.parametrize("name", modules())
def test_each_module_says_what_it_is_for(name: str) -> None:
    assert (importlib.import_module(name).__doc__ or "").strip()


@pytest.mark.parametrize("name", modules())
def test_exported_names_exist(name: str) -> None:
    module = importlib.import_module(name)
    missing = [entry for entry in getattr(module, "__all__", []) if not hasattr(module, entry)]
    assert missing == []


def test_no_drawers() -> None:
    """A module named for what it holds is found again; "utils" is not."""
    names = {path.stem for paths in rooms().values() for path in paths}
    assert names.isdisjoint({"utils", "util", "helpers", "common", "misc"})
