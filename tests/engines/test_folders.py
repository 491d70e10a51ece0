"""Every engine named in the registry: its folder, its lock, and what a crash leaves."""

import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from csnsearch.engines import ENGINES, create_store, open_store
from csnsearch.engines.base import Level
from csnsearch.errors import EngineUnavailable, IndexDamaged, IndexLocked, IndexNotFound
from csnsearch.query.index_query import Everything, Term
from tests.engines.archive import ARCHIVE, file_in, filed, found

PROJECT = Path(__file__).parents[2]
NEW = filed("neuf", "neuf", passages=("neuf",))


@pytest.fixture(params=sorted(ENGINES))
def name(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)


def test_an_unknown_engine_is_named_with_the_known_ones(tmp_path: Path) -> None:
    """The reader sees what there is and how to install it."""
    for make in (create_store, open_store):
        with pytest.raises(EngineUnavailable, match=r"lucene.*tantivy, whoosh.*pip install"):
            make("lucene", tmp_path)


def test_a_missing_package_is_named_with_the_command_that_installs_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine where only csnsearch itself was copied."""
    for module in list(sys.modules):
        if module.startswith(f"csnsearch.engines.{name}"):
            monkeypatch.delitem(sys.modules, module)
        elif module.partition(".")[0] == name:
            monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(EngineUnavailable, match=f"pip install {name}"):
        open_store(name, tmp_path)


def test_naming_an_engine_imports_no_other() -> None:
    """A cold start pays for the engine it uses only."""
    code = "import sys, csnsearch.engines; print(sorted({'tantivy', 'whoosh'} & set(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert run.stdout.strip() == "[]"


def test_no_index_in_the_folder(name: str, tmp_path: Path) -> None:
    """Nothing there, an empty folder, or half of an index."""
    (tmp_path / "empty").mkdir()
    create_store(name, tmp_path / "half").close()
    for file in sorted((tmp_path / "half" / "passages").iterdir()):
        file.unlink()
    for folder in ("absent", "empty", "half"):
        with pytest.raises(IndexNotFound):
            open_store(name, tmp_path / folder)


# Whoosh leaves files open when it cannot read them.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("damage", ["emptied", "cut", "removed"])
def test_damaged_files(name: str, tmp_path: Path, damage: str) -> None:
    """Said so, whichever file it is; a file that was of no use does no harm."""
    file_in(create_store(name, tmp_path / "whole"), ARCHIVE)
    refused = 0
    for number, file in enumerate(sorted((tmp_path / "whole" / "documents").iterdir())):
        # A copy for each: a file that a reader has mapped must not shrink.
        folder = shutil.copytree(tmp_path / "whole", tmp_path / f"copy{number}")
        harm(folder / "documents" / file.name, damage)
        try:
            assert found(open_store(name, folder), Term("body", "absent")) == set()
        except (IndexDamaged, IndexNotFound):
            refused += 1
    assert refused >= 2


def harm(file: Path, damage: str) -> None:
    content = file.read_bytes()
    if damage == "removed":
        file.unlink()
    else:
        file.write_bytes(content[: len(content) // 2] if damage == "cut" else b"")


def test_one_writer_at_a_time(name: str, tmp_path: Path) -> None:
    """The second is told so and harms nothing; after the first there is another."""
    store, other = create_store(name, tmp_path), open_store(name, tmp_path)
    with store.writer() as writer:
        writer.replace(*NEW)
        with pytest.raises(IndexLocked):
            other.writer().__enter__()
        with pytest.raises(IndexLocked):
            store.writer().__enter__()
    file_in(other, [filed("autre")])
    assert found(other, Everything()) == {"neuf", "autre"}


def test_an_error_between_the_two_commits(name: str, tmp_path: Path) -> None:
    """As when the disk is full: documents as before, and a next writer puts it right."""
    store = create_store(name, tmp_path)
    file_in(store, ARCHIVE)

    def write() -> None:
        with store.writer() as writer:
            writer.replace(*NEW)
            refuse_documents(writer)

    with pytest.raises(OSError, match="disk full"):
        write()
    assert_passages_came_first(name, tmp_path)


class Refusing:
    """A level's writer that does all but commit."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self._inner, attribute)

    def commit(self) -> None:
        raise OSError("disk full")


def refuse_documents(writer: Any) -> None:
    writer._documents = Refusing(writer._documents)


def test_killed_between_the_two_commits(name: str, tmp_path: Path) -> None:
    """Without a chance to clean up: the index answers, and can be written to."""
    file_in(create_store(name, tmp_path), ARCHIVE)
    run_and_die(
        name,
        tmp_path,
        """
        class Deadly:
            def commit(self):
                os._exit(9)
            def __getattr__(self, name):
                return getattr(real, name)
        writer.replace(*filed("neuf", "neuf", passages=("neuf",)))
        real, writer._documents = writer._documents, Deadly()
        writer.commit()
        """,
    )
    assert_passages_came_first(name, tmp_path)


def test_killed_before_a_commit(name: str, tmp_path: Path) -> None:
    """Nothing of it is there, and the lock is free."""
    file_in(create_store(name, tmp_path), ARCHIVE)
    run_and_die(
        name,
        tmp_path,
        """
        writer.replace(*filed("neuf", "neuf", passages=("neuf",)))
        writer.delete("congres")
        os._exit(9)
        """,
    )
    store = open_store(name, tmp_path)
    assert store.count(Level.DOCUMENTS) == 6
    assert store.count(Level.PASSAGES) == 9
    file_in(store, [NEW])
    assert found(store, Term("body", "neuf"), Level.PASSAGES) == {"neuf/1"}


def run_and_die(name: str, folder: Path, write: str) -> None:
    """Run `write` with a writer, in a process that ends in the middle of it."""
    program = f"""
    import os
    from pathlib import Path
    from csnsearch.engines import open_store
    from tests.engines.archive import filed
    with open_store({name!r}, Path({str(folder)!r})).writer() as writer:
    """
    code = dedent(program) + "".join(f"    {line}\n" for line in dedent(write).splitlines())
    run = subprocess.run([sys.executable, "-c", code], check=False, cwd=PROJECT)
    assert run.returncode == 9


def assert_passages_came_first(name: str, folder: Path) -> None:
    store = open_store(name, folder)
    assert store.count(Level.DOCUMENTS) == 6
    assert store.count(Level.PASSAGES) == 10
    assert found(store, Term("body", "greve")) == {"communique", "conseil"}
    file_in(store, [NEW])
    assert found(store, Term("body", "neuf")) == {"neuf"}
    assert found(store, Term("body", "neuf"), Level.PASSAGES) == {"neuf/1"}
    store.close()
