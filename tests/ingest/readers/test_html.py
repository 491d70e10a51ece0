"""Every saved page of the sample archive gives what its table says, alone or in its site."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.closings import about_start
from csnsearch.ingest.raw import Block, RawDocument
from csnsearch.ingest.readers.html import read_html
from csnsearch.ingest.readers.text import read_text
from csnsearch.ingest.site_template import NO_TEMPLATE, SiteTemplate, learn
from tests.ingest.conftest import ROOT, SAMPLES, table
from tests.ingest.sources import source_of, written

ROWS = table("articles/expected.tsv")
LISTINGS = sorted((SAMPLES / "listes").rglob("*.html"))


@pytest.fixture(scope="module")
def template() -> SiteTemplate:
    return learn(sorted((SAMPLES / "articles" / "www.csn.qc.ca").rglob("*.html")))


@pytest.fixture(params=ROWS, ids=[row["path"].rpartition("/")[2] for row in ROWS])
def row(request: pytest.FixtureRequest) -> dict[str, str]:
    assert isinstance(request.param, dict)
    return request.param


@pytest.fixture(params=["alone", "in its site"])
def raw(request: pytest.FixtureRequest, row: dict[str, str], template: SiteTemplate) -> RawDocument:
    path = ROOT / row["path"]
    if path.suffix == ".txt":
        (found,) = read_text(source_of(path, "text/plain"))
    else:
        known = template if request.param == "in its site" else NO_TEMPLATE
        (found,) = read_html(source_of(path), known)
    assert isinstance(found, RawDocument)
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


def joined(blocks: Sequence[Block]) -> str:
    return folded(" ".join(block.text for block in blocks))


def test_the_text_is_the_articles(row: dict[str, str], raw: RawDocument) -> None:
    closing = about_start(raw.blocks)
    body, about = raw.blocks[:closing], raw.blocks[closing:] if closing else ()
    assert not raw.listing
    assert joined(body).startswith(row["first_words"])
    assert joined(body).endswith(row["last_words"])
    assert row["a_propos"] in joined(about)
    assert bool(about) == bool(row["a_propos"])


def test_the_opening_is_the_articles(row: dict[str, str], raw: RawDocument) -> None:
    assert folded(raw.title) == row["title"]
    assert folded(raw.first("surtitre")) == row["kicker"]
    assert folded(raw.first("chapeau")) == row["lead"]
    assert bool(raw.metadata.get("date")) == bool(row["date"])


@pytest.mark.parametrize(
    ("column", "name"),
    [("dossiers", "dossier"), ("sujets", "sujet"), ("regions", "region"), ("sources", "source"),
     ("contact", "information")],
)  # fmt: skip
def test_the_facts_are_the_articles(
    row: dict[str, str], raw: RawDocument, column: str, name: str
) -> None:
    expected = [value.strip() for value in row[column].split(";") if value.strip()]
    assert [folded(value) for value in raw.metadata.get(name, ())] == expected


def test_the_post_is_identified(row: dict[str, str], raw: RawDocument) -> None:
    if row["post_id"] and row["path"].endswith(".html"):
        assert raw.metadata["post_id"] == (row["post_id"],)


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: path.name)
def test_listing_pages_are_listings(path: Path) -> None:
    (found,) = read_html(source_of(path))
    assert isinstance(found, RawDocument)
    assert found.listing


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        list(read_html(written(tmp_path, b"")))
    assert caught.value.code == "empty"
