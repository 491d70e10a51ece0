"""Original files: only those of documents, only from under the root, never run."""

from pathlib import Path

import pytest

from csnsearch.document import Document
from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.search import Searcher
from csnsearch.web import create_app
from csnsearch.web.original_files import OriginalFiles, file_answer
from tests.web.conftest import Get, browser

PDF = b"%PDF-1.4 invented"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive, with a secret beside it."""
    archive = tmp_path / "archive"
    (archive / "pv").mkdir(parents=True)
    (archive / "pv" / "réunion n° 4.pdf").write_bytes(PDF)
    (archive / "page.html").write_text("<script>alert(1)</script>")
    (archive / ".env").write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (archive / "out.txt").symlink_to(tmp_path / "secret.txt")
    (archive / "out").symlink_to(tmp_path)
    (archive / "inside.pdf").symlink_to(archive / "pv" / "réunion n° 4.pdf")
    (archive / "loop").symlink_to(archive / "loop")
    return archive


def document(source: str, media_type: str = "application/pdf") -> Document:
    return Document(id="x", key="x", title="x", kind="", source=source, media_type=media_type)


def serving(root: Path | None, *documents: Document) -> Get:
    engine = MemoryEngine()
    index_documents(documents, engine)
    return browser(create_app(Searcher(engine), files_root=root))


def test_a_pdf_is_read_in_place(root: Path) -> None:
    answer = serving(root, document("pv/réunion n° 4.pdf"))("/files/x")
    assert answer.content == PDF
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == (
        "inline; filename*=utf-8''r%C3%A9union%20n%C2%B0%204.pdf"
    )
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_part_of_a_pdf_can_be_asked_for(root: Path) -> None:
    answer = serving(root, document("pv/réunion n° 4.pdf"))(
        "/files/x", headers={"range": "bytes=0-3"}
    )
    assert (answer.status_code, answer.content) == (206, PDF[:4])


def test_html_is_saved_and_never_shown(root: Path) -> None:
    answer = serving(root, document("page.html", "text/html"))("/files/x")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == 'attachment; filename="page.html"'


OUTSIDE = [
    "../secret.txt", "../../../../../../etc/passwd", "/etc/passwd", "out.txt", "out/secret.txt",
    "pv/../../secret.txt", ".env", "loop", "pv", "absent.pdf", "", "x\x00y", "a" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("source", OUTSIDE)
def test_nothing_outside_the_root_is_served(root: Path, source: str) -> None:
    answer = serving(root, document(source))("/files/x")
    assert answer.status_code == 404
    assert "secret" not in answer.text


@pytest.mark.parametrize("source", OUTSIDE)
def test_an_origin_outside_the_root_is_not_served_either(root: Path, source: str) -> None:
    assert OriginalFiles(root).find(document(""), Path(source)) is None


def test_a_link_that_stays_inside_is_followed(root: Path) -> None:
    assert serving(root, document("inside.pdf"))("/files/x").content == PDF


def test_an_archive_that_moved_is_found_by_its_names(root: Path) -> None:
    found = OriginalFiles(root).find(document("page.html"), Path("/former/place/page.html"))
    assert found == root / "page.html"


def test_an_id_is_never_a_path(root: Path) -> None:
    get = serving(root, document("page.html"))
    for path in ("page.html", "..%2Fsecret.txt", "%2Fetc%2Fpasswd", "pv/../../secret.txt"):
        assert get(f"/files/{path}").status_code == 404


def test_no_file_is_served_unless_a_root_is_given(root: Path) -> None:
    get = serving(None, document(str(root / "page.html")))
    assert get("/files/x").status_code == 404
    assert "/files/" not in get("/documents/x").text
    assert "/files/" not in get("/").text


def test_pages_link_to_the_file_only_when_it_is_there(root: Path) -> None:
    assert 'href="/files/x"' in serving(root, document("page.html"))("/documents/x").text
    assert "/files/" not in serving(root, document("absent.html"))("/documents/x").text


def test_a_name_cannot_break_a_header(tmp_path: Path) -> None:
    path = tmp_path / 'a"\r\nset-cookie: b.pdf'
    path.write_bytes(PDF)
    disposition = file_answer(path, "application/pdf").headers["content-disposition"]
    assert "\r" not in disposition
    assert "\n" not in disposition
