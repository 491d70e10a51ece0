"""What makes two files the same document."""

import pytest

from csnsearch.ingest.identity import address_key, document_id, identify
from csnsearch.ingest.raw import RawDocument


def raw(**metadata: str) -> RawDocument:
    return RawDocument(blocks=(), metadata={name: (value,) for name, value in metadata.items()})


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.csn.qc.ca/actualites/pl-89/", "csn.qc.ca/actualites/pl-89"),
        ("http://csn.qc.ca/actualites/pl-89", "csn.qc.ca/actualites/pl-89"),
        ("https://www.csn.qc.ca/actualites/pl-89/?utm_source=x#haut", "csn.qc.ca/actualites/pl-89"),
        ("https://www.csn.qc.ca/?p=55837", "csn.qc.ca/?p=55837"),
        ("https://csn.qc.ca/?post_type=csnqc_actualite&p=55837", "csn.qc.ca/?p=55837"),
        ("https://archives.csn.info/web/index.html", "archives.csn.info/web"),
        ("https://www.csn.qc.ca/", ""),
        ("ftp://csn.qc.ca/x", ""),
        ("actualites/pl-89", ""),
        ("http://[brisée", ""),
    ],
)
def test_an_address_without_what_does_not_tell_pages_apart(address: str, key: str) -> None:
    assert address_key(address) == key


def test_one_article_under_two_addresses_shares_a_name() -> None:
    by_slug = identify(
        raw(canonical="https://www.csn.qc.ca/actualites/pl-89/", post_id="108214"), "a.html"
    )
    by_number = identify(raw(shortlink="https://csn.qc.ca/?p=108214"), "p=108214.txt")
    assert by_slug.key == by_number.key == "csn.qc.ca/?p=108214"
    assert by_slug.slug
    assert not by_number.slug


def test_the_post_id_is_the_key_and_the_slug_an_alias() -> None:
    identity = identify(
        raw(
            canonical="https://www.csn.qc.ca/actualites/pl-89/",
            shortlink="https://www.csn.qc.ca/?p=108214",
        ),
        "a.html",
    )
    assert identity.key == "csn.qc.ca/?p=108214"
    assert identity.aliases == {"csn.qc.ca/?p=108214", "csn.qc.ca/actualites/pl-89"}
    assert identity.url == "https://www.csn.qc.ca/actualites/pl-89/"


def test_the_same_number_on_another_site_is_another_document() -> None:
    ours = identify(raw(shortlink="https://www.csn.qc.ca/?p=12"), "a")
    theirs = identify(raw(shortlink="https://ccmm-csn.qc.ca/?p=12"), "b")
    assert ours.key != theirs.key


def test_a_file_without_address_is_known_by_its_path() -> None:
    identity = identify(raw(), "proces-verbaux/1985.pdf")
    assert identity.key == "proces-verbaux/1985.pdf"
    assert identity.url == ""


def test_an_id_is_short_stable_and_says_nothing() -> None:
    assert document_id("csn.qc.ca/?p=55837") == document_id("csn.qc.ca/?p=55837")
    assert document_id("a") != document_id("b")
    assert len(document_id("a")) == 12
    assert int(document_id("a"), 16) >= 0
