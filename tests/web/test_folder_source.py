"""Readers follow the index folder, and no question is dropped on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.document import Document, Passage
from csnsearch.engines import create_store, open_store
from csnsearch.errors import IndexNotFound
from csnsearch.indexer import index_documents
from csnsearch.messages import message
from csnsearch.search import Searcher
from csnsearch.storage import FileEntry, Generation, IndexFolder, Ledger
from csnsearch.storage.ledger import DocumentEntry
from csnsearch.web import FolderSource, create_app
from tests.web.conftest import browser


def document(name: str) -> Document:
    return Document(
        id=name, key=name, title=name, kind="Article", passages=(Passage(text=f"Texte {name}."),)
    )


def build(folder: Path, engine: str, *names: str) -> Generation:
    """A new generation with these documents, which answers from now on."""
    index = IndexFolder(folder)
    generation = index.create(engine)
    store = create_store(engine, generation.store)
    index_documents(map(document, names), store)
    store.close()
    index.activate(generation)
    return generation


def add(generation: Generation, engine: str, name: str) -> None:
    """One more commit to a generation."""
    store = open_store(engine, generation.store)
    index_documents([document(name)], store)
    store.close()


@pytest.fixture(params=["tantivy", "whoosh"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[FolderSource]:
    source = FolderSource(tmp_path)
    yield source
    source.close()


def seen(source: FolderSource) -> set[str]:
    with source.lease() as searcher:
        return {hit.id for hit in searcher.search("texte").hits}


def test_a_rebuild_is_followed(tmp_path: Path, source: FolderSource, engine: str) -> None:
    build(tmp_path, engine, "un")
    assert seen(source) == {"un"}
    build(tmp_path, engine, "deux", "trois")
    assert seen(source) == {"deux", "trois"}
    assert source.generation() == "000002"


def test_a_rollback_is_followed(tmp_path: Path, source: FolderSource) -> None:
    build(tmp_path, "tantivy", "un")
    build(tmp_path, "tantivy", "deux")
    assert seen(source) == {"deux"}
    IndexFolder(tmp_path).rollback()
    assert seen(source) == {"un"}


def test_a_commit_is_followed(tmp_path: Path, source: FolderSource, engine: str) -> None:
    generation = build(tmp_path, engine, "un")
    assert seen(source) == {"un"}
    add(generation, engine, "deux")
    assert seen(source) == {"un", "deux"}


def test_a_question_keeps_the_state_it_began_with(
    tmp_path: Path, source: FolderSource, engine: str
) -> None:
    build(tmp_path, engine, "un")
    with source.lease() as searcher:
        build(tmp_path, engine, "deux")
        build(tmp_path, engine, "trois")
        assert seen(source) == {"trois"}
        assert {hit.id for hit in searcher.search("texte").hits} == {"un"}


def test_the_version_tells_one_state_from_another(
    tmp_path: Path, source: FolderSource, engine: str
) -> None:
    generation = build(tmp_path, engine, "un")
    seen_versions = [source.version()]
    assert source.version() == seen_versions[0]
    assert FolderSource(tmp_path).version() == seen_versions[0]  # another process, the same word
    add(generation, engine, "deux")
    seen_versions.append(source.version())
    build(tmp_path, engine, "un")
    seen_versions.append(source.version())
    assert len(set(seen_versions)) == 3


def test_the_index_knows_when_it_was_written(tmp_path: Path, source: FolderSource) -> None:
    build(tmp_path, "tantivy", "un")
    first = source.updated()
    build(tmp_path, "tantivy", "deux")
    second = source.updated()
    assert first
    assert second
    assert first <= second


class Watched:
    """Stands for a searcher; remembers whether it was closed."""

    opened: list["Watched"]

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[Watched]:
    opened: list[Watched] = []

    def open_one(_: object) -> Watched:
        opened.append(Watched())
        return opened[-1]

    monkeypatch.setattr(Searcher, "open", open_one)
    return opened


def test_a_searcher_is_used_again(
    tmp_path: Path, source: FolderSource, watched: list[Watched]
) -> None:
    build(tmp_path, "tantivy", "un")
    for _ in range(3):
        with source.lease():
            pass
    assert len(watched) == 1
    assert watched[0].closed == 0


def test_no_two_questions_share_a_searcher(
    tmp_path: Path, source: FolderSource, watched: list[Watched]
) -> None:
    build(tmp_path, "tantivy", "un")
    with source.lease() as one, source.lease() as two:
        assert one is not two
    with source.lease(), source.lease():
        assert len(watched) == 2


def test_an_old_searcher_is_closed_once_after_its_question(
    tmp_path: Path, source: FolderSource, watched: list[Watched]
) -> None:
    build(tmp_path, "tantivy", "un")
    with source.lease(), source.lease():
        pass  # two are idle now
    with source.lease():
        build(tmp_path, "tantivy", "deux")
        with source.lease():
            assert sum(w.closed for w in watched) == 1  # the one that was idle
    assert [w.closed for w in watched] == [1, 1, 0]
    source.close()
    assert [w.closed for w in watched] == [1, 1, 1]


def test_a_failed_question_gives_its_searcher_back(
    tmp_path: Path, source: FolderSource, watched: list[Watched]
) -> None:
    build(tmp_path, "tantivy", "un")
    with pytest.raises(KeyError), source.lease():
        raise KeyError
    with source.lease():
        assert len(watched) == 1


def test_without_an_index_the_service_says_so_and_recovers(tmp_path: Path) -> None:
    source = FolderSource(tmp_path)
    get = browser(create_app(source))
    with pytest.raises(IndexNotFound):
        seen(source)
    for address in ("/", "/api/search", "/health", "/illisibles"):
        assert get(address).status_code == 503
    build(tmp_path, "tantivy", "un")
    health = get("/health").json()
    assert health == {
        "status": "ok", "generation": "000001", "version": source.version(), "documents": 1,
    }  # fmt: skip
    assert get("/illisibles").status_code == 200
    source.close()


def test_a_damaged_generation_is_503(tmp_path: Path, source: FolderSource) -> None:
    generation = build(tmp_path, "tantivy", "un")
    (generation.path / "manifest.json").write_text("{")
    assert browser(create_app(source))("/health").status_code == 503


def test_looking_writes_nothing(tmp_path: Path, source: FolderSource) -> None:
    """A reader must not make a ledger that the index does not have."""
    generation = build(tmp_path, "tantivy", "un")
    assert source.files("failed") == ()
    assert source.origin(document("un")) is None
    assert not generation.ledger.exists()


@pytest.fixture
def ledgered(tmp_path: Path) -> Path:
    """An index whose ledger knows a failed file, a skipped one, and where a document is from."""
    generation = build(tmp_path, "tantivy", "un")
    with Ledger.open(generation.ledger) as ledger:
        for state, name in (("failed", "flou<b>.pdf"), ("skipped", "liste.html")):
            ledger.put_file(
                FileEntry(
                    path=f"/archive/{name}", name=name, size=1, modified_ns=1, state=state,
                    code="x", reason=message("aucun texte dans {n} pages", n=3),
                )
            )  # fmt: skip
        ledger.put_document(
            DocumentEntry(id="un", path="/archive/un.pdf", kind="Article", passages=1)
        )
        ledger.commit()
    return tmp_path


def test_the_origin_of_a_document_is_in_the_ledger(ledgered: Path) -> None:
    source = FolderSource(ledgered)
    assert source.origin(document("un")) == Path("/archive/un.pdf")


def test_what_could_not_be_read_is_listed_with_the_reason(ledgered: Path) -> None:
    answer = browser(create_app(FolderSource(ledgered)))("/illisibles")
    assert "flou&lt;b&gt;.pdf" in answer.text
    assert "liste.html" in answer.text
    assert answer.text.count("aucun texte dans 3 pages") == 2
    assert "/archive/" not in answer.text
