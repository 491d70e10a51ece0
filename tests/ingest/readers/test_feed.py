"""A feed lists articles: it is read as a listing, and hostile XML is refused."""

from pathlib import Path

import pytest

from csnsearch.errors import IngestError
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.readers.feed import read_feed
from tests.ingest.conftest import SAMPLES
from tests.ingest.sources import source_of, written

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Mine – CSN</title>
<language>fr-FR</language><item><title>Une entente</title><description>&lt;p&gt;Le &lt;b&gt;vote&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>"""  # noqa: E501  as pages write it
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Mine – CSN</title>
<entry><title>Une entente</title><summary>Le vote.</summary></entry></feed>"""


def read(folder: Path, content: str | bytes) -> RawDocument:
    (raw,) = read_feed(written(folder, content, "fil.xml"))
    assert isinstance(raw, RawDocument)
    return raw


@pytest.mark.parametrize("content", [RSS, ATOM, RSS.encode("utf-16"), "\ufeff" + RSS])
def test_a_feed_is_one_listing(tmp_path: Path, content: str | bytes) -> None:
    raw = read(tmp_path, content)
    assert raw.listing
    assert raw.title == "Mine – CSN"
    assert raw.blocks == (Block("Une entente", BlockKind.HEADING, 2), Block("Le vote."))


def test_the_sample_feed() -> None:
    (path,) = [*(SAMPLES / "listes").rglob("*.xml"), *(SAMPLES / "listes").rglob("*.rss")]
    (raw,) = read_feed(source_of(path, "application/rss+xml"))
    assert isinstance(raw, RawDocument)
    assert raw.listing
    assert len(raw.blocks) > 4


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>', "hostile"),
        ('<?xml version="1.0"?><!doctype rss SYSTEM "file:///etc/passwd"><rss/>', "hostile"),
        ("rien de tel", "damaged"),
        ("<collection><record/></collection>", "unsupported"),
    ],
)
def test_what_is_no_feed_is_refused(tmp_path: Path, content: str, code: str) -> None:
    with pytest.raises(IngestError) as caught:
        read(tmp_path, content)
    assert caught.value.code == code
