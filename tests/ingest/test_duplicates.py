"""One document of each."""

from pathlib import Path

from csnsearch.document import Document, Failure, Skipped
from csnsearch.ingest.duplicates import Register
from csnsearch.ingest.extract import Extracted, Extraction
from csnsearch.ingest.identity import Identity
from csnsearch.ingest.source import Source
from csnsearch.messages import message


def extraction(
    name: str, *aliases: str, digest: str = "", slug: bool = True, url: str = "https://x/"
) -> Extraction:
    source = Source(Path(name), name, "", "text/html", 1, 0)
    identity = Identity(aliases[0], frozenset(aliases), slug, url)
    document = Document(
        id=aliases[0], key=aliases[0], title=name, kind="Article", source=name, url=url
    )
    return Extraction(source, digest or name, (Extracted(document, identity),))


def told(*results: Extraction | Failure | Skipped) -> list[tuple[str, str]]:
    register = Register()
    items = [item for result in results for item in register.admit(result)]
    items.extend(register.close())
    return [
        (item.source, "document" if isinstance(item, Document) else item.code) for item in items
    ]


def test_the_second_copy_names_the_first() -> None:
    register = Register()
    list(register.admit(extraction("a.html", "csn.qc.ca/x")))
    [item] = register.admit(extraction("b.html", "csn.qc.ca/?p=1", "csn.qc.ca/x"))
    assert isinstance(item, Skipped)
    assert "a.html" in item.reason.text()


def test_the_readable_address_is_preferred_whatever_the_order() -> None:
    by_number = extraction("p=1.html", "csn.qc.ca/?p=1", slug=False)
    by_slug = extraction("un-titre.html", "csn.qc.ca/?p=1", "csn.qc.ca/un-titre")
    expected = [("un-titre.html", "document"), ("p=1.html", "duplicate")]
    assert told(by_number, by_slug) == expected
    assert told(by_slug, by_number) == expected


def test_a_page_known_by_number_alone_is_kept() -> None:
    assert told(extraction("p=1.html", "csn.qc.ca/?p=1", slug=False)) == [("p=1.html", "document")]


def test_the_same_bytes_are_the_same_document() -> None:
    results = [extraction(name, name, digest="d", url="") for name in ("a.pdf", "copie/a.pdf")]
    assert told(*results) == [("a.pdf", "document"), ("copie/a.pdf", "duplicate")]


def test_what_is_no_document_passes_through() -> None:
    failure = Failure(source="x", code="damaged", reason=message("endommagé"))
    assert told(failure) == [("x", "damaged")]
